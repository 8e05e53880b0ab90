import type { Problems } from '#kernel/errors.ts';
import { email, line, paragraphs } from '#kernel/kind/fields.ts';
import { Problem, optional } from '#kernel/kind/field.ts';
import { amount } from '#kernel/kind/money-fields.ts';
import { type Category, isCategory } from './budget.ts';

const fields = {
	title: line('Name', 120),
	summary: paragraphs('Worum geht es?', 600),
	cost: optional(amount('Kosten')),
	proposer: optional(line('Ihr Name', 80)),
	proposerEmail: optional(email('E-Mail')),
};
export type Typed = Readonly<Record<string, string>>;
export type Proposal = {
	readonly title: string;
	readonly summary: string;
	readonly cost: number | null;
	readonly place: string;
	readonly category: Category;
	readonly proposer: string;
	readonly proposerEmail: string | null;
};

const orElse = <T>(value: T | Problem, otherwise: T): T => (value instanceof Problem ? otherwise : value);
const faultsIn = (read: Readonly<Record<string, unknown>>): Problems =>
	Object.fromEntries(Object.entries(read).flatMap(([name, value]) => (value instanceof Problem ? [[name, value.code]] : [])));

/** Reads what somebody proposes. `places`: slugs of the villages there are; none means the whole municipality. */
export const readProposal = (
	typed: Typed,
	places: readonly string[],
): { readonly proposal: Proposal } | { readonly problems: Problems } => {
	const text = (name: string): string => (typed[name] ?? '').trim();
	const title = fields.title.read(text('title'));
	const summary = fields.summary.read(text('summary'));
	const cost = fields.cost.read(text('cost'));
	const proposer = fields.proposer.read(text('proposer'));
	const proposerEmail = fields.proposerEmail.read(text('proposerEmail'));
	const [place, category] = [text('place'), text('category')];
	const problems: Problems = {
		...faultsIn({ title, summary, cost, proposer, proposerEmail }),
		...(place !== '' && !places.includes(place) && { place: 'unknownPlace' }),
		...(!isCategory(category) && { category: 'required' }),
	};
	if (Object.keys(problems).length > 0 || !isCategory(category)) return { problems };
	return {
		proposal: {
			title: orElse(title, ''),
			summary: orElse(summary, ''),
			cost: orElse(cost, null),
			place,
			category,
			proposer: orElse(proposer, null) ?? '',
			proposerEmail: orElse(proposerEmail, null),
		},
	};
};
