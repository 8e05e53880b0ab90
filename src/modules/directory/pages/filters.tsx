import { numberIn } from '#kernel/i18n/numbers.ts';
import type { Context } from '#kernel/context.ts';
import { type Place, villagesOf } from '#kernel/tenancy/tenant.ts';
import { addressWith, choiceIn } from '#screens/filters.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { categorySlug, categoryIcons } from '../cards.tsx';
import { categories, type Category, entry } from '../entry.ts';
import { categoryTexts, directoryTexts } from '../texts.ts';

type Query = Readonly<Record<string, string>>;
const isCategory = (name: string): name is Category => Object.hasOwn(categories, name);
const all = Object.keys(categories).filter(isCategory);

/** What a visitor chose: `?art=verein&ort=ebersfeld&q=chor&stufenlos=ja&ansicht=karte&seite=2`. */
export type DirectoryChoice = {
	readonly category: Category | undefined;
	readonly place: Place | undefined;
	readonly words: string;
	readonly isStepFree: boolean;
	readonly isMapLarge: boolean;
	readonly page: number;
};

export const directoryChoice = (ctx: Context, query: Query): DirectoryChoice => {
	const { place, page } = choiceIn(ctx, query);
	return {
		place,
		page,
		category: all.find((category) => categorySlug(category) === query['art']),
		words: (query['q'] ?? '').trim().slice(0, 200),
		isStepFree: query['stufenlos'] === 'ja',
		isMapLarge: query['ansicht'] === 'karte',
	};
};

const counted = (ctx: Context, label: string, count: number): string => `${label} ${numberIn(ctx.language, count)}`;

type Props = { readonly ctx: Context; readonly query: Query; readonly choice: DirectoryChoice };

/** One chip for each category that has something, with its number. */
export const CategoryFilter = ({
	ctx,
	query,
	choice: { category: chosen, isStepFree },
	counts,
}: Props & { counts: ReadonlyMap<Category, number> }) => {
	const texts = directoryTexts[ctx.screen];
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const to = (changes: Readonly<Record<string, string | undefined>>): string => addressWith(entry.path, query, changes);
	return (
		<FilterBar
			label={texts.byCategory}
			choices={[
				{ href: to({ art: undefined }), label: counted(ctx, texts.all, total), current: chosen === undefined },
				...all
					.filter((category) => category === chosen || counts.has(category))
					.map((category) => ({
						href: to({ art: categorySlug(category) }),
						icon: categoryIcons[category],
						current: category === chosen,
						label: counted(ctx, categoryTexts[ctx.screen][category], counts.get(category) ?? 0),
					})),
				{ href: to({ stufenlos: isStepFree ? undefined : 'ja' }), icon: 'accessible', label: texts.stepFree, current: isStepFree },
			]}
		/>
	);
};

const mostChips = 6;

/** The villages with their numbers: chips for a few, a list to choose from for many. */
export const VillageFilter = ({ ctx, query, choice: { place }, counts }: Props & { counts: ReadonlyMap<string, number> }) => {
	const texts = directoryTexts[ctx.screen];
	const villages = villagesOf(ctx.tenant)
		.filter((village) => counts.has(village.id) || village === place)
		.map(({ slug, name, id }) => ({ slug, label: counted(ctx, name, counts.get(id) ?? 0) }));
	if (villages.length < 2) return <></>;
	if (villages.length <= mostChips) {
		return (
			<FilterBar
				label={texts.village}
				choices={[
					{ href: addressWith(entry.path, query, { ort: undefined }), label: texts.everywhere, current: place === undefined },
					...villages.map(({ slug, label }) => ({
						href: addressWith(entry.path, query, { ort: slug }),
						label,
						current: slug === place?.slug,
					})),
				]}
			/>
		);
	}
	const kept = Object.entries(query).filter(([name]) => name !== 'ort' && name !== 'seite');
	const choices = [{ value: 'alle', label: texts.everywhere }, ...villages.map(({ slug, label }) => ({ value: slug, label }))];
	return (
		<form class="om-row" action={entry.path}>
			{kept.map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			<auto-submit>
				<div class="om-row">
					<SelectField lang={ctx.screen} name="ort" label={texts.village} value={place?.slug ?? 'alle'} choices={choices} />
					<Button look="secondary">{texts.show}</Button>
				</div>
			</auto-submit>
		</form>
	);
};
