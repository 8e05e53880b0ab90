import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { isLinkGone } from '#kernel/errors.ts';
import { emailIn } from '#kernel/following/address.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { PressPage } from '#screens/press-page.tsx';
import { trap } from '#screens/trap.tsx';
import { listsIn } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { pushKey } from '#kernel/push/push.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { askForSubscription, changeSubscription, confirmSubscription, endSubscription } from '../server/commands.ts';
import { type Asked, offerOf } from '../server/answers.ts';
import { keptAbout, requestOf, subscriptionOf } from '../server/queries.ts';
import { choicesIn, type Sent } from '../subscription.ts';
import { aboTexts } from '../texts.ts';
import { devicePages } from './device-pages.tsx';
import { AboPage, type Answered } from './abo-page.tsx';
import { ManagePage, SaidPage, UsedPage } from './link-pages.tsx';

const sentIn = async (c: Request<Env>): Promise<Sent> => listsIn(await c.req.parseBody({ all: true }));

/** Sign-up, confirmation, changes, the end: forms and pages, no script, no cookie. The key in an address is the only proof there is. */
export const portal = (asked: Asked) => {
	const about = (ctx: Context, title: string) => ({
		title,
		here: title,
		trail: [{ href: '/abo', label: aboTexts[ctx.screen].title }],
		isHidden: true,
	});
	const textsOf = (c: Request<Env>) => aboTexts[c.var.ctx.screen];

	const form = async (c: Request<Env>, answered: Answered) => {
		const { ctx } = c.var;
		const { title, lead } = textsOf(c);
		if (answered.problem) c.status(422);
		if (answered.isRefused) c.status(429);
		const feeds = asked.fed.flatMap((kind) => feedLinks(ctx, { kind }));
		return c.render(<AboPage ctx={ctx} asked={asked} answered={answered} pushKey={await pushKey(ctx)} />, {
			title,
			description: lead,
			here: title,
			feeds,
		});
	};
	const used = (c: Request<Env>) => {
		c.status(410);
		return c.render(<UsedPage ctx={c.var.ctx} />, about(c.var.ctx, textsOf(c).used));
	};
	/** What a deed on a mailed link answers, or the page for links that are gone. */
	const tried = async <Done,>(c: Request<Env>, deed: () => Promise<Done>, then: (done: Done) => Response | Promise<Response>) => {
		try {
			return await then(await deed());
		} catch (error) {
			if (!isLinkGone(error)) throw error;
			return used(c);
		}
	};
	const manage = async (c: Request<Env>, isSaved = false) => {
		const { ctx } = c.var;
		const id = c.req.param('key') ?? '';
		const known = await subscriptionOf(ctx, id);
		if (!known) return used(c);
		const page = <ManagePage ctx={ctx} asked={asked} id={id} choices={known} isPaused={known.pausedAt !== null} isSaved={isSaved} />;
		return c.render(page, about(ctx, textsOf(c).manage));
	};

	return new Hono<Env>()
		.get('/', (c) => form(c, { email: '', choices: choicesIn(c.req.queries(), offerOf(c.var.ctx, asked)) }))
		.post('/', async (c) => {
			const { ctx } = c.var;
			const sent = await sentIn(c);
			const [raw = ''] = sent['email'] ?? [];
			const choices = choicesIn(sent, offerOf(ctx, asked));
			const read = emailIn(raw);
			if ('problem' in read) return form(c, { email: raw, choices, problem: read.problem });
			const lists = { places: [...choices.places], topics: [...choices.topics], kinds: [...choices.kinds] };
			const isProgram = sent[trap]?.some((value) => value !== '') ?? false;
			const outcome = isProgram ? 'asked' : await askForSubscription(ctx, { ...choices, ...lists, email: read.email });
			if (outcome === 'tooMany') return form(c, { email: raw, choices, isRefused: true });
			return c.redirect(`${prefixOf(ctx.tag)}/abo/postfach`, 303);
		})
		.route('/', devicePages(asked))
		.get('/postfach', (c) => {
			const texts = textsOf(c);
			return c.render(<SaidPage ctx={c.var.ctx} title={texts.look} text={texts.lookText} />, about(c.var.ctx, texts.look));
		})
		.get('/bestaetigen/:token', async (c) => {
			const token = c.req.param('token');
			const texts = textsOf(c);
			if (!(await requestOf(c.var.ctx, token))) return used(c);
			const page = (
				<PressPage action={`/abo/bestaetigen/${token}`} title={texts.confirm} lead={texts.confirmLead} button={texts.yes} />
			);
			return c.render(page, about(c.var.ctx, texts.confirm));
		})
		.post('/bestaetigen/:token', (c) =>
			tried(
				c,
				() => confirmSubscription(c.var.ctx, { token: c.req.param('token') }),
				({ key }) => {
					const texts = textsOf(c);
					const page = <SaidPage ctx={c.var.ctx} title={texts.confirmed} text={texts.confirmedText} manage={key} />;
					return c.render(page, about(c.var.ctx, texts.confirmed));
				},
			),
		)
		.get('/aendern/:key', (c) => manage(c))
		.post('/aendern/:key', async (c) => {
			const choices = choicesIn(await sentIn(c), offerOf(c.var.ctx, asked));
			const lists = { places: [...choices.places], topics: [...choices.topics], kinds: [...choices.kinds] };
			return tried(
				c,
				() => changeSubscription(c.var.ctx, { ...choices, ...lists, key: c.req.param('key') }),
				() => manage(c, true),
			);
		})
		.get('/daten/:key', async (c) => {
			const kept = await keptAbout(c.var.ctx, c.req.param('key'));
			if (!kept) return used(c);
			c.header('content-disposition', 'attachment; filename="abo.json"');
			c.header('cache-control', 'no-store');
			return c.json(kept);
		})
		.get('/ende/:key', async (c) => {
			const key = c.req.param('key');
			const texts = textsOf(c);
			if (!(await subscriptionOf(c.var.ctx, key))) return used(c);
			const page = <PressPage action={`/abo/ende/${key}`} title={texts.end} lead={texts.endLead} button={texts.end} />;
			return c.render(page, about(c.var.ctx, texts.end));
		})
		.post('/ende/:key', async (c) => {
			await endSubscription(c.var.ctx, { key: c.req.param('key') });
			const texts = textsOf(c);
			return c.render(<SaidPage ctx={c.var.ctx} title={texts.ended} text={texts.endedText} />, about(c.var.ctx, texts.ended));
		});
};
