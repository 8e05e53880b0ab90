import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { withdrawTokens } from '#kernel/identity/tokens.ts';
import { email } from '#kernel/kind/fields.ts';
import { matching } from '../../matching.ts';
import { readList } from '../imports/list.ts';
import { participantsOf, participantWith } from '../queries.ts';
import { own } from '../tables.ts';
import { field, invite, rowOf, shownMatching } from './inviting.ts';

const bare = { email: null, phone: null, website: null, publicationId: null, path: null, isStepFree: false, about: '' };
const keyOf = (name: string): string => name.toLowerCase();

/** Asks everybody of a table who is not on the list yet, by name. `Invalid` names the line; then nobody is asked. */
export const inviteListed = command({
	name: 'matching.inviteListed',
	permission: matching.permission,
	input: z.object({ matchingId: z.uuid(), table: z.string().max(2_000_000, 'tooLong') }),
	run: async (tx, { matchingId, table }) => {
		const thing = await shownMatching(tx, matchingId);
		const read = readList(table);
		if (typeof read === 'string') throw new Invalid({ table: read });
		const there = new Set((await participantsOf(staff(tx, matching.permission), matchingId)).map(({ name }) => keyOf(name)));
		const fresh = new Map(read.filter(({ name }) => !there.has(keyOf(name))).map((one) => [keyOf(one.name), one]));
		const rows = [...fresh.values()].map((one) => rowOf(matchingId, { ...bare, topics: [], villages: [], languages: [], ...one }));
		if (rows.length > 0) await own.insert(tx, 'matchingParticipant', ...rows);
		for (const who of rows) await invite(tx, thing, { who, isReminder: false });
		const mailed = rows.filter(({ inviteEmail }) => inviteEmail !== null).length;
		return { id: matchingId, subject: thing.words.title, detail: { added: rows.length, mailed, known: read.length - rows.length } };
	},
});

/** Sends the link to another address, or once more to the same; a link that went to a wrong one opens nothing any more. */
export const readdress = command({
	name: 'matching.readdress',
	permission: matching.permission,
	input: z.object({ id: z.uuid(), inviteEmail: field(email('')) }),
	run: async (tx, { id, inviteEmail }) => {
		const { participant, thing } = await participantWith(tx, id);
		await shownMatching(tx, thing.id);
		const before = await own.from(tx, 'matchingParticipant').select('inviteEmail').where('id', '=', id).executeTakeFirst();
		if (before?.inviteEmail !== inviteEmail) await withdrawTokens(tx, { purpose: 'matching', subjectId: id });
		await own.update(tx, 'matchingParticipant').set({ inviteEmail }).where('id', '=', id).execute();
		await invite(tx, thing, { who: { ...participant, inviteEmail }, isReminder: false });
		return { id, subject: participant.name };
	},
});
