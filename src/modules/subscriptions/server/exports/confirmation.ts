import type { Tx } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Mail } from '#kernel/notify/mail.ts';
import { mailTexts } from '../../mail-texts.ts';

/** Asks whether the address belongs to who typed it. */
export const confirmationMail = (tx: Tx, token: string): Omit<Mail, 'to'> => {
	const texts = mailTexts[tx.language];
	return {
		subject: texts.confirmSubject(tx.tenant.name),
		text: [
			texts.hello,
			texts.confirmText(tx.tenant.name),
			`${tx.origin}${prefixOf(tx.tag)}/abo/bestaetigen/${token}`,
			texts.confirmElse,
		].join('\n\n'),
	};
};
