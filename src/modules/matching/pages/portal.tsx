import { saidIn } from '#kernel/i18n/said.ts';
import { type Context as Request, Hono, type Handler } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { take } from '#kernel/identity/throttle.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { aboutThing, aboutWithin } from '#screens/taking-part-trail.ts';
import { thingList } from '#screens/thing-list.tsx';
import { prefixOf } from '#screens/thing-page.tsx';
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
	/** Whether theses are put at this moment. */
	readonly mayAsk: (c: Request<Env>, known: Known) => boolean;
};

const pageAbout = (c: Request<Env>, { thing }: Known, { isBare, here }: { isBare: boolean; here?: string }) => {
	const named = { kind: matching, thing };
	const about = here === undefined ? aboutThing(c.var.ctx, named) : aboutWithin(c.var.ctx, { ...named, here });
	return isBare ? { title: about.title, isBare, isHidden: true } : about;
};

/** Theses, result, open data of one matching: on the portal, inside other pages' frames, and as a rehearsal in the office. */
export const visitPages = ({ base, isBare, mayAsk }: Way) => {
	const at = async (c: Request<Env>): Promise<Known> => {
		const known = await matchingAt(c.var.ctx, c.req.param('slug') ?? '');
		if (!mayAsk(c, known)) throw new NotFound('theses');
		return known;
	};
	const result = async (c: Request<Env>, query: Readonly<Record<string, string>>, said?: string) => {
		const known = await at(c);
		const page = (
			<ResultPage
				ctx={c.var.ctx}
				known={known}
				base={base(known.thing.slug)}
				wanted={wantedIn(query, known)}
				isBare={isBare}
				said={said}
			/>
		);
		const here = matchingTexts[c.var.ctx.language].resultHere;
		return c.render(page, { ...pageAbout(c, known, { isBare, here }), isHidden: true });
	};
	const counting: Handler<Env> = async (c) => {
		const { ctx, from = '' } = c.var;
		const { thing } = await at(c);
		const texts = matchingTexts[ctx.language];
		const answers = listsIn(await c.req.parseBody())['a']?.[0] ?? '';
		if (!thing.values.asksConsent) throw new NotFound('consent');
		const wait = await take(ctx, { bucket: { name: 'matching', burst: 5, seconds: 60 }, of: from });
		if (wait > 0) {
			c.status(429);
			return result(c, { a: answers }, texts.tooMany);
		}
		await countWishes(ctx, { matchingId: thing.id, theses: thing.values.theses, answers });
		return result(c, { a: answers }, texts.counted);
	};
	return new Hono<Env>()
		.get('/fragen', async (c) => {
			const known = await at(c);
			const { title } = known.thing.words;
			const page = <AskingPage ctx={c.var.ctx} theses={known.theses} base={base(known.thing.slug)} title={title} />;
			return c.render(page, pageAbout(c, known, { isBare, here: matchingTexts[c.var.ctx.language].question }));
		})
		.get('/ergebnis', async (c) => {
			const query = c.req.query();
			const known = await at(c);
			const answers = answersIn(c.req.queries(), known);
			if (answers === '') return result(c, query);
			const short = addressOf(wantedIn({ ...query, a: answers }, known));
			return c.redirect(`${prefixOf(c.var.ctx.tag)}${base(known.thing.slug)}/ergebnis?${short}`, 303);
		})
		.get('/daten.json', async (c) => {
			const { theses, participants } = await at(c);
			return c.json({
				theses: theses.map(({ code, text }) => ({ code, text: saidIn(text, c.var.ctx.language) })),
				participants,
			});
		})
		.post('/mitzaehlen', counting);
};

const start = async (c: Request<Env>, slug: string, { base, isBare }: Pick<Way, 'base' | 'isBare'>) => {
	const known = await matchingAt(c.var.ctx, slug);
	return c.render(
		<StartPage ctx={c.var.ctx} known={known} base={base(known.thing.slug)} isBare={isBare} />,
		pageAbout(c, known, { isBare }),
	);
};

const here = (slug: string): string => `${matching.path}/${slug}`;
const framed = (slug: string): string => `${matching.path}/${slug}/einbetten`;
const isFramed = (c: Request<Env>): boolean => settingOf(c.var.ctx.tenant, mayBeEmbedded);

/** Addresses that other sites may show in a frame; whether there is anything behind them is a setting. */
export const framedPath = /^\/mitwirk-o-mat\/[^/]+\/einbetten(\/|$)/;

const all = thingList({ kind: matching });

export const portal = new Hono<Env>()
	.get('/', async (c, next) => {
		const { ctx } = c.var;
		const things = await shownOf(ctx, matching, { limit: 50 });
		const running = things.filter(({ values }) => standingOf(values, ctx.now) === 'open');
		const [only, ...others] = running;
		if (only && others.length === 0 && c.req.query('alle') === undefined) return start(c, only.slug, { base: here, isBare: false });
		return all(c, next);
	})
	.route('/antworten', clubPages)
	.get('/:slug', (c) => start(c, c.req.param('slug'), { base: here, isBare: false }))
	.get('/:slug/einbetten', (c) => {
		if (!isFramed(c)) throw new NotFound('frame');
		return start(c, c.req.param('slug'), { base: framed, isBare: true });
	})
	.route('/:slug/einbetten', visitPages({ base: framed, isBare: true, mayAsk: (c, known) => isFramed(c) && isOpen(c, known) }))
	.route('/:slug', visitPages({ base: here, isBare: false, mayAsk: isOpen }));
