import { type Context as Request, Hono } from 'hono';
import { raw } from 'hono/html';
import { html } from '#kernel/exchange/markdown.ts';
import { directionOf, prefixOf } from '#kernel/i18n/language.ts';
import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { thingAt } from '#kernel/kind/things.ts';
import type { Env, Module, Participation } from '#kernel/module.ts';
import { pageIn } from '#screens/filters.tsx';
import { KioskPage, QrCode, standOf, standPath } from '#screens/kiosk.tsx';
import { infopointTexts } from '#screens/kiosk-texts.ts';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { langOf } from '#screens/thing-card.tsx';
import { ThingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Figure, Prose } from '#ui/content/prose.tsx';
import { type IconName, isIconName } from '#ui/icons.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Row } from '#ui/page/section.tsx';
import { factsOf } from './facts.tsx';
import { listOf } from './lists.tsx';
import { startOf, type Tile, villageOfStand } from './start.tsx';
import { RunningRows, runningOf } from './taking-part.tsx';
import { viewFrom, viewKey } from './view.ts';

type Asking = Request<Env>;
/** Seconds without a touch: the first page only has to be fresh, unless somebody made it hers; a text takes longer to read than to choose. */
const patience = { fresh: 300, start: 60, list: 60, text: 120 } as const;
const perPage = 8;
const taking = '/mitmachen';

const iconOf = (name: string): IconName => (isIconName(name) ? name : 'article');

/** Kinds of the main navigation, and those that people take part in. */
const contentsOf = (modules: readonly Module[]): Kind[] =>
	modules.flatMap(({ portal, kinds = [] }) => kinds.filter(({ path }) => path === portal?.link.path));
const listedOf = (modules: readonly Module[]) =>
	modules.flatMap(({ participation = [] }) => participation.filter(({ isListed }) => isListed));

/** Paths of the portal that an infopoint has as well. */
export const kioskPaths = (modules: readonly Module[]): string[] => [
	taking,
	...[...contentsOf(modules), ...listedOf(modules).map(({ kind }) => kind)].map(({ path }) => path),
	...modules.flatMap(({ kiosk }) => kiosk?.path ?? []),
];

const tilesOf = (modules: readonly Module[], { language, screen }: Env['Variables']['ctx']): Tile[] => [
	...modules.flatMap(({ kiosk }) => (kiosk ? [{ path: kiosk.path, label: kiosk.label[language], icon: iconOf(kiosk.icon) }] : [])),
	...contentsOf(modules).map(({ path, many, icon }) => ({ path, label: many[language], icon: iconOf(icon) })),
	...(listedOf(modules).length > 0 ? [{ path: taking, label: pageTexts[screen].title, icon: 'diversity_3' as const }] : []),
];

const start = (modules: readonly Module[]) => async (c: Asking) => {
	const { ctx } = c.var;
	const stand = standOf(c);
	const { title, welcome, content } = await startOf({
		ctx,
		stand,
		tiles: tilesOf(modules, ctx),
		kinds: listedOf(modules).map(({ kind }) => kind),
	});
	const isPlain = ctx.tag === 'de' && viewFrom(c.req.query(viewKey)).size === 0;
	return c.render(
		<>
			{welcome}
			<KioskPage ctx={ctx} stand={stand} patience={isPlain ? patience.fresh : patience.start} isQuiet={isPlain}>
				{content}
			</KioskPage>
		</>,
		{ title },
	);
};

const list = (kind: Kind) => async (c: Asking) => {
	const { ctx } = c.var;
	const stand = standOf(c);
	const texts = infopointTexts[ctx.screen];
	const page = pageIn(c.req.query());
	const placeId = villageOfStand(ctx, stand)?.id;
	const { rows, isEmpty, goesOn } = await listOf(ctx, kind, { placeId, limit: perPage, offset: (page - 1) * perPage });
	const title = kind.many[ctx.language];
	return c.render(
		<KioskPage ctx={ctx} stand={stand} patience={patience.list}>
			<PageHead title={title} />
			{isEmpty ? <p>{texts.nothing}</p> : rows}
			<Row>
				<Button href={page > 1 ? `${kind.path}?seite=${page - 1}` : standPath(stand)} look="secondary" icon="arrow_back">
					{texts.back}
				</Button>
				{goesOn && (
					<Button href={`${kind.path}?seite=${page + 1}`} iconAfter="arrow_forward">
						{texts.next}
					</Button>
				)}
			</Row>
		</KioskPage>,
		{ title },
	);
};

