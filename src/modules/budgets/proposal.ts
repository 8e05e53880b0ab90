import type { Problems } from '#kernel/errors.ts';
import { optional } from '#kernel/kind/field.ts';
import { choice, email, line, paragraphs } from '#kernel/kind/fields.ts';
import { readFields, type ValuesOf } from '#kernel/kind/kind.ts';
import { amount } from '#kernel/kind/money-fields.ts';
import { categories } from './budget.ts';

const fields = {
	title: line('Name', 120),
	summary: paragraphs('Worum geht es?', 600),
	cost: optional(amount('Kosten')),
	category: choice('Art', categories),
	proposer: optional(line('Ihr Name', 80)),
	proposerEmail: optional(email('E-Mail')),
};
export type Typed = Readonly<Record<string, string>>;
export type Proposal = Omit<ValuesOf<typeof fields>, 'proposer'> & { readonly place: string; readonly proposer: string };

/** Reads what somebody proposes. `places`: slugs of the villages there are; none means the whole municipality. */
export const readProposal = (
	typed: Typed,
	places: readonly string[],
): { readonly proposal: Proposal } | { readonly problems: Problems } => {
	const { place = '', ...answers } = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]));
	const { values, problems: wrong } = readFields(fields, answers);
	const problems: Problems = { ...wrong, ...(place !== '' && !places.includes(place) && { place: 'unknownPlace' }) };
	return Object.keys(problems).length > 0 ? { problems } : { proposal: { ...values, place, proposer: values.proposer ?? '' } };
};
