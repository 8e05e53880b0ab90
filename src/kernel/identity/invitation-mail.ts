import type { Tx } from '#kernel/context.ts';
import { sendMail } from '#kernel/notify/mail.ts';

type Invited = {
	readonly name: string;
	readonly email: string;
	readonly token: string;
	readonly isGuest: boolean;
	readonly isKnown: boolean;
};

/** How long a link to come in is good. */
export const invitationDays = 7;

/** Where the link leads: somebody of this municipality chooses a password, somebody of a partner accepts with her account at home. */
export const invitationAddress = ({ origin }: Pick<Tx, 'origin'>, { token, isGuest }: Pick<Invited, 'token' | 'isGuest'>): string =>
	`${origin}/verwaltung/${isGuest ? 'einladung' : 'passwort'}/${token}`;

/** Leaves with the deed that invited, or not at all. */
export const mailInvitation = (tx: Tx, { name, email, ...link }: Invited): Promise<void> =>
	sendMail(tx, {
		to: email,
		subject: link.isKnown ? `Neues Passwort für die Verwaltung ${tx.tenant.name}` : `Ihr Zugang zur Verwaltung ${tx.tenant.name}`,
		text: [
			`Guten Tag ${name},`,
			link.isGuest
				? `${tx.tenant.name} lädt Sie ein mitzuarbeiten, mit Ihrem Konto zu Hause. Der Link gilt eine Woche und genau einmal:`
				: 'mit diesem Link wählen Sie ein Passwort. Er gilt eine Woche und genau einmal:',
			invitationAddress(tx, link),
			tx.actor ? `${link.isKnown ? 'Geschickt' : 'Eingeladen'} von ${tx.actor.name}.` : '',
			'Erwarten Sie diese Nachricht nicht? Dann tun Sie nichts; ohne den Link geschieht nichts.',
		]
			.filter((line) => line !== '')
			.join('\n\n'),
	});
