import { placeBySlug, type Tenant, topicName } from '#kernel/tenancy/tenant.ts';
import { type Field, isSeveral } from '#kernel/kind/field.ts';
import { type Answers, type Kind, questionsOf } from '#kernel/kind/kind.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { describeRule } from '#kernel/time/recurrence/describe.ts';

const listed = (raw: string, word: (one: string) => string): string =>
	raw
		.split(/\s+/)
		.filter((one) => one !== '')
		.map(word)
		.join(', ');

const ruleWords = (raw: string): string => {
	const rule = parseRule(raw);
	return 'problem' in rule ? raw : (describeRule(rule, 'de') ?? raw);
};

/** `20.6.2026, 18:00 Uhr` for `2026-06-20T18:00:00`. */
const momentWords = (raw: string): string => raw.replace(/^(\d{4})-0?(\d+)-0?(\d+)/, '$3.$2.$1').replace(/T(\d\d:\d\d).*$/, ', $1 Uhr');
const isDated = new Set(['day', 'dateTime']);

/** An answer as people read it: the words of a choice, names instead of slugs, a day as it is written. */
export const answerWords = (tenant: Tenant, field: Field<unknown>, raw: string): string => {
	if (raw === '') return '';
	if (field.control === 'choice') return field.choices[raw] ?? raw;
	if (field.control === 'choices') return listed(raw, (key) => field.choices[key] ?? key);
	if (field.control === 'places') return listed(raw, (slug) => placeBySlug(tenant, slug)?.name ?? slug);
	if (field.control === 'topics') return listed(raw, (slug) => topicName(tenant, slug, 'de'));
	if (field.control === 'rule') return ruleWords(raw);
	if (field.control === 'image') return 'ein Bild der Mediathek';
	return isDated.has(field.control) ? momentWords(raw) : raw;
};

export type Difference = { readonly name: string; readonly label: string; readonly before: string; readonly after: string };

const inOrder = ({ control }: Field<unknown>, raw = ''): string => (isSeveral(control) ? raw.split(/\s+/).toSorted().join(' ') : raw);

/** The questions whose answers differ, with both answers as they are stored. */
export const differences = (kind: Kind, before: Answers, after: Answers): readonly Difference[] =>
	Object.entries(questionsOf(kind)).flatMap(([name, field]) => {
		const [old, fresh] = [inOrder(field, before[name]), inOrder(field, after[name])];
		return old === fresh ? [] : [{ name, label: field.label, before: old, after: fresh }];
	});
