import type { Travel } from './travel.ts';

const signIn = 'opens an account: made anew where it goes';
const underWay = 'is under way: it leaves from where it was written';
const ofInstallation = 'belongs to the installation';

/** How the tables of the ground floor go along. */
export const ownTravel: Travel = {
	goes: {
		account: {
			without: { password_hash: signIn, totp_secret: signIn, totp_step: signIn, provider_subject: signIn },
			only: { rows: 'r.home_id is null', why: 'guests of a partner municipality have their account there' },
		},
		assignment: {},
		working_copy: {},
		audit_entry: { without: { number: 'counts through the log of an installation; the order stays' } },
		publication_review: {},
		publication_proposal: {},
		publication_link: {},
		phase: {},
		contribution: {},
		tally: {},
		follower: {},
		follower_link: {},
		told: {},
		meeting: {},
		visit_count: {},
		infopoint: {},
		address: {},
	},
	moves: {
		mail_message: { why: underWay },
		held_deed: { why: underWay },
		one_time_token: {
			why: 'opens what a mail of this installation leads to',
			only: { rows: `r.purpose in ('confirmation', 'matching')`, why: signIn },
		},
	},
	stays: {
		session: signIn,
		passage: signIn,
		passkey: signIn,
		recovery_code: signIn,
		throttle: 'slows down guessing for minutes',
		sent_form: 'knows forms that this installation drew, for two days',
		push_message: 'devices take it from the installation that they know: it leaves there, also after a hand-over',
		push_key: ofInstallation,
		database_branch: ofInstallation,
		backup_key: ofInstallation,
		backup_series: ofInstallation,
		migration: ofInstallation,
		cooperation: 'partners are other municipalities',
		cooperation_member: 'partners are other municipalities',
	},
};
