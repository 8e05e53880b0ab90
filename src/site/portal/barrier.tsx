import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { orProblems, type Problems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { reportBarrier } from '#site/duties/report.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { barrierTexts } from './barrier-texts.ts';

export const barrierPath = '/barriere-melden';
const trap = 'webseite';
type Typed = { readonly what: string; readonly where: string; readonly email: string };
type Shown = { readonly ctx: Context; readonly typed: Typed; readonly problems: Problems; readonly isRefused: boolean };

const sentenceFor = ({ screen }: Context, code: string): string => {
	const { required, tooLong, notAnEmail, wrong } = barrierTexts[screen];
	return { required, tooLong, notAnEmail }[code] ?? wrong;
};

const Page = ({ ctx, typed, problems, isRefused }: Shown) => {
	const texts = barrierTexts[ctx.screen];
	const question = (name: keyof Typed) => {
		const code = problems[name];
		return { lang: ctx.screen, name, value: typed[name], error: code === undefined ? undefined : sentenceFor(ctx, code) };
	};
	return (
		<Wrap tight>
			<ErrorSummary
				unnamed
				title={texts.wrong}
				errors={Object.entries(problems).map(([name, code]) => ({ name, message: sentenceFor(ctx, code) }))}
			/>
			{isRefused && (
				<Alert level="warning" title={texts.tooMany} live>
					<p>{texts.tooManyText}</p>
				</Alert>
			)}
			<Form action={barrierPath}>
				<PageHead title={texts.title} lead={texts.lead} />
				<TextField {...question('what')} label={texts.what} hint={texts.whatHint} maxlength={4000} />
				<LineField {...question('where')} label={texts.where} hint={texts.whereHint} maxlength={300} optional />
				<EmailField {...question('email')} label={texts.email} hint={texts.emailHint} optional />
				<div class="om-hidden" aria-hidden="true">
					<label>
						{texts.trap}
						<input name={trap} tabindex={-1} autocomplete="off" />
					</label>
				</div>
				<Submit icon="send">{texts.send}</Submit>
			</Form>
		</Wrap>
	);
};

const empty: Typed = { what: '', where: '', email: '' };

const show = (c: Request<Env>, shown: Partial<Omit<Shown, 'ctx'>>) => {
	const { title } = barrierTexts[c.var.ctx.screen];
	return c.render(<Page ctx={c.var.ctx} typed={empty} problems={{}} isRefused={false} {...shown} />, { title, here: title });
};

const typedIn = (form: Readonly<Record<string, unknown>>): Typed => {
	const { what, where, email } = form;
	return { what: asText(what), where: asText(where), email: asText(email).trim() };
};

/** Feedback on accessibility (Directive (EU) 2016/2102, Article 7 (1) b): no account, no script, no cookie. */
export const barrierPages = new Hono<Env>()
	.get('/', (c) => show(c, {}))
	.post('/', async (c) => {
		const { ctx, from = '' } = c.var;
		const form = await c.req.parseBody();
		const typed = typedIn(form);
		const thanks = () => c.redirect(`${prefixOf(ctx.tag)}${barrierPath}/danke`, 303);
		// A program filled in what no person sees: it is thanked and forgotten.
		if (form[trap]) return thanks();
		const { done, problems } = await orProblems(() => reportBarrier(ctx, { ...typed, from }));
		if (done === 'sent') return thanks();
		c.status(problems ? 422 : 429);
		return show(c, problems ? { typed, problems } : { typed, isRefused: true });
	})
	.get('/danke', (c) => {
		const texts = barrierTexts[c.var.ctx.screen];
		return c.render(
			<Wrap tight>
				<PageHead title={texts.thanks} lead={texts.thanksText} />
				<p>
					<Button href="/">{c.var.ctx.tenant.name}</Button>
				</p>
			</Wrap>,
			{ title: texts.thanks, here: texts.title, isHidden: true },
		);
	});
