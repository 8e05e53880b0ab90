import type { Context } from '#kernel/context.ts';
import type { MapKind } from '#kernel/module.ts';
import { topicName, villageChoices } from '#kernel/tenancy/tenant.ts';
import { addressWith } from '#screens/filters.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { isIconName } from '#ui/icons.ts';
import { kindWord, type MapChoice } from './choice.ts';
import { largeMapTexts } from '#screens/large-map-texts.ts';

export const mapPath = '/karte';
type Props = {
	readonly ctx: Context;
	readonly query: Readonly<Record<string, string>>;
	readonly all: readonly MapKind[];
	readonly choice: MapChoice;
	readonly counts: ReadonlyMap<string, number>;
};

const inWords = (ctx: Context, count: number): string => count.toLocaleString(ctx.language === 'ar' ? 'ar-u-nu-latn' : ctx.language);

/** One chip for each kind that has something on the map, with its number. */
export const KindFilter = ({ ctx, query, all, choice: { kinds }, counts }: Props) => {
	const texts = largeMapTexts[ctx.screen];
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const isWhole = kinds.length === all.length;
	return (
		<FilterBar
			label={texts.byKind}
			choices={[
				{ href: addressWith(mapPath, query, { art: undefined }), label: `${texts.all} ${inWords(ctx, total)}`, current: isWhole },
				...all
					.filter(({ name }) => counts.has(name))
					.map((kind) => ({
						href: addressWith(mapPath, query, { art: kindWord(kind) }),
						label: `${kind.many[ctx.language]} ${inWords(ctx, counts.get(kind.name) ?? 0)}`,
						current: !isWhole && kinds.includes(kind),
						...(isIconName(kind.icon) && { icon: kind.icon }),
					})),
			]}
		/>
	);
};

/** Village and topic from lists: a municipality may have forty of one and a dozen of the other. */
export const WhereFilter = ({ ctx, query, choice: { place, topic } }: Props) => {
	const texts = largeMapTexts[ctx.screen];
	const villages = villageChoices(ctx.tenant);
	const topics = ctx.tenant.topics.map(({ slug }) => ({ value: slug, label: topicName(ctx.tenant, slug, ctx.language) }));
	return (
		<form action={mapPath}>
			{query['art'] !== undefined && <input type="hidden" name="art" value={query['art']} />}
			<auto-submit>
				<div class="om-row">
					<SelectField
						lang={ctx.screen}
						name="ort"
						label={texts.village}
						value={place?.slug ?? 'alle'}
						choices={[{ value: 'alle', label: texts.everywhere }, ...villages]}
					/>
					<SelectField
						lang={ctx.screen}
						name="thema"
						label={texts.topic}
						value={topic ?? 'alle'}
						choices={[{ value: 'alle', label: texts.allTopics }, ...topics]}
					/>
					<Button look="secondary">{texts.show}</Button>
				</div>
			</auto-submit>
		</form>
	);
};
