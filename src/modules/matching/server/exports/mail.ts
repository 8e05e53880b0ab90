import type { Tx } from '#kernel/context.ts';
import { saidIn } from '#kernel/i18n/said.ts';
import type { Mail } from '#kernel/notify/mail.ts';
import { orCall } from '#kernel/tenancy/town-hall.ts';
import { lastDay } from '#screens/moments.ts';
import { matching } from '../../matching.ts';
import type { Thesis } from '../../theses.ts';

type To = {
	readonly id: string;
	readonly name: string;
	readonly to: string;
	readonly token: string;
	readonly title: string;
	readonly closesAt: Date;
};
type Asked = To & { readonly until: Date; readonly isReminder: boolean };

/** The link, how long it is good, and who may use it. */
const wayIn = (tx: Tx, { token, closesAt }: To): readonly string[] => [
	`${tx.origin}${matching.path}/antworten/${token}`,
	`Bis ${lastDay(tx, closesAt)} können Sie mit diesem Link alles ändern.`,
	'Wer den Link hat, kann für Sie antworten: Geben Sie ihn nur im Verein weiter.',
];

/** Asks a participant for its answers, in German; the link in it is the only key. */
export const invitationTo = (tx: Tx, { until, isReminder, ...asked }: Asked): Mail => {
	const { id, name, to, title } = asked;
	return {
		to,
		about: id,
		subject: isReminder ? `Erinnerung: ${name} bei „${title}“` : `${name} bei „${title}“`,
		text: [
			'Guten Tag,',
			isReminder
				? `bei „${title}“ von ${tx.tenant.name} fehlen noch Antworten von ${name}. Vielleicht sind auch Thesen neu dazugekommen.`
				: `${tx.tenant.name} bringt Menschen und Vereine zusammen: Bei „${title}“ finden sie, wer zu ihnen passt. ${name} soll dabei sein.`,
			`Bitte beantworten Sie die Thesen bis ${lastDay(tx, until)}. Das dauert zehn Minuten und braucht kein Konto:`,
			...wayIn(tx, asked),
			`Möchten Sie nicht dabei sein? Dann ${orCall(tx.tenant)}.`,
		].join('\n\n'),
	};
};

/** Tells a participant which theses came after its answers, in German. */
export const changesFor = (tx: Tx, { fresh, ...asked }: To & { readonly fresh: readonly Thesis[] }): Mail => {
	const { id, name, to, title } = asked;
	const count = fresh.length === 1 ? 'eine These' : `${fresh.length} Thesen`;
	return {
		to,
		about: id,
		subject: `Neue Thesen für ${name} bei „${title}“`,
		text: [
			'Guten Tag,',
			`bei „${title}“ von ${tx.tenant.name} gibt es ${count} neu oder mit anderen Worten, seit ${name} geantwortet hat:`,
			fresh.map(({ text }) => `– ${saidIn(text, 'de')}`).join('\n'),
			'Ihre Antworten zu allen anderen gelten weiter. Was offen bleibt, zählt bei Ihnen als nicht erfüllt. Hier antworten Sie:',
			...wayIn(tx, asked),
		].join('\n\n'),
	};
};
