import type { Tx } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import type { Mail } from '#kernel/notify/mail.ts';
import { categoryName } from '../../defect.ts';
import { mailTexts } from '../../mail-texts.ts';
import { stateText } from '../../texts.ts';

/** What a mail needs to name a report. */
export type Named = { readonly reference: string; readonly category: string; readonly street: string | null };
type Written = Omit<Mail, 'to' | 'about'>;

const address = (reader: Tx, path: string): string => `${reader.origin}${prefixOf(reader.tag)}${path}`;
const subjectOf = (reader: Tx, { category, street }: Named): string =>
	mailTexts[reader.language].about(categoryName(reader.tenant, reader.language, category), street ?? '');
const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n\n');

/** Asks whether the address belongs to who typed it. */
export const confirmationMail = (reader: Tx, named: Named, { token, role }: { token: string; role: 'reporter' | 'follower' }): Written => {
	const texts = mailTexts[reader.language];
	const isHers = role === 'reporter';
	const say = isHers ? texts.confirmText : texts.followText;
	return {
		subject: (isHers ? texts.confirmSubject : texts.followSubject)(named.reference),
		text: lines(
			texts.hello,
			say(named.reference, subjectOf(reader, named)),
			address(reader, `/melden/bestaetigen/${token}`),
			texts.confirmElse,
		),
	};
};

const own = (token: string): string => `/melden/meine/${token}`;

export const movedMail = (
	reader: Tx,
	named: Named,
	{ token, state, says }: { token: string; state: string; says: string | null },
): Written => {
	const texts = mailTexts[reader.language];
	const label = stateText(reader.language, state);
	return {
		subject: texts.movedSubject(named.reference, label),
		text: lines(
			texts.hello,
			texts.movedText(named.reference, subjectOf(reader, named), label),
			says ?? '',
			`${texts.link}\n${address(reader, own(token))}`,
		),
	};
};

export const messageMail = (
	reader: Tx,
	named: Named,
	{ token, author, body }: { token: string; author: string; body: string },
): Written => {
	const texts = mailTexts[reader.language];
	return {
		subject: texts.messageSubject(named.reference),
		text: lines(texts.hello, texts.messageText(author), body, `${texts.link}\n${address(reader, own(token))}`),
	};
};

export const alertConfirmationMail = (reader: Tx, place: string, key: string): Written => {
	const texts = mailTexts[reader.language];
	return {
		subject: texts.alertConfirmSubject(place),
		text: lines(texts.hello, texts.alertConfirmText(place), address(reader, `/melden/umkreis/bestaetigen/${key}`), texts.confirmElse),
	};
};

type News = { readonly key: string; readonly reports: readonly Named[]; readonly count: number };
/** `reports` by name, the newest first; of `count` in all, what is left over is found in the list. */
export const alertMail = (reader: Tx, place: Pick<Place, 'name' | 'slug'> | undefined, { key, reports, count }: News): Written => {
	const texts = mailTexts[reader.language];
	const list = address(reader, place ? `/melden/alle?ort=${place.slug}` : '/melden/alle');
	return {
		subject: texts.alertSubject(count, place?.name ?? reader.tenant.name),
		text: lines(
			texts.hello,
			...reports.map((named) => `${subjectOf(reader, named)}\n${address(reader, `/melden/${named.reference}`)}`),
			count > reports.length ? `${texts.alertMore(count - reports.length)} ${list}` : '',
			`${texts.alertEnd} ${address(reader, `/melden/umkreis/ende/${key}`)}`,
		),
	};
};

/** What another office or a company gets: everything about the thing, nothing about who told of it. */
export const handOverMail = (
	tx: Tx,
	named: Named,
	about: { readonly words: string; readonly position: string; readonly note: string },
): Written => ({
	subject: `${named.reference}: ${subjectOf(tx, named)}`,
	text: lines(
		'Guten Tag,',
		`diese Meldung fällt in Ihre Zuständigkeit: ${subjectOf(tx, named)}.`,
		about.words,
		about.position && `Lage (Breite, Länge): ${about.position}`,
		about.note,
		`${tx.origin}/melden/${named.reference}`,
	),
});
