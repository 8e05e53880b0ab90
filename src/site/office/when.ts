import type { Context } from '#kernel/context.ts';
import { localIn, momentOf } from '#kernel/time/zone.ts';
import { clock, daysAway, nearDay, weekday } from '#screens/moments.ts';

type Asking = Pick<Context, 'language' | 'now' | 'tenant'>;

/** `Heute, 15:00 Uhr`, `Freitag, 7:00 Uhr`, `3. Juli, 12:00 Uhr`. */
export const moment = (asking: Asking, at: Date): string => {
	const days = daysAway(asking, at);
	const day = days > 1 && days < 7 ? weekday(asking, at) : nearDay(asking, at);
	return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${clock(asking, at)} Uhr`;
};

/** What an input for day and time shows of a moment: local time without zone. */
export const typed = ({ tenant: { zone } }: Asking, at: Date): string => localIn(at, zone).slice(0, 16);

/** The moment that such an input names in the zone of the municipality; null for an empty one, undefined for what is no moment. */
export const momentTyped = ({ tenant: { zone } }: Asking, raw: string): Date | null | undefined => {
	if (raw.trim() === '') return null;
	try {
		return momentOf(Temporal.PlainDateTime.from(raw.trim()).toZonedDateTime(zone).toInstant().toString()) ?? undefined;
	} catch {
		return undefined;
	}
};
