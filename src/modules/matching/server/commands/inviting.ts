import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { type Context, staff, type Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { issueToken } from '#kernel/identity/tokens.ts';
import { email, line } from '#kernel/kind/fields.ts';
import { optional, Problem } from '#kernel/kind/field.ts';
import { thingAt } from '#kernel/kind/things.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { day } from '#kernel/time/span.ts';
import { matching, shutFor } from '../../matching.ts';
import { isType, openTheses, type ParticipantType } from '../../participant.ts';
import { thesesIn } from '../../theses.ts';
import type { Candidate } from '../answers.ts';
import { invitationTo } from '../exports/mail.ts';
import { type Invited, type Matching, participantsOf } from '../queries.ts';
import { own } from '../tables.ts';

/** Nobody is reminded twice within these days. */
export const quietDays = 3;

export const shownMatching = async (tx: Tx, id: string): Promise<Matching> => {
	const thing = await thingAt(tx, matching, { id });
	if (thing.values.closesAt <= tx.now) throw new Invalid({ closesAt: 'der Mitwirk-O-Mat ist beendet' });
	return thing;
};

type Addressed = Pick<Invited, 'id' | 'name' | 'inviteEmail' | 'answeredAt'>;
const tooLate =
	'Die Frist für erste Antworten ist vorbei: Verlegen Sie sie unter „Thesen und Termine“, oder tragen Sie die Antworten selbst ein.';

/** A link that is good until the end; earlier ones stay good. */
export const linkFor = (tx: Tx, { id, closesAt }: { id: string; closesAt: Date }): Promise<string> =>
	issueToken(tx, { purpose: 'matching', subjectId: id, days: Math.ceil((closesAt.getTime() - tx.now.getTime()) / day) });

/** Mails somebody her link. */
export const invite = async (tx: Tx, thing: Matching, { who, isReminder }: { who: Addressed; isReminder: boolean }): Promise<void> => {
	if (who.inviteEmail === null) return;
	const { closesAt, answersUntil } = thing.values;
	if (shutFor(thing.values, who.answeredAt, tx.now)) throw new Invalid({ answersUntil: tooLate });
	const token = await linkFor(tx, { id: who.id, closesAt });
	const about = { id: who.id, name: who.name, to: who.inviteEmail, title: thing.words.title };
	await sendMail(tx, invitationTo(tx, { ...about, token, until: answersUntil, closesAt, isReminder }));
	await own
		.update(tx, 'matchingParticipant')
		.set({
			...(isReminder ? { remindedAt: tx.now } : { invitedAt: tx.now }),
			bouncedAt: null,
			asked: thesesIn(thing.values.theses).map(({ code }) => code),
		})
		.where('id', '=', who.id)
		.execute();
};

const nobody = { times: [], asked: null, invitedAt: null, remindedAt: null, bouncedAt: null, answeredAt: null };
const longestShort = 40;

type Named = Omit<Candidate, 'publicationId' | 'path'> & { readonly publicationId: string | null; readonly path: string | null };
/** A row for somebody, mostly of this portal, without answers. */
export const rowOf = (matchingId: string, candidate: Named) => {
	const { topics: _, villages, languages, ...rest } = candidate;
	const short = rest.name.slice(0, longestShort);
	return { ...nobody, ...rest, id: newId(), matchingId, short, villages: [...villages], languages: [...languages] };
};

/** Asks many of this portal at once. Who is on the list already is not asked again. */
export const inviteAll = (candidates: (ctx: Context) => Promise<readonly Candidate[]>) =>
	command({
		name: 'matching.invite',
		permission: matching.permission,
		input: z.object({ matchingId: z.uuid(), publicationIds: z.array(z.uuid()).min(1, 'required').max(1000, 'tooMany') }),
		run: async (tx, { matchingId, publicationIds }) => {
			const thing = await shownMatching(tx, matchingId);
			const there = new Set((await participantsOf(staff(tx, 'matching.run'), matchingId)).map(({ publicationId }) => publicationId));
			const wanted = new Set(publicationIds.filter((id) => !there.has(id)));
			const rows = (await candidates(tx))
				.filter(({ publicationId }) => wanted.has(publicationId))
				.map((one) => rowOf(matchingId, one));
			if (rows.length > 0) await own.insert(tx, 'matchingParticipant', ...rows);
			for (const who of rows) await invite(tx, thing, { who, isReminder: false });
			const mailed = rows.filter(({ inviteEmail }) => inviteEmail !== null).length;
			return { id: matchingId, subject: thing.words.title, detail: { added: rows.length, mailed } };
		},
	});

export const field = <T>(asked: { read(raw: string): T | Problem }) =>
	z.string().transform((raw, report): T => {
		const value = asked.read(raw.trim());
		if (!(value instanceof Problem)) return value;
		report.issues.push({ code: 'custom', input: raw, message: value.code });
		return z.NEVER;
	});

/** Somebody who has no page on this portal. */
export const inviteOne = command({
	name: 'matching.inviteOne',
	permission: matching.permission,
	input: z.object({
		matchingId: z.uuid(),
		name: field(line('', 120)),
		type: z.string().transform((raw): ParticipantType => (isType(raw) ? raw : 'club')),
		inviteEmail: field(optional(email(''))),
	}),
	run: async (tx, { matchingId, name, type, inviteEmail }) => {
		const thing = await shownMatching(tx, matchingId);
		const bare = { email: null, phone: null, website: null, publicationId: null, path: null, isStepFree: false, about: '' };
		const row = rowOf(matchingId, { ...bare, topics: [], villages: [], languages: [], name, type, inviteEmail });
		await own.insert(tx, 'matchingParticipant', row);
		await invite(tx, thing, { who: row, isReminder: false });
		return { id: row.id, subject: name };
	},
});

/** Whether a reminder is due: something is open, there is an address, and the last mail is some days old. */
const isRemindable = (who: Invited, thing: Matching, now: Date): boolean => {
	const last = Math.max(who.invitedAt?.getTime() ?? 0, who.remindedAt?.getTime() ?? 0);
	const isOpen = who.answeredAt === null || openTheses(who, thesesIn(thing.values.theses)).length > 0;
	const isShut = shutFor(thing.values, who.answeredAt, now) !== undefined;
	return who.inviteEmail !== null && isOpen && !isShut && last < now.getTime() - quietDays * day;
};

/** Reminds everybody who has not answered, or not to what is new. */
export const remind = command({
	name: 'matching.remind',
	permission: matching.permission,
	input: z.object({ matchingId: z.uuid() }),
	run: async (tx, { matchingId }) => {
		const thing = await shownMatching(tx, matchingId);
		const due = (await participantsOf(staff(tx, 'matching.run'), matchingId)).filter((who) => isRemindable(who, thing, tx.now));
		for (const who of due) await invite(tx, thing, { who, isReminder: true });
		return { id: matchingId, subject: thing.words.title, detail: { reminded: due.length } };
	},
});
