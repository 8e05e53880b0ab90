import type { Context } from '#kernel/context.ts';
import type { ParticipantType } from '../participant.ts';

/** Somebody who could take part, with a page on this portal: an entry of the directory, a running process, a working group. */
export type Candidate = {
	readonly publicationId: string;
	readonly path: string;
	readonly name: string;
	readonly about: string;
	readonly type: ParticipantType;
	readonly topics: readonly string[];
	readonly villages: readonly string[];
	readonly isStepFree: boolean;
	readonly languages: readonly string[];
	readonly email: string | null;
	readonly phone: string | null;
	readonly website: string | null;
	/** Where the invitation goes; seen by the office only. */
	readonly inviteEmail: string | null;
};

/** What this module asks of the others; wired where the modules are listed. */
export type Asked = { readonly candidates: (ctx: Context) => Promise<readonly Candidate[]> };
