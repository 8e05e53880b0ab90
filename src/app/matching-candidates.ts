import type { Context } from '#kernel/context.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { type Category, entry } from '#modules/directory/entry.ts';
import type { ParticipantType } from '#modules/matching/participant.ts';
import type { Candidate } from '#modules/matching/server/answers.ts';

const mostEntries = 5000;
/** Who of the directory does something that others can join. */
const types: Partial<Record<Category, ParticipantType>> = {
	club: 'club',
	fireBrigade: 'club',
	initiative: 'initiative',
	offer: 'initiative',
	office: 'office',
};

/** Everybody with a page on this portal who could take part in a matching, by name. */
export const matchingCandidates = async (ctx: Context): Promise<readonly Candidate[]> => {
	const entries = await shownOf(ctx, entry, { limit: mostEntries });
	return entries
		.flatMap(({ id, slug, words, topics, placeIds, values }): Candidate[] => {
			const { category, isStepFree, languages, email, phone, website, registerEmail } = values;
			const type = types[category];
			if (type === undefined) return [];
			const villages = placeIds.flatMap((placeId) => placeById(ctx.tenant, placeId)?.slug ?? []);
			const channels = { email, phone, website, inviteEmail: registerEmail ?? email };
			const about = { name: words.title, about: words.summary, type, topics, villages, isStepFree, languages };
			return [{ publicationId: id, path: `${entry.path}/${slug}`, ...about, ...channels }];
		})
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
};
