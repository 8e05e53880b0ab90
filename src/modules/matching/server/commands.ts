import { sql } from 'kysely';
import * as z from 'zod';
import { command, together, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { subjectOfToken, withdrawTokens } from '#kernel/identity/tokens.ts';
import { kept } from '#kernel/kind/kind.ts';
import type { Undelivered } from '#kernel/notify/trouble.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { matching, shutFor } from '../matching.ts';
import { openTheses } from '../participant.ts';
import { type Answered, putIn, readAnswered } from '../questionnaire.ts';
import { letterOf, readWishes, type Thesis, thesesIn } from '../theses.ts';
import { participantWith } from './queries.ts';
import { own } from './tables.ts';

const countable = ['j', 't', 'n', 'x'] as const;

/** A row for each answer that may be counted. */
const prepareCounts = async (tx: Tx, matchingId: string, theses: string): Promise<void> => {
	const rows = await own.from(tx, 'matchingCount').select('code').where('matchingId', '=', matchingId).execute();
	const known = new Set(rows.map(({ code }) => code));
	const fresh = thesesIn(theses).filter(({ code }) => !known.has(code));
	const empty = fresh.flatMap(({ code }) => countable.map((answer) => ({ matchingId, code, answer, people: 0 })));
	if (empty.length > 0) await own.insert(tx, 'matchingCount', ...empty);
};

/** What runs and what is over is told to the house by one phase. */
export const keptMatching = kept(matching, async (tx, saved) => {
	for (const { id, values } of saved) {
		const { opensAt, closesAt, theses } = values;
		const [known] = await phasesWith(tx, id);
		await setPhases(tx, id, [{ id: known?.id, capability: 'inform', title: 'Mitmachen', opensAt, closesAt }]);
		await prepareCounts(tx, id, theses);
	}
});

const typed = z.record(z.string().max(40), z.array(z.string().max(20_000)));

/** What was sent: some theses, how people reach her, all at once, or `done`: nothing but that she wants to be seen with what she left open. */
const part = z.enum(['theses', 'profil', 'all', 'done']);
type Given = {
	readonly id: string;
	readonly raw: z.output<typeof typed>;
	readonly part: z.output<typeof part>;
	readonly byOffice: boolean;
};
const answersIn = (raw: Given['raw'], theses: readonly Thesis[]): Answered => {
	const read = readAnswered(raw, theses);
	if ('problems' in read) throw new Invalid(read.problems);
	return read;
};

type Standing = Parameters<typeof openTheses>[0];
/** Whether nothing is open any more, and which of the theses that she saw she left open. */
const standAfter = (now: Standing, all: readonly Thesis[], seen: readonly Thesis[]) => ({
	isWhole: openTheses(now, all).length === 0,
	passed: openTheses(now, seen).map(({ code }) => code),
});

/**
 * Keeps what was answered; answers to theses that are no longer put stay as they were. Who leaves theses open is seen once she says that this is
 * all. The town hall may enter first answers until the end.
 */
const keepAnswers = async (tx: Tx, { id, raw, part: sent, byOffice }: Given) => {
	const { participant, thing, theses } = await participantWith(tx, id);
	const shut = shutFor(thing.values, byOffice ? tx.now : participant.answeredAt, tx.now);
	if (shut) return { id, subject: participant.name, shut };
	const read = answersIn(raw, theses);
	const { languages, times, ...profile } = read.profile;
	const { isWhole, passed } = standAfter(
		{ positions: { ...participant.positions, ...read.stances } },
		theses,
		sent === 'done' ? theses : putIn(raw, theses),
	);
	const isAll = sent === 'all' || sent === 'done';
	await own
		.update(tx, 'matchingParticipant')
		.set({
			...((sent === 'all' || sent === 'profil') && { ...profile, languages: [...languages], times: [...times] }),
			...((isAll || isWhole || participant.answeredAt !== null) && { answeredAt: tx.now }),
			asked: theses.map(({ code }) => code),
			passed: sql<string[]>`array(select distinct unnest(passed || ${passed}::text[]))`,
			// Two pages may be sent at once: each adds its own.
			positions: sql<string>`positions || ${JSON.stringify(read.stances)}::jsonb`,
		})
		.where('id', '=', id)
		.execute();
	return { id, subject: participant.name, shut };
};

/** A participant answers by its mailed link, as often as it likes until the end. `NotFound` for a link that is unknown or too old. */
export const answer = command({
	name: 'matching.answer',
	permission: 'everyone',
	sets: true,
	input: z.object({ token: z.string().max(100, 'tooLong'), typed, part }),
	run: async (tx, { token, typed: raw, part: sent }) => {
		const id = await subjectOfToken(tx, { token, purpose: 'matching' });
		if (id === undefined) throw new NotFound('link');
		return keepAnswers(tx, { id, raw, part: sent, byOffice: false });
	},
});

/** The same at the telephone desk. */
export const answerFor = command({
	name: 'matching.answerFor',
	permission: matching.permission,
	sets: true,
	input: z.object({ id: z.uuid(), typed }),
	run: (tx, { id, typed: raw }) => keepAnswers(tx, { id, raw, part: 'all', byOffice: true }),
});

/** Takes somebody off the list, with its answers and its link. */
export const removeParticipant = command({
	name: 'matching.remove',
	permission: matching.permission,
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		await withdrawTokens(tx, { purpose: 'matching', subjectId: id });
		const gone = await own.remove(tx, 'matchingParticipant').where('id', '=', id).returning('name').executeTakeFirst();
		if (!gone) throw new NotFound('participant');
		return { id, subject: gone.name };
	},
});

type Agreed = { readonly matchingId: string; readonly theses: string; readonly answers: string };

/** Counts the answers of a visitor who agreed, once for each form: how many people that was. No entry in the log: it would keep the moment. */
export const countWishes = (ctx: Context, { matchingId, theses, answers }: Agreed): Promise<number> =>
	together(
		ctx,
		async (tx) => {
			const known = thesesIn(theses);
			const { wishes } = readWishes(answers, known);
			if (wishes.size === 0) return 0;
			// Everybody adds to the same rows: one after the other, or two would wait for each other for ever.
			await own.from(tx, 'matching').select('publicationId').where('publicationId', '=', matchingId).forUpdate().execute();
			const given = known.map(({ code }) => {
				const wish = wishes.get(code);
				return { code, answer: wish ? letterOf(wish.position) : ('x' as const) };
			});
			await own
				.update(tx, 'matchingCount')
				.set((eb) => ({ people: eb('people', '+', 1) }))
				.where('matchingId', '=', matchingId)
				.where((eb) => eb.or(given.map((one) => eb.and(one))))
				.execute();
			return 1;
		},
		'matching.count',
	);

/** An invitation came back: the office sees it beside the name. */
export const markBounced: Undelivered = (ctx, { about, severity }) =>
	walled(ctx, async (tx) => {
		if (about === null || severity !== 'hard' || !z.uuid().safeParse(about).success) return;
		await own.update(tx, 'matchingParticipant').set({ bouncedAt: tx.now }).where('id', '=', about).execute();
	});
