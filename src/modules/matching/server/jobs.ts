import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { day, hour } from '#kernel/time/span.ts';
import { matching, standingOf } from '../matching.ts';
import { openTheses } from '../participant.ts';
import { type Thesis, thesesIn } from '../theses.ts';
import { linkFor, quietDays } from './commands/inviting.ts';
import { changesFor } from './exports/mail.ts';
import { type Answered, answeredOf, type Matching } from './queries.ts';
import { own } from './tables.ts';

const most = 200;

/** Notes what a participant was asked about; false if somebody was quicker. */
const note = async (tx: Tx, { id, asked }: Answered, told: { readonly asked: string[]; readonly remindedAt?: Date }): Promise<boolean> => {
	const { numUpdatedRows } = await own
		.update(tx, 'matchingParticipant')
		.set(told)
		.where('id', '=', id)
		.where('asked', 'is not distinct from', sql<string[] | null>`${asked}::text[]`)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
};

type Told = { readonly thing: Matching; readonly theses: readonly Thesis[]; readonly who: Answered };
const tell = async (tx: Tx, { thing, theses, who }: Told): Promise<void> => {
	const asked = theses.map(({ code }) => code);
	const fresh = openTheses(who, theses).filter(({ code }) => who.asked !== null && !who.asked.includes(code));
	if (who.asked === null) await note(tx, who, { asked });
	if (fresh.length === 0 || who.inviteEmail === null) return;
	if (!(await note(tx, who, { asked, remindedAt: tx.now }))) return;
	const { closesAt } = thing.values;
	const token = await linkFor(tx, { id: who.id, closesAt });
	await sendMail(
		tx,
		changesFor(tx, { id: who.id, name: who.name, to: who.inviteEmail, title: thing.words.title, token, closesAt, fresh }),
	);
};

/**
 * Tells who has answered of theses that came later, once, together, and not within days of another mail. An hour after the last change, so that an
 * afternoon at the theses is one mail.
 */
export const tellChanged = async (ctx: Context): Promise<void> => {
	const quiet = new Date(ctx.now.getTime() - quietDays * day);
	for (const thing of await shownOf(ctx, matching, { limit: most })) {
		if (standingOf(thing.values, ctx.now) === 'over' || thing.changedAt.getTime() > ctx.now.getTime() - hour) continue;
		const theses = thesesIn(thing.values.theses);
		const known = await walled(ctx, (tx) => answeredOf(tx, thing.id, quiet));
		for (const who of known) await walled(ctx, (tx) => tell(tx, { thing, theses, who }));
	}
};

export const changeNews: Job = {
	name: 'matching.tellChanged',
	says: 'Sagt Mitwirkenden, die geantwortet haben, welche Thesen neu sind',
	cron: '25 8-18 * * *',
	run: tellChanged,
};
