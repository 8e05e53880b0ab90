import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { type Context, type Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { moderatesFirst } from '#kernel/feedback/settings.ts';
import { floodGate, refusable } from '#kernel/identity/flood.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { askForRelease, show } from '#kernel/publication/acts.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { idea, ideaCall } from '../idea.ts';
import { readSubmission, type Typed } from '../submission.ts';

const input = z.object({ typed: z.record(z.string(), z.string()) });

const draftFrom = (tx: Tx, typed: Typed, channel: string) => {
	const read = readSubmission(typed, { channel, places: villageSlugs(tx.tenant) });
	if ('problems' in read) throw new Invalid(read.problems);
	return read.draft;
};

/** The collection must be one of this municipality, and collect now. */
const demandOpen = async (tx: Tx, slug: string): Promise<void> => {
	const call = await shownThing(tx, ideaCall, { slug });
	if (!call || call.ownerId !== tx.tenantId) throw new Invalid({ call: 'notAChoice' });
	const phases = await phasesWith(tx, call.id);
	if (!isOpen(phases, 'collect', tx.now)) throw new Conflict('closed');
};

const handing = command({
	name: 'idea.handIn',
	permission: 'everyone',
	input,
	run: async (tx, { typed }) => {
		const draft = draftFrom(tx, typed, 'online');
		await demandOpen(tx, draft.values.call);
		const id = newId();
		await saveAll(tx, idea, [{ draft: { ...draft, id, language: tx.language }, byline: '' }]);
		if (settingOf(tx.tenant, moderatesFirst)) await askForRelease(tx, { id, from: tx.now, note: 'Von der Webseite, ohne Konto.' });
		else await show(tx, [{ id, kind: idea.name, from: tx.now, until: null }]);
		return { id, subject: draft.headline.title };
	},
});

const isFlooded = floodGate(60);

/** A citizen without an account hands in an idea. */
export const handIn = async (ctx: Context, typed: Typed): Promise<{ readonly id: string } | { readonly refused: 'tooMany' | 'closed' }> => {
	if (isFlooded(ctx)) return { refused: 'tooMany' };
	return refusable(() => handing(ctx, { typed: { ...typed } }));
};

const taken = ['phone', 'paper', 'event', 'kiosk'] as const;
/**
 * A clerk writes down what somebody said at the exhibit, the kiosk or on the telephone: shown at once, because a person of the town hall
 * has read it. It was said while it was open, so days do not bind; the collection must be there.
 */
export const takeIdea = command({
	name: 'idea.take',
	permission: 'participation.answer',
	input: input.extend({ channel: z.enum(taken, 'notAChoice') }),
	run: async (tx, { typed, channel }) => {
		const draft = draftFrom(tx, typed, channel);
		const call = await shownThing(tx, ideaCall, { slug: draft.values.call });
		if (!call || call.ownerId !== tx.tenantId) throw new Invalid({ call: 'notAChoice' });
		const id = newId();
		await saveAll(tx, idea, [{ draft: { ...draft, id, language: 'de' }, byline: '' }]);
		await show(tx, [{ id, kind: idea.name, from: tx.now, until: null }]);
		return { id, subject: draft.headline.title };
	},
});
