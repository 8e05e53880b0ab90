import { commaIn } from '#kernel/i18n/comma.ts';
import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { counted } from '#kernel/i18n/plural.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env, Module } from '#kernel/module.ts';
import { type Hit, search } from '#kernel/search/search.ts';
import { type Signpost, signpostFinder } from '#kernel/search/signpost.ts';
import { placeById, placeBySlug } from '#kernel/tenancy/tenant.ts';
import { addressWith, PlaceFilter } from '#screens/filters.tsx';
import { sceneDrawing } from '#screens/drawings.ts';
import { langOf } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { List } from '#ui/content/event-list.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { isIconName } from '#ui/icons.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Stack } from '#ui/page/section.tsx';
import { Tag } from '#ui/tag.tsx';
import { type HitTimes, hitTimes } from './hit-times.ts';
import { houseSignposts } from './signpost-texts.ts';
import { portalTexts } from './texts.ts';

const perPage = 12;
const forms = {
	de: { one: '# Treffer', other: '# Treffer' },
	en: { one: '# result', other: '# results' },
	pl: { one: '# wynik', few: '# wyniki', many: '# wyników', other: '# wyniku' },
	uk: { one: '# результат', few: '# результати', many: '# результатів', other: '# результату' },
	ar: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' },
} as const;

type Found = {
	readonly ctx: Context;
	readonly hits: readonly Hit[];
	readonly kinds: ReadonlyMap<string, Kind>;
	readonly times: HitTimes;
};

const Hits = ({ ctx, hits, kinds, times }: Found) => (
	<List
		lang={ctx.screen}
		level={2}
		items={hits.flatMap((hit) => {
			const kind = kinds.get(hit.kind);
			if (!kind) return [];
			const villages = hit.placeIds
				.map((id) => placeById(ctx.tenant, id)?.name)
				.filter((name) => name !== undefined)
				.join(commaIn(ctx.language));
			const when = times.get(hit);
			return [
				{
					href: `${kind.path}/${hit.slug}`,
					title: <span lang={langOf(ctx, hit.words)}>{hit.words.title}</span>,
					text: <span lang={langOf(ctx, hit.words)}>{hit.words.summary}</span>,
					sign: { icon: isIconName(kind.icon) ? kind.icon : ('article' as const) },
					before: <Tag>{kind.many[ctx.language]}</Tag>,
					meta: [
						...(when ? [{ icon: 'schedule' as const, text: when.text }] : []),
						...(villages ? [{ icon: 'location_on' as const, text: villages }] : []),
					],
					cancelled: when?.isCancelled ?? false,
					...(when?.over && { light: { light: 'idle' as const, text: when.over } }),
				},
			];
		})}
	/>
);

type Asked = {
	readonly words: string;
	readonly kind: Kind | undefined;
	readonly page: number;
	readonly query: Readonly<Record<string, string>>;
};
const askedIn = (query: Readonly<Record<string, string>>, all: readonly Kind[]): Asked => ({
	query,
	words: (query['q'] ?? '').slice(0, 200),
	kind: all.find(({ path }) => path === `/${query['art']}`),
	page: Math.min(50, Math.max(1, Math.trunc(Number(query['seite'])) || 1)),
});

type Answer = { readonly ctx: Context; readonly hits: readonly Hit[]; readonly isGuess: boolean; readonly asked: Asked };
const titleOf = ({ ctx, hits, isGuess, asked: { words, page } }: Answer): string => {
	const texts = portalTexts[ctx.screen];
	if (words === '') return texts.search;
	if (isGuess && hits.length > 0) return texts.guess(words);
	if (hits.length === 0) return texts.none(words);
	const isMore = hits.length > perPage;
	const count = counted(ctx.language, (page - 1) * perPage + Math.min(hits.length, perPage), forms[ctx.language]);
	return texts.found(isMore ? texts.moreThan(count) : count, words);
};

/** Where all there is stands on one page, a kind without a hit is no choice. */
const worthChoosing = ({ hits, asked: { words, kind, page } }: Answer, all: readonly Kind[]): readonly Kind[] => {
	if (words === '' || kind || page > 1 || hits.length > perPage) return all;
	const found = new Set(hits.map((hit) => hit.kind));
	return all.filter(({ name }) => found.has(name));
};

const Top = ({ all, ...answer }: Answer & { all: readonly Kind[] }) => {
	const {
		ctx,
		asked: { words, kind, query },
	} = answer;
	const texts = portalTexts[ctx.screen];
	const keep = { ...(kind && { art: kind.path.slice(1) }), ...(query['ort'] && { ort: query['ort'] }) };
	const choices = worthChoosing(answer, all).map((one) => ({
		href: addressWith('/suche', query, { art: one.path.slice(1) }),
		label: one.many[ctx.language],
		current: one === kind,
	}));
	return (
		<PageHead title={titleOf(answer)}>
			<SearchField
				lang={ctx.screen}
				id="q"
				action="/suche"
				label={texts.search}
				value={words}
				example={texts.searchExample}
				keep={keep}
			/>
			{choices.length > 1 && (
				<FilterBar
					label={texts.search}
					choices={[
						{ href: addressWith('/suche', query, { art: undefined }), label: texts.everywhere, current: !kind },
						...choices,
					]}
				/>
			)}
			<PlaceFilter ctx={ctx} path="/suche" query={query} />
		</PageHead>
	);
};

const Elsewhere = ({ ctx, signs }: { ctx: Context; signs: readonly Signpost[] }) => (
	<Box id="auch" title={portalTexts[ctx.screen].maybeHere}>
		<LinkList links={signs.map(({ href, label }) => ({ href, label: label[ctx.language], icon: 'arrow_forward' }))} />
	</Box>
);

/** Search over everything that is shown, of all kinds; a slip of the finger is forgiven. */
export const searchPage = (modules: readonly Module[]) => {
	const all = modules.flatMap(({ kinds: own = [] }) => own);
	const signpostsFor = signpostFinder([...houseSignposts, ...modules.flatMap((module) => module.signposts ?? [])]);
	const kinds = new Map(all.map((kind) => [kind.name, kind]));
	const timesOf = hitTimes(modules);
	return new Hono<Env>().get('/', async (c) => {
		const { ctx } = c.var;
		const texts = portalTexts[ctx.screen];
		const asked = askedIn(c.req.query(), all);
		const { words, kind, page, query } = asked;
		const placeId = placeBySlug(ctx.tenant, query['ort'] ?? '')?.id;
		const { hits, isGuess } = await search(ctx, { words, kind: kind?.name, placeId, limit: perPage + 1, offset: (page - 1) * perPage });
		const shown = hits.slice(0, perPage);
		const signs = page === 1 ? signpostsFor(words, ctx.language) : [];
		return c.render(
			<div class="om-wrap">
				<Top ctx={ctx} hits={hits} isGuess={isGuess} asked={asked} all={all} />
				{words !== '' && shown.length + signs.length === 0 && (
					<Empty art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'see')} />} title={texts.none(words)}>
						{texts.noneText}
					</Empty>
				)}
				<Stack>
					{signs.length > 0 && <Elsewhere ctx={ctx} signs={signs} />}
					<Hits ctx={ctx} hits={shown} kinds={kinds} times={await timesOf(ctx, shown)} />
				</Stack>
				<Pagination
					lang={ctx.screen}
					page={page}
					pages={hits.length > perPage ? page + 1 : page}
					href={(number) => addressWith('/suche', query, { seite: String(number) })}
				/>
			</div>,
			{ title: words === '' ? texts.search : `${texts.search}: ${words}`, here: texts.search, isHidden: true },
		);
	});
};
