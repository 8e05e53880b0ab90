import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod';

const mailingList = z.object({ unsubscribe: z.string() });
export type MailingList = z.output<typeof mailingList>;

/** A mail as it waits in the table. */
const content = z.object({
	from: z.string(),
	origin: z.string(),
	language: z.string(),
	to: z.string(),
	subject: z.string(),
	text: z.string(),
	html: z.string().optional(),
	list: mailingList.optional(),
	answerTo: z.string().optional(),
});

/** A mail ready for the mail server: the envelope, and the message by RFC 5322. */
export type Letter = { readonly id: string; readonly from: string; readonly to: string; readonly raw: Buffer };

export type Sender = {
	/** The address in `From`. */
	readonly mailFrom: string;
	/** Where returned mails go, each under an address of its own; without it they go to `mailFrom`. */
	readonly bounceTo: string | undefined;
};

/** `bounce@example.org` → `bounce+0198…@example.org`: a returned mail says by its address which one it was (VERP, with the subaddress of RFC 5233). */
const returnPath = ({ mailFrom, bounceTo }: Sender, id: string): string =>
	bounceTo === undefined ? mailFrom : bounceTo.replace('@', `+${id.replaceAll('-', '')}@`);

/** As it stands: an address in a header must not be encoded as words. */
const plain = (value: string) => ({ prepared: true, value });

/** RFC 2369, RFC 2919 and the one click of RFC 8058. */
const listHeaders = ({ unsubscribe }: MailingList, host: string) => ({
	'List-Id': plain(`<abo.${host}>`),
	'List-Unsubscribe': plain(`<${unsubscribe}>`),
	'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
	Precedence: 'bulk',
	'Feedback-ID': `abo:${host}`,
});

type Waiting = { readonly id: string; readonly content: unknown; readonly createdAt: Date };

/** Writes the message. Its Message-ID and Date stay the same however often it is written, so that a second copy can be told (RFC 5322, 3.6.4). */
export const writeLetter = async (waiting: Waiting, sender: Sender): Promise<Letter> => {
	const { from, origin, language, to, subject, text, html, list, answerTo } = content.parse(waiting.content);
	const host = new URL(origin).hostname;
	const raw = await new MailComposer({
		from: { name: from, address: sender.mailFrom },
		to: { name: '', address: to },
		// MAIL_FROM is one address for all municipalities of an installation, and nobody reads it.
		...(answerTo !== undefined && { replyTo: { name: '', address: answerTo } }),
		subject,
		text,
		...(html !== undefined && { html }),
		messageId: `<${waiting.id}@${host}>`,
		date: waiting.createdAt,
		headers: {
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'All',
			'Content-Language': language,
			...(list && listHeaders(list, host)),
		},
		disableFileAccess: true,
		disableUrlAccess: true,
	})
		.compile()
		.build();
	return { id: waiting.id, from: returnPath(sender, waiting.id), to, raw };
};
