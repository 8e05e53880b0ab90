import type { Tx } from '#kernel/context.ts';
import type { Mail } from '#kernel/notify/mail.ts';
import { lastDay } from '#screens/moments.ts';
import { matching } from '../../matching.ts';

type Asked = {
	readonly id: string;
	readonly name: string;
	readonly to: string;
	readonly token: string;
	readonly title: string;
	readonly until: Date;
	readonly closesAt: Date;
	readonly isReminder: boolean;
};

/** Asks a participant for its answers, in German; the link in it is the only key. */
export const invitationTo = (tx: Tx, { id, name, to, token, title, until, closesAt, isReminder }: Asked): Mail => ({
	to,
	about: id,
	subject: isReminder ? `Erinnerung: ${name} bei „${title}“` : `${name} bei „${title}“`,
	text: [
		'Guten Tag,',
		isReminder
			? `bei „${title}“ von ${tx.tenant.name} fehlen noch Antworten von ${name}. Vielleicht sind auch Thesen neu dazugekommen.`
			: `${tx.tenant.name} bringt Menschen und Vereine zusammen: Bei „${title}“ finden sie, wer zu ihnen passt. ${name} soll dabei sein.`,
		`Bitte beantworten Sie die Thesen bis ${lastDay(tx, until)}. Das dauert zehn Minuten und braucht kein Konto:`,
		`${tx.origin}${matching.path}/antworten/${token}`,
		`Bis ${lastDay(tx, closesAt)} können Sie mit diesem Link alles ändern.`,
		'Wer den Link hat, kann für Sie antworten: Geben Sie ihn nur im Verein weiter.',
		'Möchten Sie nicht dabei sein? Dann antworten Sie auf diese Mail oder rufen uns an.',
	].join('\n\n'),
});
