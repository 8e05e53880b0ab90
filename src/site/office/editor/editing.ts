import { mayAt } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Forbidden, NotFound, type Problems } from '#kernel/errors.ts';
import { historyOf } from '#kernel/audit/audit.ts';
import { type Answers, answersOf, type Kind } from '#kernel/kind/kind.ts';
import { type DeskThing, draftFor } from '#kernel/kind/desk.ts';
import type { Tag } from '#kernel/i18n/language.ts';
import { mediaOf, pictureOf } from '#kernel/media/media.ts';
import { proposalOf } from '#kernel/publication/proposals.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { otherWriters, workingCopyOf } from '#kernel/publication/working-copies.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { sceneDrawing, sceneFor } from '#screens/drawings.ts';
import type { Desk } from '../desk.ts';

/** A kind as the editor knows it; what people take part in has a desk of its own beside its words. */
export type Edited = { readonly kind: Kind; readonly takesPart: boolean };
export type Place = { readonly kind: Kind; readonly id: string; readonly language: Tag };

/** The thing if it is stored and she may write it; `null` for one that is still to be saved. */
export const storedThing = async (ctx: Desk, { kind, id, language }: Place): Promise<DeskThing | null> => {
	const thing = await draftFor(ctx, kind, { id, language }).catch((error: unknown) => {
		if (error instanceof NotFound) return null;
		throw error;
	});
	if (thing && !mayAt(ctx, kind.permission, { ...thing, id })) throw new Forbidden(kind.permission);
	return thing;
};

/** What she may do with a thing: release it, change it, propose a change, or only ask. */
export type Rights = {
	readonly mayRelease: boolean;
	readonly needsSecond: boolean;
	readonly mayChange: boolean;
	readonly mayPropose: boolean;
	readonly mayClose: boolean;
};

export const rightsOver = (ctx: Desk, thing: DeskThing | null): Rights => {
	const reach = ctx.actor.permissions.get('publication.release');
	const mayRelease = thing ? mayAt(ctx, 'publication.release', thing) : reach !== undefined;
	const isShown = thing?.shownFrom != null;
	const needsSecond = settingOf(ctx.tenant, fourEyes);
	const mayChange = !isShown || (mayRelease && !needsSecond);
	return {
		mayRelease,
		needsSecond,
		mayChange,
		mayPropose: !mayChange,
		mayClose: mayRelease || thing?.authorId === ctx.actor.id,
	};
};

type Typed = { readonly answers?: Answers; readonly slug?: string; readonly problems?: Problems; readonly takesCopy?: boolean };
type Copy = NonNullable<Awaited<ReturnType<typeof workingCopyOf>>>;

/** What the form shows: what was just typed, else the working copy where she goes on with it or there is nothing else, else what is stored. */
const shownAnswers = ({ kind }: Place, thing: DeskThing | null, { typed, copy }: { typed: Typed; copy: Copy | undefined }) => {
	const stored: Answers = thing ? answersOf(kind, thing.draft) : {};
	if (typed.answers || !copy)
		return { answers: typed.answers ?? stored, copyState: 'none' as const, baseVersion: thing?.version ?? null };
	if (thing && !typed.takesCopy) return { answers: stored, copyState: 'offered' as const, baseVersion: thing.version };
	return { answers: { ...stored, ...copy.answers }, copyState: 'taken' as const, baseVersion: thing ? copy.baseVersion : null };
};

const newest = 8;

/** The newest pictures, and the chosen one before them where it is older. */
const offeredPictures = async (ctx: Desk, imageId: string) => {
	const library = await mediaOf(ctx, { limit: newest });
	if (!isId(imageId) || library.some(({ id }) => id === imageId)) return library;
	const chosen = await pictureOf(ctx, imageId);
	return chosen ? [chosen, ...library] : library;
};

/**
 * Everything an editor page shows, in a constant number of statements. `typed` are answers that could not be kept, or the wish to go on with a
 * working copy.
 */
export const editingOf = async (ctx: Desk, place: Place & Edited, typed: Typed = {}) => {
	const { id, language } = place;
	const thing = await storedThing(ctx, place);
	const [copy, writers, history, proposal] = await Promise.all([
		workingCopyOf(ctx, { id, language }),
		otherWriters(ctx, id),
		historyOf(ctx, id),
		proposalOf(ctx, { id, language }),
	]);
	const shown = shownAnswers(place, thing, { typed, copy });
	const { image = '', topics = '' } = shown.answers;
	const pictures = await offeredPictures(ctx, image);
	return {
		...place,
		...shown,
		ctx,
		thing,
		writers,
		history,
		proposal,
		problems: typed.problems ?? {},
		slug: typed.slug ?? thing?.slug ?? '',
		rights: rightsOver(ctx, thing),
		copyFrom: copy?.at ?? null,
		picture: pictures.find((one) => one.id === image),
		pictures: { newest: pictures, drawing: sceneDrawing(ctx.tenant, sceneFor({ id, topics: topics.split(' ') })) },
	};
};
export type Editing = Awaited<ReturnType<typeof editingOf>>;
