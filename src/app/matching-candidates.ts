import type { Context } from '#kernel/context.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { standingOf } from '#kernel/phases/phase.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { type Category, entry } from '#modules/directory/entry.ts';
import type { ParticipantType } from '#modules/matching/participant.ts';
import type { Candidate } from '#modules/matching/server/answers.ts';
import { process } from '#modules/processes/process.ts';

const [mostEntries, mostProcesses] = [5000, 200];
/** Who of the directory does something that others can join. */
const types: Partial<Record<Category, ParticipantType>> = {
	club: 'club',
	fireBrigade: 'club',
	initiative: 'initiative',
	offer: 'initiative',
	office: 'office',
};

type Named = {
	readonly id: string;
	readonly slug: string;
	readonly topics: readonly string[];
	readonly placeIds: readonly string[];
	readonly words: { readonly title: string; readonly summary: string };
};
const named = (ctx: Context, { id, slug, topics, placeIds, words }: Named, path: string) => ({
	publicationId: id,
	path: `${path}/${slug}`,
	name: words.title,
	about: words.summary,
	topics,
	villages: placeIds.flatMap((placeId) => placeById(ctx.tenant, placeId)?.slug ?? []),
});

const entriesIn = async (ctx: Context): Promise<readonly Candidate[]> => {
	const entries = await shownOf(ctx, entry, { limit: mostEntries });
	return entries.flatMap((thing): Candidate[] => {
		const { category, isStepFree, languages, email, phone, website, registerEmail } = thing.values;
		const type = types[category];
		if (type === undefined) return [];
		const channels = { email, phone, website, inviteEmail: registerEmail ?? email };
		return [{ ...named(ctx, thing, entry.path), type, isStepFree, languages, ...channels }];
	});
};

const processesIn = async (ctx: Context): Promise<readonly Candidate[]> => {
	const all = await shownOf(ctx, process, { limit: mostProcesses });
	const phases = await phasesOf(
		ctx,
		all.map(({ id }) => id),
	);
	const running = all.filter(({ id }) => standingOf(phases.get(id) ?? [], ctx.now) !== 'finished');
	return running.map((thing): Candidate => {
		const { contactEmail: email, contactPhone: phone } = thing.values;
		const channels = { email, phone, website: null, inviteEmail: email };
		return { ...named(ctx, thing, process.path), type: 'process', isStepFree: false, languages: [], ...channels };
	});
};

/** Everybody with a page on this portal who could take part in a matching, by name. */
export const matchingCandidates = async (ctx: Context): Promise<readonly Candidate[]> =>
	[...(await entriesIn(ctx)), ...(await processesIn(ctx))].toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