/** What can be done about a participation here, or how to do it on one's own telephone. */
const TakePart = async ({ ctx, here, does }: { ctx: Context; here: { path: string; slug: string }; does: Participation['atInfopoint'] }) =>
	does && (await does.isOpen(ctx, here.slug)) ? (
		<p>
			<Button href={`${here.path}/${here.slug}/${does.to}`} icon="how_to_vote">
				{does.label(ctx)}
			</Button>
		</p>
	) : (
		<p>{infopointTexts[ctx.screen].take}</p>
	);

const thing = (kind: Kind, taken?: Participation) => async (c: Asking) => {
	const { ctx } = c.var;
	const stand = standOf(c);
	const texts = infopointTexts[ctx.screen];
	const slug = c.req.param('slug') ?? '';
	const found = await thingAt(ctx, kind, { slug });
	const { title, summary, body, language } = found.words;
	const [lang, dir] = [langOf(ctx, found.words), directionOf(language)];
	return c.render(
		<KioskPage ctx={ctx} stand={stand} patience={patience.text}>
			<PageHead
				title={
					<span lang={lang} dir={dir}>
						{title}
					</span>
				}
				lead={
					<span lang={lang} dir={dir}>
						{summary}
					</span>
				}
			/>
			{found.picture && (
				<Figure caption={found.picture.credit}>
					<ThingPicture ctx={ctx} thing={found} isEager />
				</Figure>
			)}
			{await factsOf.get(kind.name)?.(ctx, slug)}
			{body && (
				<div lang={lang} dir={dir}>
					<Prose>{raw(html(body))}</Prose>
				</div>
			)}
			{taken && (await TakePart({ ctx, here: { path: kind.path, slug }, does: taken.atInfopoint }))}
			<section class="om-kphone" aria-labelledby="telefon">
				<QrCode address={`${ctx.origin}${prefixOf(ctx.tag)}${kind.path}/${found.slug}`} label={texts.code} />
				<div>
					<h2 id="telefon">{texts.onPhone}</h2>
					<p>{texts.onPhoneText}</p>
				</div>
			</section>
			<Row>
				<Button href={taken ? taking : kind.path} look="secondary" icon="arrow_back">
					{texts.back}
				</Button>
			</Row>
		</KioskPage>,
		{ title },
	);
};

const takingPart = (kinds: readonly Kind[]) => async (c: Asking) => {
	const { ctx } = c.var;
	const stand = standOf(c);
	const texts = infopointTexts[ctx.screen];
	const { title } = pageTexts[ctx.screen];
	const running = await runningOf(ctx, kinds);
	return c.render(
		<KioskPage ctx={ctx} stand={stand} patience={patience.list}>
			<PageHead title={title} lead={pageTexts[ctx.screen].runningLead} />
			{running.length === 0 ? <p>{texts.nothing}</p> : <RunningRows ctx={ctx} things={running} kinds={kinds} level={2} />}
			<Row>
				<Button href={standPath(stand)} look="secondary" icon="arrow_back">
					{texts.back}
				</Button>
			</Row>
		</KioskPage>,
		{ title },
	);
};

/** `/infopoint/{stand}`: one first page and one level below it, from the modules that there are. */
export const kioskPages = (modules: readonly Module[]): Hono<Env> => {
	const listed = listedOf(modules);
	const pages = new Hono<Env>().get('/:stand', start(modules)).get(`/:stand${taking}`, takingPart(listed.map(({ kind }) => kind)));
	for (const kind of contentsOf(modules)) pages.get(`/:stand${kind.path}`, list(kind)).get(`/:stand${kind.path}/:slug`, thing(kind));
	for (const taken of listed) {
		const { kind, atInfopoint } = taken;
		pages.get(`/:stand${kind.path}/:slug`, thing(kind, taken));
		if (atInfopoint) pages.route(`/:stand${kind.path}`, atInfopoint.pages);
	}
	for (const { kiosk } of modules) if (kiosk) pages.route(`/:stand${kiosk.path}`, kiosk.pages);
	return pages;
};
