import { type Context as Request, Hono } from 'hono';
import { isId, newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { prefixOf } from '#screens/thing-page.tsx';
import { trap } from '#screens/trap.tsx';
import { notice } from '../notice.ts';
import { handIn } from '../server/commands.ts';
import { readSubmission, type Typed, typedIn } from '../submission.ts';
import { formTexts } from '../submission-texts.ts';
import { noticeTexts } from '../texts.ts';
import { CheckPage } from './check-page.tsx';
import { type Faults, FormPage } from './form-page.tsx';
import { ThanksPage } from './thanks-page.tsx';

const referenceOf = (id: string): string => `AUS-${id.slice(-8).toUpperCase()}`;
/** What `referenceOf` makes. */
const reference = /^AUS-[0-9A-F]{8}$/;

const pageAbout = (c: Request<Env>, title: string) => ({
	title,
	current: notice.path,
	trail: [{ href: notice.path, label: noticeTexts[c.var.ctx.language].board }],
	here: formTexts[c.var.ctx.language].title,
});

const form = (c: Request<Env>, typed: Typed, { problems = {}, isRefused = false }: Faults = {}) => {
	const texts = formTexts[c.var.ctx.language];
	const isWrong = Object.keys(problems).length > 0;
	if (isWrong) c.status(422);
	if (isRefused) c.status(429);
	const page = pageAbout(c, isWrong ? texts.errorTitle(texts.title) : texts.title);
	return c.render(<FormPage ctx={c.var.ctx} typed={typed} problems={problems} isRefused={isRefused} />, page);
};

const thanks = (c: Request<Env>, id: string) => c.redirect(`${prefixOf(c.var.ctx.tag)}${notice.path}/danke/${referenceOf(id)}`, 303);

const sent = async (c: Request<Env>, typed: Typed) => {
	const done = await handIn(c.var.ctx, { form: typed['id'] ?? '', typed });
	return 'refused' in done ? form(c, typed, { isRefused: true }) : thanks(c, done.id);
};

/** Form, check, thanks: without JavaScript and without a cookie, so what was typed travels in the form itself. */
export const handingIn = new Hono<Env>()
	.get('/neu', (c) => form(c, { id: newId() }))
	.post('/neu', async (c) => {
		const { ctx } = c.var;
		const posted = await c.req.parseBody();
		const given = typedIn(posted);
		const typed = { ...given, id: isId(given['id'] ?? '') ? (given['id'] ?? '') : newId() };
		// A program filled in what no person sees: it is thanked and forgotten.
		if (posted[trap]) return thanks(c, newId());
		if (posted['schritt'] === 'aendern') return form(c, typed);
		const read = readSubmission(typed, {
			today: today(ctx.tenant.zone, ctx.now),
			places: villagesOf(ctx.tenant).map(({ slug }) => slug),
		});
		if ('problems' in read) return form(c, typed, { problems: read.problems });
		if (posted['schritt'] === 'senden') return sent(c, typed);
		return c.render(<CheckPage ctx={ctx} typed={typed} draft={read.draft} />, pageAbout(c, formTexts[ctx.language].checkTitle));
	})
	.get('/danke/:reference', (c) => {
		const number = c.req.param('reference');
		if (!reference.test(number)) throw new NotFound('reference');
		return c.render(<ThanksPage ctx={c.var.ctx} reference={number} />, {
			...pageAbout(c, formTexts[c.var.ctx.language].thanks),
			isHidden: true,
		});
	});
