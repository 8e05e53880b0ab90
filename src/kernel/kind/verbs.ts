import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Located, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import {
	askForRelease,
	close,
	dropVariant,
	findThing,
	giveBack,
	isSentIn,
	lockThing,
	move,
	shareWith,
	show,
} from '#kernel/publication/acts.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { dropWorkingCopy } from '#kernel/publication/working-copies.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { asItWillBe, demandReach, draftIn, isShown, release } from './demands.ts';
import type { Fields, Kind } from './kind.ts';
import { importing } from './import.ts';
import { declining, proposing, takingOver } from './proposing.ts';
import { type Entry, saveAll } from './save.ts';
import { ownValues } from './own.ts';

const text = (max: number) => z.string().trim().max(max, 'tooLong');
const idOf = z.uuid();

const lastHand = async (tx: Tx, id: string): Promise<string | null> => {
	const last = await tx[connection]
		.selectFrom('publicationVersion')
		.select('actorId')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.actorId ?? null;
};

/** A draft is changed by whoever writes its kind, what is shown by whoever may release it; with four eyes it takes a proposal. */
const demandChange = async (tx: Tx, kind: Kind, thing: Located): Promise<void> => {
	demandReach(tx, kind.permission, thing);
	if (!(await isShown(tx, thing.id))) return;
	demandReach(tx, release, thing);
	if (settingOf(tx.tenant, fourEyes)) throw new Invalid({ id: 'secondPersonNeeded' });
};

/** Saving: a draft by whoever writes this kind. */
const saving = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.save`,
		permission: kind.permission,
		input: z.object({ answers: draftIn(kind), baseVersion: z.number().int().optional(), byline: text(120).optional() }),
		run: async (tx, { answers: draft, baseVersion, byline }) => {
			demandReach(tx, kind.permission, asItWillBe(tx, draft));
			const known = draft.id === null ? undefined : await findThing(tx, kind.name, draft.id);
			const given = { ...(baseVersion !== undefined && { baseVersion }), ...(byline !== undefined && { byline }) };
			const entry: Entry<F> = { draft, isKnown: known !== undefined, ...given };
			if (!known && baseVersion !== undefined) throw new NotFound(kind.name);
			if (known) await demandChange(tx, kind, known);
			const [stored] = await saveAll(tx, kind, [entry]);
			const id = stored?.id ?? '';
			await dropWorkingCopy(tx, { id, language: draft.language });
			return { id, subject: draft.headline.title };
		},
	});

/** Who sent it in without an account and waits for an answer gets it with the deed. */
const answered = async <F extends Fields>(tx: Tx, kind: Kind<F>, said: { readonly id: string; readonly note?: string }): Promise<void> => {
	if (kind.answer && (await isSentIn(tx, said.id))) await kind.answer(tx, { ...said, values: await ownValues(tx, kind, said.id) });
};

const publishing = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.publish`,
		permission: release,
		input: z
			.object({ id: idOf, from: z.date(), until: z.date().nullable().optional() })
			.refine(({ from, until }) => !until || until > from, { path: ['until'], error: 'endsBeforeItStarts' }),
		run: async (tx, { id, from, until }) => {
			demandReach(tx, release, await lockThing(tx, kind.name, id));
			if (settingOf(tx.tenant, fourEyes) && (await lastHand(tx, id)) === tx.actor?.id)
				throw new Invalid({ id: 'secondPersonNeeded' });
			const end = until === undefined ? (kind.shownUntil?.(await ownValues(tx, kind, id), from) ?? null) : until;
			if (end && end <= from) throw new Invalid({ until: 'endsBeforeItStarts' });
			await answered(tx, kind, { id });
			await show(tx, [{ id, kind: kind.name, from, until: end }]);
			return { id };
		},
	});

const asking = (kind: Kind) =>
	command({
		name: `${kind.name}.askForRelease`,
		permission: kind.permission,
		input: z.object({ id: idOf, from: z.date(), note: text(500).default('') }),
		run: async (tx, { id, from, note }) => {
			demandReach(tx, kind.permission, await lockThing(tx, kind.name, id));
			await askForRelease(tx, { id, from, note });
			return { id };
		},
	});

const answering = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.giveBack`,
		permission: release,
		input: z.object({ id: idOf, note: text(500).min(1, 'required') }),
		run: async (tx, { id, note }) => {
			demandReach(tx, release, await lockThing(tx, kind.name, id));
			await answered(tx, kind, { id, note });
			await giveBack(tx, id);
			return { id, detail: { note } };
		},
	});

const closing = (kind: Kind, manner: 'withdrawn' | 'archived') =>
	command({
		name: `${kind.name}.${manner === 'withdrawn' ? 'withdraw' : 'archive'}`,
		permission: kind.permission,
		input: z.object({ id: idOf, reason: text(300).default('') }),
		run: async (tx, { id, reason }) => {
			const thing = await lockThing(tx, kind.name, id);
			demandReach(tx, kind.permission, thing);
			if (thing.authorId !== tx.actor?.id) demandReach(tx, release, thing);
			await close(tx, { id, manner, reason });
			return { id, detail: { reason } };
		},
	});

const sharing = (kind: Kind) =>
	command({
		name: `${kind.name}.share`,
		permission: release,
		input: z.object({ id: idOf, partnerId: z.string() }),
		run: async (tx, { id, partnerId }) => {
			demandReach(tx, release, await lockThing(tx, kind.name, id));
			await shareWith(tx, { id, partnerId });
			return { id, detail: { partnerId } };
		},
	});

const moving = (kind: Kind) =>
	command({
		name: `${kind.name}.move`,
		permission: release,
		input: z.object({ id: idOf, slug: z.string().transform(slugOf).pipe(z.string().min(1, 'required')) }),
		run: async (tx, { id, slug }) => {
			const thing = await lockThing(tx, kind.name, id);
			demandReach(tx, release, thing);
			if (thing.slug !== slug) await move(tx, { id, kind: kind.name, from: thing.slug, to: slug });
			return { id, detail: { from: thing.slug, to: slug } };
		},
	});

/** Takes one language away; the German words belong to the thing itself. */
const droppingLanguage = (kind: Kind) =>
	command({
		name: `${kind.name}.dropLanguage`,
		permission: kind.permission,
		input: z.object({ id: idOf, language: z.string().refine((tag) => tag !== 'de', 'notAChoice') }),
		run: async (tx, { id, language }) => {
			const thing = await lockThing(tx, kind.name, id);
			demandReach(tx, (await isShown(tx, id)) ? release : kind.permission, thing);
			await dropVariant(tx, { id, language });
			await dropWorkingCopy(tx, { id, language });
			return { id, detail: { language } };
		},
	});

/** Every deed that can be done to things of a kind, each through the one door. */
export const verbsOf = <F extends Fields>(kind: Kind<F>) => ({
	save: saving(kind),
	publish: publishing(kind),
	propose: proposing(kind),
	takeOver: takingOver(kind),
	decline: declining(kind),
	askForRelease: asking(kind),
	giveBack: answering(kind),
	withdraw: closing(kind, 'withdrawn'),
	archive: closing(kind, 'archived'),
	share: sharing(kind),
	move: moving(kind),
	dropLanguage: droppingLanguage(kind),
	importAll: importing(kind),
});
export type Verbs = ReturnType<typeof verbsOf>;
