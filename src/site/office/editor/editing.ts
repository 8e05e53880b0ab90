import { mayIn } from '#kernel/context.ts';
import { Forbidden, NotFound, type Problems } from '#kernel/errors.ts';
import { historyOf } from '#kernel/audit/audit.ts';
import { type Answers, answersOf, type Kind } from '#kernel/kind/kind.ts';
import { type DeskThing, draftFor } from '#kernel/kind/things.ts';
import type { Tag } from '#kernel/i18n/language.ts';
import { mediaOf, pictureOf } from '#kernel/media/media.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { otherWriters, workingCopyOf } from '#kernel/publication/working-copies.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { sceneDrawing, sceneFor } from '#screens/drawings.ts';
import type { Desk } from '../desk.ts';

export type Place = { readonly kind: Kind; readonly id: string; readonly language: Tag };

/** The thing if it is stored and she may write it; `null` for one that is still to be saved. */
export const storedThing = async (ctx: Desk, { kind, id, language }: Place): Promise<DeskThing | null> => {
	const thing = await draftFor(ctx, kind, { id, language }).catch((error: unknown) => {
		if (error instanceof NotFound) return null;
		throw error;
	});
	if (thing && !mayIn(ctx, kind.permission, thing.placeIds)) throw new Forbidden(kind.permission);
	return thing;
};

/** What she may do with a thing: release it, change it, or only ask. */
export type Rights = { readonly mayRelease: boolean; readonly needsSecond: boolean; readonly mayChange: boolean; readonly mayClose: boolean };

export const rightsOver = (ctx: Desk, thing: DeskThing | null): Rights => {
	const reach = ctx.actor.permissions.get('publication.release');
	const mayRelease = thing ? mayIn(ctx, 'publication.release', thing.placeIds) : reach !== undefined;
	const isShown = thing?.shownFrom != null;
	return { mayRelease, needsSecond: settingOf(ctx.tenant, fourEyes), mayChange: mayRelease || !isShown, mayClose: mayRelease || thing?.authorId === ctx.actor.id };
};

type Typed = { readonly answers?: Answers; readonly problems?: Problems; readonly takesCopy?: boolean };

const newest = 8;

/** Everything an editor page shows, in a constant number of statements. `typed` are answers that could not be kept, or the wish to go on with a working copy. */
export const editingOf = async (ctx: Desk, place: Place, typed: Typed = {}) => {
	const { kind, id, language } = place;
	const thing = await storedThing(ctx, place);
	const [copy, writers, history, library] = await Promise.all([workingCopyOf(ctx, { id, language }), otherWriters(ctx, id), historyOf(ctx, id), mediaOf(ctx, { limit: newest })]);
	const stored: Answers = thing ? answersOf(kind, thing.draft) : {};
	const takesCopy = copy !== undefined && typed.answers === undefined && (thing === null || typed.takesCopy === true);
	const answers: Answers = typed.answers ?? (takesCopy ? { ...stored, ...copy.answers } : stored);
	const imageId = answers['image'] ?? '';
	const chosen = imageId === '' || library.some((one) => one.id === imageId) ? undefined : await pictureOf(ctx, imageId).catch(() => undefined);
	const pictures = chosen ? [chosen, ...library] : library;
	const offersCopy = copy !== undefined && !takesCopy && typed.answers === undefined;
	return {
		...place, ctx, thing, answers, writers, history, problems: typed.problems ?? {}, rights: rightsOver(ctx, thing),
		copyFrom: offersCopy || takesCopy ? (copy?.at ?? null) : null, offersCopy, takesCopy,
		baseVersion: takesCopy && thing ? copy.baseVersion : (thing?.version ?? null),
		picture: pictures.find((one) => one.id === imageId),
		pictures: { newest: pictures, drawing: sceneDrawing(ctx.tenant, sceneFor({ id, topics: (answers['topics'] ?? '').split(' ') })) },
	};
};
export type Editing = Awaited<ReturnType<typeof editingOf>>;
