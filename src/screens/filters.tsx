import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { placeBySlug, type Place, topicName, villagesOf } from '#kernel/tenancy/tenant.ts';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import type { Markup } from '#ui/markup.ts';
import { standing } from './standing.ts';
import { screenTexts } from './texts.ts';

/** What a visitor chose in the address: `?ort=ebersfeld&thema=kultur&seite=2`. */
export type Choice = { readonly place: Place | undefined; readonly topic: string | undefined; readonly page: number };
type Query = Readonly<Record<string, string>>;

/** Which page of a list the address asks for. */
export const pageIn = (query: Query): number => Math.min(1000, Math.max(1, Math.trunc(Number(query['seite'])) || 1));

export const choiceIn = (ctx: Context, query: Query): Choice => ({
	place: placeBySlug(ctx.tenant, query['ort'] ?? ''),
	topic: ctx.tenant.topics.find(({ slug }) => slug === query['thema'])?.slug,
	page: pageIn(query),
});

/** The same address with other choices; empty ones fall away, and a new filter begins on its first page. */
export const addressWith = (path: string, query: Query, changes: Readonly<Record<string, string | undefined>>): string => {
	const wanted = Object.entries<string | undefined>({ ...query, seite: undefined, ...changes }).flatMap(([name, value]) =>
		value ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`] : [],
	);
	return wanted.length === 0 ? path : `${path}?${wanted.join('&')}`;
};

/** One more than a page shows tells whether there is a next one; counting all of them would cost more than the page. */
export const pageOf = <Item,>(
	found: readonly Item[],
	{ page, perPage }: { page: number; perPage: number },
): { items: readonly Item[]; pages: number } => ({
	items: found.slice(0, perPage),
	pages: found.length > perPage ? page + 1 : page,
});

type Props = { readonly ctx: Context; readonly path: string; readonly query: Query };
const fewest = 2;
const most = 12;

const PlaceChips = ({ ctx, path, query }: Props) => {
	const texts = screenTexts[ctx.screen];
	const villages = villagesOf(ctx.tenant);
	const chosen = choiceIn(ctx, query).place;
	if (villages.length < fewest) return <></>;
	const shown = villages.length > most ? villages.filter((village) => village === chosen) : villages;
	return (
		<FilterBar
			label={texts.filterByPlace}
			choices={[
				{ href: addressWith(path, query, { ort: undefined }), label: texts.allPlaces, current: chosen === undefined },
				...shown.map(({ slug, name }) => ({
					href: addressWith(path, query, { ort: slug }),
					label: name,
					current: chosen?.slug === slug,
				})),
				...(villages.length > most ? [{ href: '/ort', label: '…' }] : []),
			]}
		/>
	);
};

const TopicChips = ({ ctx, path, query, topics }: Props & { topics: readonly string[] }) => {
	const texts = screenTexts[ctx.screen];
	const { topic } = choiceIn(ctx, query);
	return (
		<FilterBar
			label={texts.filterByTopic}
			choices={[
				{ href: addressWith(path, query, { thema: undefined }), label: texts.allTopics, current: topic === undefined },
				...topics.map((slug) => ({
					href: addressWith(path, query, { thema: slug }),
					label: topicName(ctx.tenant, slug, ctx.language),
					current: topic === slug,
				})),
			]}
		/>
	);
};

/** Without a choice the chips are the same for every visitor: drawn once. */
const onceWithoutChoice = ({ ctx, path, query }: Props, name: string, draw: () => Markup): Markup =>
	Object.keys(query).length === 0 ? raw(standing(ctx, `${name} ${path}`, draw)) : draw();

/** One chip per village; where a municipality has many, the list of villages leads to their pages instead. */
export const PlaceFilter = (props: Props) => onceWithoutChoice(props, 'places', () => <PlaceChips {...props} />);

/** One chip per topic. */
export const TopicFilter = (props: Props & { topics: readonly string[] }) =>
	onceWithoutChoice(props, `topics ${props.topics.join(' ')}`, () => <TopicChips {...props} />);
