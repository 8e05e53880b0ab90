import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '#kernel/db/id.ts';
import type { PostedMail } from './mail.ts';

export type Transport = (mail: PostedMail) => Promise<void>;
type Way = { readonly smtpUrl: string | undefined; readonly mailFrom: string; readonly folder: string };

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by SMTP; without a server each mail is laid as an `.eml` file into the data folder, where an operator finds it. */
export const mailTransport = ({ smtpUrl, mailFrom, folder }: Way): Transport => {
	const written = ({ from, to, subject, text }: PostedMail) => ({ from: { name: from, address: mailFrom }, to, subject, text });
	if (smtpUrl) {
		const smtp = createTransport({ url: smtpUrl, ...timeouts });
		return async (mail) => void (await smtp.sendMail(written(mail)));
	}
	const stream = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
	return async (mail) => {
		const { message } = await stream.sendMail(written(mail));
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, `${newId()}.eml`), message instanceof Buffer ? message : '');
	};
};
