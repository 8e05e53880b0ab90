import type { ColumnType, Generated } from 'kysely';

export type MailState = 'waiting' | 'handed' | 'sent' | 'refused';

export type MailTables = {
	/** `about` names what a returned mail tells of, such as a subscription. `handed`: given to the mail server, whose answer was not heard yet. */
	mailMessage: {
		tenantId: string;
		id: string;
		about: string | null;
		content: ColumnType<unknown, string, null>;
		state: Generated<MailState>;
		attempts: Generated<number>;
		dueAt: Date;
		createdAt: Date;
		changedAt: Date;
		reply: string | null;
	};
};
