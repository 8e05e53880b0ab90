import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { choosePassword } from '#kernel/identity/commands.ts';
import { subjectOfToken } from '#kernel/identity/tokens.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { entryLimit } from '../form-limit.ts';
import { messageFor, mistakesIn, mistakesTitle } from '../messages.ts';
import { keepDevice } from '../session.ts';
import { ClosedWay, EntryCard } from './card.tsx';

const labels = { password: { label: 'Neues Passwort' }, again: { label: 'Noch einmal' } };

const PasswordPage = ({ ctx, token, problems }: { ctx: Context; token: string; problems: Problems }) => {
	const errorOf = (name: string): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(labels, name, problems[name]);
	return (
		<EntryCard
			ctx={ctx}
			title="Passwort wählen"
			lead="Mindestens 10 Zeichen. Länge hilft mehr als Sonderzeichen: drei, vier Wörter sind gut."
		>
			<ErrorSummary title={mistakesTitle(Object.keys(problems).length)} errors={mistakesIn(labels, problems)} />
			<Form action={`/verwaltung/passwort/${token}`}>
				<LineField
					lang="de"
					name="password"
					label={labels.password.label}
					type="password"
					autocomplete="new-password"
					error={errorOf('password')}
				/>
				<LineField
					lang="de"
					name="again"
					label={labels.again.label}
					type="password"
					autocomplete="new-password"
					error={errorOf('again')}
				/>
				<Submit>Passwort speichern</Submit>
			</Form>
		</EntryCard>
	);
};

const Expired = ({ ctx }: { ctx: Context }) => (
	<ClosedWay
		ctx={ctx}
		title="Dieser Link gilt nicht mehr."
		lead="Er ist schon benutzt oder älter als eine Woche. Die Administration schickt Ihnen einen neuen."
	/>
);

/** A mailed link lets somebody choose a password, once. Opening the page does not use it up: mail scanners open links. */
export const passwordPages = () =>
	new Hono<Env>()
		.get('/:token', async (c) => {
			const { ctx } = c.var;
			const { token } = c.req.param();
			const known = await subjectOfToken(ctx, { token, purpose: 'password' });
			if (known === undefined) c.status(404);
			return c.render(known === undefined ? <Expired ctx={ctx} /> : <PasswordPage ctx={ctx} token={token} problems={{}} />, {
				title: 'Passwort wählen',
			});
		})
		.post('/:token', entryLimit, async (c) => {
			const { ctx } = c.var;
			const { token } = c.req.param();
			const form = await c.req.parseBody();
			const [password, again] = [asText(form['password']), asText(form['again'])];
			try {
				const { done, problems } = await orProblems(() => {
					if (password !== again) throw new Invalid({ again: 'notTheSame' });
					return choosePassword(ctx, { token, password });
				});
				if (problems) {
					c.status(422);
					return c.render(<PasswordPage ctx={ctx} token={token} problems={problems} />, { title: 'Passwort wählen' });
				}
				keepDevice(c, done.proof);
			} catch (error) {
				if (!(error instanceof NotFound)) throw error;
				c.status(404);
				return c.render(<Expired ctx={ctx} />, { title: 'Passwort wählen' });
			}
			return c.redirect('/verwaltung/anmelden?meldung=passwort', 303);
		});
