import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { smtpFault } from '#kernel/notify/smtp.ts';
import type { Config } from '../config.ts';
import { type Finding, wrong } from './finding.ts';

const patience = { connect: 5000, greeting: 5000, silence: 5000 };

const server = async (url: string): Promise<Finding[]> => {
	const fault = await smtpFault(url, patience);
	return fault === null
		? []
		: [
				wrong(
					`The mail server does not take mails: ${fault}`,
					'Look at SMTP_URL: host, port, user and password. What waits goes out when it answers.',
				),
			];
};

const waiting = async (db: Db): Promise<Finding[]> => {
	const { rows } = await sql<{ count: number; hours: number; reply: string | null }>`
		select count(*)::int as count, floor(extract(epoch from now() - min(created_at)) / 3600)::int as hours, max(reply) as reply
		from mail_message where state = 'waiting' and created_at < now() - interval '1 hour'`.execute(db);
	const [row] = rows;
	return row && row.count > 0
		? [
				wrong(
					`${row.count} mails wait, the oldest for ${row.hours} hours${row.reply === null ? '' : ` (${row.reply})`}`,
					'Is the program running, and does the mail server answer? Each is tried again, at longer and longer intervals.',
				),
			]
		: [];
};

/** Whether mails leave. */
export const mailFindings = async (db: Db, { smtpUrl }: Pick<Config, 'smtpUrl'>): Promise<readonly Finding[]> => [
	...(smtpUrl === undefined ? [] : await server(smtpUrl)),
	...(await waiting(db)),
];
