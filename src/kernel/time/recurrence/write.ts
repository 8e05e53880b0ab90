import { numberParts, type Rule } from './grammar.ts';

/** ISO 8601 to the basic form of RFC 5545: `2026-12-31T18:00:00Z` becomes `20261231T180000Z`. */
export const basicOf = (iso: string): string => iso.replaceAll(/[-:]/g, '');

/** The value of an RRULE property; what is the standard's default is left out. */
export const writeRule = (rule: Rule): string =>
	[
		...(rule.skip === 'OMIT' ? [] : ['RSCALE=GREGORIAN']),
		`FREQ=${rule.freq}`,
		...(rule.until === null ? [] : [`UNTIL=${basicOf(rule.until)}`]),
		...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
		...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
		...(rule.byDay.length === 0
			? []
			: [`BYDAY=${rule.byDay.map(({ nth, weekday }) => `${nth === 0 ? '' : nth}${weekday}`).join(',')}`]),
		...numberParts.filter(({ field }) => rule[field].length > 0).map(({ name, field }) => `${name}=${rule[field].join(',')}`),
		...(rule.weekStart === 'MO' ? [] : [`WKST=${rule.weekStart}`]),
		...(rule.skip === 'OMIT' ? [] : [`SKIP=${rule.skip}`]),
	].join(';');
