import * as z from 'zod';
import { addParty, confirmParty, forgetParty, newLink, partiesOf, partyBehind } from '#kernel/case/parties.ts';
import { lockCase } from '#kernel/case/cases.ts';
import { moveCase } from '#kernel/case/moving.ts';
import { writeMessage } from '#kernel/case/words.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { defect } from '../../defect.ts';
import { confirmationMail } from '../exports/mails.ts';
import { publicReport } from '../queries/public.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
const token = z.string().max(100, 'tooLong');
const mostOpen = 200;

/** "Me too": somebody wants to hear how it goes on, and gets one mail to confirm. Whether the address was known is not said. */
export const followDefect = command({
	name: 'defect.follow',
	permission: 'everyone',
	input: z.object({ reference: z.string().max(40), email: z.email('notAnEmail').max(254, 'tooLong') }),
	run: async (tx, { reference, email }) => {
		const found = await publicReport(tx, reference);
		if (!found) throw new NotFound('defect');
		await lockCase(tx, defect, found.id);
		const known = await partiesOf(tx, found.id);
		if (known.some((party) => party.email === email) || known.length >= mostOpen) return { id: found.id, subject: reference };
		const partyId = await addParty(tx, { caseId: found.id, role: 'follower', name: null, email, phone: null });
		const mail = confirmationMail(tx, found, { token: await newLink(tx, partyId), role: 'follower' });
		await sendMail(tx, { ...mail, to: email, about: partyId });
		return { id: found.id, subject: reference };
	},
});

/** The person behind the address pressed the button. `NotFound` for a link that is unknown or forgotten. */
export const confirmFollowing = command({
	name: 'defect.confirm',
	permission: 'everyone',
	input: z.object({ token }),
	run: async (tx, input) => {
		const party = await partyBehind(tx, input.token);
		if (!party) throw new NotFound('link');
		await confirmParty(tx, party.id);
		return { id: party.caseId };
	},
});

type Heard = Pick<Awaited<ReturnType<typeof lockCase>>, 'id' | 'state' | 'forgottenAt'>;
/** What a reporter says to the office of a case that is locked. `Conflict` once its people are forgotten. */
export const hearReporter = async (tx: Tx, { id, state, forgottenAt }: Heard, said: { author: string; body: string }): Promise<void> => {
	if (forgottenAt) throw new Conflict('forgotten');
	await writeMessage(tx, { caseId: id, side: 'citizen', ...said });
	if (state === 'asked') await moveCase(tx, defect, { id, to: 'checked' });
};

/** The reporter writes to the office; an asked question counts as answered. */
export const answerOffice = command({
	name: 'defect.answer',
	permission: 'everyone',
	input: z.object({ token, body: z.string().trim().min(1, 'required').max(4000, 'tooLong') }),
	run: async (tx, input) => {
		const party = await partyBehind(tx, input.token);
		if (!party) throw new NotFound('link');
		const file = await lockCase(tx, defect, party.caseId);
		await hearReporter(tx, file, { author: party.name ?? '', body: input.body });
		return { id: file.id, subject: file.reference };
	},
});

/** Forgets who holds the link at once: name, address, telephone. The report itself stays. Pressing twice is no mistake. */
export const leaveDefect = command({
	name: 'defect.leave',
	permission: 'everyone',
	input: z.object({ token }),
	run: async (tx, input) => {
		const party = await partyBehind(tx, input.token);
		if (!party) return { id: newId() };
		await forgetParty(tx, party.id);
		return { id: party.caseId };
	},
});

/** The thing as its own page shows it to whoever holds a link. */
export const defectRow = (tx: Parameters<typeof partyBehind>[0], caseId: string) =>
	own
		.from(tx, 'defect')
		.select(['answers', 'description', 'publicText', 'spot', 'street'])
		.where('caseId', '=', caseId)
		.executeTakeFirst();
