import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { askForRelease, show } from '#kernel/publication/acts.ts';
import { atClock, dayAway } from '#kernel/time/zone.ts';
import { type Answers, type Draft, type Fields, type Kind, readDraft } from './kind.ts';
import { type Entry, saveAll } from './save.ts';

type Words = { readonly title: string; readonly summary: string; readonly body?: string };

/** One thing of the demo world: answers as a form would give them, when it appeared, and its words in other languages. */
export type Seed = {
	readonly answers: Answers;
	/** Days before today on which it appeared; negative for one that is planned. */
	readonly daysAgo?: number;
	readonly isDraft?: boolean;
	readonly isWaiting?: boolean;
	readonly byline?: string;
	readonly variants?: Readonly<Record<string, Words>>;
};

/** Seven in the morning of that day; today's things appeared just now. */
const momentOf = ({ now, tenant: { zone } }: Context, daysAgo: number): Date =>
	daysAgo === 0 ? now : atClock(`${dayAway(-daysAgo, zone, now)}T07:00`, zone);

const draftIn = <F extends Fields>(kind: Kind<F>, answers: Answers): Draft<F> => {
	const draft = readDraft(kind, { ...answers, id: answers['id'] ?? newId() });
	if ('problems' in draft)
		throw new Invalid(
			Object.fromEntries(Object.entries(draft.problems).map(([field, code]) => [`${answers['title']}.${field}`, code])),
		);
	return draft;
};

/** The oldest first: ids grow with time, as they do in life. */
const byAge = (one: Seed, other: Seed): number => (other.daysAgo ?? 0) - (one.daysAgo ?? 0);

/** Plants seeds as if people had written them over the last weeks: through the same reader and the same tables as a form. */
export const plant = (ctx: Context, kind: Kind, seeds: readonly Seed[]): Promise<void> =>
	walled(ctx, async (tx) => {
		if (seeds.length === 0) return;
		const planned = seeds
			.toSorted(byAge)
			.map((seed) => ({ seed, draft: draftIn(kind, seed.answers), from: momentOf(ctx, seed.daysAgo ?? 0) }));
		const entries = planned.map(({ seed, draft }): Entry<Fields> => ({ draft, ...(seed.byline && { byline: seed.byline }) }));
		await saveAll(tx, kind, entries);
		for (const { seed, draft } of planned)
			for (const [language, words] of Object.entries(seed.variants ?? {}))
				await saveAll(tx, kind, [{ draft: { ...draft, language, headline: { ...draft.headline, body: null, ...words } } }]);
		const shown = planned.filter(({ seed }) => !seed.isDraft && !seed.isWaiting);
		if (shown.length > 0)
			await show(
				tx,
				shown.map(({ draft, from }) => ({
					id: draft.id ?? '',
					kind: kind.name,
					from,
					until: kind.shownUntil?.(draft.values, from) ?? null,
				})),
			);
		for (const { draft } of planned.filter(({ seed }) => seed.isWaiting))
			await askForRelease(tx, { id: draft.id ?? '', from: tx.now, note: '' });
	});
