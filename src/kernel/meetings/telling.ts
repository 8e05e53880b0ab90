import { localeOf } from '#kernel/i18n/numbers.ts';
import type { followTexts } from '#kernel/following/mail-texts.ts';
import type { Context } from '#kernel/context.ts';
import type { Language } from '#kernel/i18n/language.ts';

export type When = { readonly startsAt: Date; readonly venue: string };

/** `Donnerstag, 3. Dezember um 19:00` in the reader's language; digits stay Latin. */
export const momentIn = (language: Language, { startsAt }: When, zone: string): string =>
	new Intl.DateTimeFormat(localeOf(language), {
		timeZone: zone,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).format(startsAt);

/** What a mail says about a meeting that will not be. */
export const cancellingOf =
	({ tenant }: Pick<Context, 'tenant'>, when: When) =>
	(texts: (typeof followTexts)['de'], title: string, language: Language): { readonly subject: string; readonly text: string } => ({
		subject: texts.cancelled(title),
		text: texts.cancelledText(momentIn(language, when, tenant.zone), when.venue),
	});

/** What a reminder of a meeting says. */
export const tellingOf =
	({ tenant }: Pick<Context, 'tenant'>, when: When) =>
	(texts: (typeof followTexts)['de'], title: string, language: Language): { readonly subject: string; readonly text: string } => ({
		subject: texts.meets(title),
		text: texts.meetsText(momentIn(language, when, tenant.zone), when.venue),
	});

/** What a mail says about minutes. */
export const minutesOf =
	({ tenant }: Pick<Context, 'tenant'>, when: When) =>
	(texts: (typeof followTexts)['de'], title: string, language: Language): { readonly subject: string; readonly text: string } => ({
		subject: texts.minutes(title),
		text: texts.minutesText(momentIn(language, when, tenant.zone)),
	});
