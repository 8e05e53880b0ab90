import { deletedHost } from '#kernel/identity/account-input.ts';
import { nobody } from '#kernel/identity/leaving.ts';
import type { RowMatter, Sealing } from './sealing.ts';

/** What of the ground floor lies under keys of people in backups. */
export const ownSealed: readonly (Sealing | RowMatter)[] = [
	{
		matter: 'account',
		root: 'account',
		by: 'id',
		lives: `r.email not like '%@${deletedHost}'`,
		rows: {
			account: { by: 'id', columns: 'email name organisation password_hash totp_secret provider_subject' },
			passkey: { by: 'account_id', columns: 'name public_key transports' },
			recovery_code: { by: 'account_id', columns: 'code_hash' },
			session: { by: 'account_id', columns: 'token_hash device id_token' },
			working_copy: { by: 'account_id', columns: 'answers' },
			passage: { by: 'account_id', columns: 'name email organisation' },
			one_time_token: { by: 'subject_id', columns: 'token_hash detail' },
			publication_version: { by: 'actor_id', columns: 'actor_name' },
			publication_review: { by: 'asked_by', columns: 'asked_name' },
			publication_proposal: { by: 'asked_by', columns: 'asked_name' },
		},
		emptied: {
			account: { email: `{id}@${deletedHost}`, name: nobody },
			publication_version: { actor_name: nobody },
			publication_review: { asked_name: nobody },
			publication_proposal: { asked_name: nobody },
		},
	},
	{ table: 'mail_message', columns: 'about content reply', lives: 'r.content is not null' },
	{ table: 'push_message', columns: 'about endpoint p256dh auth payload' },
	{ table: 'follower', columns: 'email language' },
	{ table: 'contribution', columns: 'author_name body refusal_note', lives: `r.body <> ''`, emptied: { contribution: {} } },
	{
		table: 'contribution',
		columns: 'author_email',
		matter: 'contribution.address',
		lives: 'r.author_email is not null',
		emptied: { contribution: {} },
	},
];

/** Personal, and yet readable in a backup: each table with the reason. */
export const ownOpen: Readonly<Record<string, string>> = {
	assignment: 'a role without the name beside it',
	follower_link: 'digests',
	throttle: 'digests that live for minutes',
	sent_form: 'digests, and answers under keys that lie in browsers only',
	audit_entry: 'the log keeps names on purpose, also of those who left (Art. 17 (3) lit. b and e GDPR)',
	publication: 'published, or meant to be',
	publication_variant: 'published, or meant to be',
	publication_closure: 'names whoever acted for the office, as the log does',
	media: 'published, or meant to be; who uploaded acted for the office',
	meeting: 'published, or for members of a group',
};
