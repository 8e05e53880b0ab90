import { prefixOf } from '#kernel/i18n/language.ts';
import { saidIn } from '#kernel/i18n/said.ts';
import { type Context as Request, Hono, type Handler } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { take } from '#kernel/identity/throttle.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { aboutThing, aboutWithin } from '#screens/taking-part-trail.ts';
import { participationList } from '#screens/participation-list.ts';
import { matching, standingOf } from '../matching.ts';
import { countWishes } from '../server/commands.ts';
import { type Known, matchingAt } from '../server/queries.ts';
import { mayBeEmbedded } from '../settings.ts';
import { matchingTexts } from '../texts.ts';
import { readWishes, writeWishes } from '../theses.ts';
import { AskingPage } from './asking.tsx';
import { clubPages } from './club.tsx';
import { addressOf, wantedIn } from './narrow.tsx';
import { ResultPage } from './ranking.tsx';
import { StartPage } from './start.tsx';

const onPortal = (slug: string): string => `${matching.path}/${slug}`;
const inFrame = (slug: string): string => `${matching.path}/${slug}/einbetten`;

const isOpen = (c: Request<Env>, { thing }: Known): boolean => standingOf(thing.values, c.var.ctx.now) === 'open';

/** Answers come from the form of all theses (`?abcde=j&w=abcde`), or short (`?a=abcdeJ`). */
const answersIn = (query: Readonly<Record<string, readonly string[]>>, { theses }: Pick<Known, 'theses'>): string => {
	const given = theses.flatMap(({ code }) => {
		const letter = query[code]?.[0] ?? 'x';
		return [code + (query['w']?.includes(code) ? letter.toUpperCase() : letter)];
	});
	return writeWishes(readWishes(given.filter((one) => !/x$/i.test(one)).join(''), theses).wishes);
};

type Way = {
	/** Where these pages lie for this visitor, without the language. */
	readonly base: (slug: string) => string;
	/** Inside a frame of somebody else's page: no head, no footer. */
	readonly isBare: boolean;
	/** Whether theses are put at this moment; when not, the first page says why. */
	readonly mayAsk: (c: Request<Env>, known: Known) => boolean;
	/** Whether answers may be counted; a rehearsal is nobody's answer. */
	readonly counts: boolean;
};

const pageAbout = (c: Request<Env>, { thing }: Known, { isBare, here }: { isBare: boolean; here?: string }) => {
	const named = { kind: matching, thing };
	const about = here === undefined ? aboutThing(c.var.ctx, named) : aboutWithin(c.var.ctx, { ...named, here });
	return isBare ? { title: about.title, isBare, isHidden: true } : about;
};

/** Theses, result, open data of one matching: on the portal, inside other pages' frames, and as a rehearsal in the office. */
export const visitPages = ({ base, isBare, mayAsk, counts }: Way) => {
	type Page = (c: Request<Env>, known: Known) => Response | Promise<Response>;
	const asked =
		(page: Page): Handler<Env> =>
		async (c) => {
			const known = await matchingAt(c.var.ctx, c.req.param('slug') ?? '');
			return mayAsk(c, known) ? page(c, known) : c.redirect(`${prefixOf(c.var.ctx.tag)}${base(known.thing.slug)}`, 303);
		};
	type Shown = { readonly query: Readonly<Record<string, string>>; readonly said?: string; readonly isCounted?: boolean };
	const result = (c: Request<Env>, known: Known, { query, said, isCounted = false }: Shown) => {
		const { thing } = known;
		const shown = {
			base: base(thing.slug),
			link: onPortal(thing.slug),
			isBare,
			mayCount: counts && thing.values.asksConsent && !isCounted,
		};
		const page = <ResultPage ctx={c.var.ctx} known={known} wanted={wantedIn(query, known)} {...shown} said={said} />;
		const about = pageAbout(c, known, { isBare, here: matchingTexts[c.var.ctx.screen].resultHere });
		return c.render(page, { ...about, isHidden: true });
	};
	const counting: Page = async (c, known) => {
		const { ctx, from = '' } = c.var;
		const { thing } = known;
		const texts = matchingTexts[ctx.screen];
		const query = { a: listsIn(await c.req.parseBody())['a']?.[0] ?? '' };
		if (!counts || !thing.values.asksConsent) throw new NotFound('consent');
		const wait = await take(ctx, { bucket: { name: 'matching', burst: 5, seconds: 60 }, of: from });
		if (wait > 0) {
			c.status(429);
			return result(c, known, { query, said: texts.tooMany });
		}
		await countWishes(ctx, { matchingId: thing.id, theses: thing.values.theses, answers: query.a });
		return result(c, known, { query, said: texts.counted, isCounted: true });
	};
	const asking: Page = (c, known) => {
		const { title } = known.thing.words;
		const page = <AskingPage ctx={c.var.ctx} theses={known.theses} base={base(known.thing.slug)} title={title} />;
		return c.render(page, pageAbout(c, known, { isBare, here: matchingTexts[c.var.ctx.screen].question }));
	};
	const answered: Page = (c, known) => {
		const query = c.req.query();
		const answers = answersIn(c.req.queries(), known);
		if (answers === '') return result(c, known, { query });
		const short = addressOf(wantedIn({ ...query, a: answers }, known));
		return c.redirect(`${prefixOf(c.var.ctx.tag)}${base(known.thing.slug)}/ergebnis?${short}`, 303);
	};
	const data: Page = (c, { theses, participants }) =>
		c.json({ theses: theses.map(({ code, text }) => ({ code, text: saidIn(text, c.var.ctx.language) })), participants });
	return new Hono<Env>()
		.get('/fragen', asked(asking))
		.get('/ergebnis', asked(answered))
		.get('/daten.json', asked(data))
		.post('/mitzaehlen', asked(counting));
};

const start = async (c: Request<Env>, slug: string, { base, isBare }: Pick<Way, 'base' | 'isBare'>) => {
	const known = await matchingAt(c.var.ctx, slug);
	return c.render(
		<StartPage ctx={c.var.ctx} known={known} base={base(known.thing.slug)} isBare={isBare} />,
		pageAbout(c, known, { isBare }),
	);
};

/** Addresses that other sites may show in a frame; whether there is anything behind them is a setting. */
export const framedPath = /^\/mitwirk-o-mat\/[^/]+\/einbetten(\/|$)/;

const all = participationList({ kind: matching });

export const portal = new Hono<Env>()
	.get('/', async (c, next) => {
		const { ctx } = c.var;
		const things = await shownOf(ctx, matching, { limit: 50 });
		const running = things.filter(({ values }) => standingOf(values, ctx.now) === 'open');
		const [only, ...others] = running;
		if (only && others.length === 0 && c.req.query('alle') === undefined) return start(c, only.slug, { base: onPortal, isBare: false });
		return all(c, next);
	})
	.route('/antworten', clubPages)
	.get('/:slug', (c) => start(c, c.req.param('slug'), { base: onPortal, isBare: false }))
	.use('/:slug/einbetten/*', (c, next) => {
		if (!settingOf(c.var.ctx.tenant, mayBeEmbedded)) throw new NotFound('frame');
		return next();
	})
	.get('/:slug/einbetten', (c) => start(c, c.req.param('slug'), { base: inFrame, isBare: true }))
	.route('/:slug/einbetten', visitPages({ base: inFrame, isBare: true, mayAsk: isOpen, counts: true }))
	.route('/:slug', visitPages({ base: onPortal, isBare: false, mayAsk: isOpen, counts: true }));
