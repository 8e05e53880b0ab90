import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { topicName } from '#kernel/tenancy/tenant.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { dayIn, localIn } from '#kernel/time/zone.ts';
import type { CalendarEntry } from './ics/entry.ts';
import { calendarEnd, calendarEntries, calendarHead, noSpan, spanOf, writeCalendar } from './ics/write.ts';
import { plainText } from './markdown.ts';
import { addressOf } from './represent.ts';

const product = '-//Ortsmitte//Ortsmitte 1//DE';
/** Programs that follow the calendar may come back every hour (RFC 7986, 5.7). */
const refresh = 'PT1H';

const entryOf = (ctx: Context, kind: Kind, thing: Thing): CalendarEntry[] => {
	const entry = kind.calendar?.(thing.values);
	if (!entry) return [];
	const { zone } = ctx.tenant;
	const at = (moment: Date): string => (entry.allDay ? dayIn(moment, zone) : localIn(moment, zone));
	const rule = entry.rule === null ? null : parseRule(entry.rule);
	return [
		{
			uid: `${thing.id}@${new URL(ctx.origin).hostname}`,
			title: thing.words.title,
			description: plainText([thing.words.summary, thing.words.body ?? ''].join(' ')),
			location: entry.location,
			url: addressOf(ctx, kind, thing),
			start: at(entry.start),
			end: at(entry.end),
			duration: null,
			allDay: entry.allDay,
			zone: entry.allDay ? null : zone,
			cancelled: entry.isCancelled,
			categories: thing.topics.map((slug) => topicName(ctx.tenant, slug, ctx.language)),
			geo: thing.position && { latitude: thing.position.lat, longitude: thing.position.lon },
			sequence: 0,
			rule: rule && !('problem' in rule) ? rule : null,
			exdates: entry.exdates.map(at),
			rdates: entry.rdates.map(at),
			overrides: [],
		},
	];
};

/** Things of a kind that takes place, as iCalendar (RFC 5545): rules stay rules, cancelled ones say so. */
export const writeKindCalendar = (ctx: Context, kind: Kind, { name, things }: { name: string; things: readonly Thing[] }): string =>
	writeCalendar({ name, product, refresh, stamp: ctx.now, entries: things.flatMap((thing) => entryOf(ctx, kind, thing)) });

/** The same some things at a time; they are read twice, because the zones with their years stand before them. */
export async function* kindCalendarParts(
	ctx: Context,
	kind: Kind,
	{ name, batches }: { name: string; batches: () => AsyncIterable<readonly Thing[]> },
): AsyncGenerator<string> {
	const entriesOf = (things: readonly Thing[]) => things.flatMap((thing) => entryOf(ctx, kind, thing));
	let span = noSpan;
	for await (const things of batches()) span = spanOf(entriesOf(things), span);
	yield calendarHead({ name, product, refresh }, span);
	for await (const things of batches()) yield calendarEntries(entriesOf(things), ctx.now);
	yield calendarEnd;
}
