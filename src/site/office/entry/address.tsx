import { Hono } from 'hono';
import { Invalid, isCollision, NotFound } from '#kernel/errors.ts';
import { confirmEmail } from '#kernel/identity/own-account.ts';
import { isStaff } from '#kernel/identity/sign-in.ts';
import { subjectOfToken } from '#kernel/identity/tokens.ts';
import type { Env } from '#kernel/module.ts';
import { Form, Submit } from '#ui/form/form.tsx';
import { entryLimit } from '../form-limit.ts';
import { EntryCard } from './card.tsx';

const over = {
	title: 'Dieser Link gilt nicht mehr.',
	lead: 'Er ist schon benutzt oder älter als einen Tag. In „Mein Konto“ bekommen Sie einen neuen.',
};

const taken = {
	title: 'Diese Adresse gehört inzwischen zu einem anderen Konto.',
	lead: 'Ihr Konto behält seine bisherige. In „Mein Konto“ können Sie eine andere angeben.',
};

/** Why a link did not do what it was sent for: it is over, or somebody else had the address first, also at the same moment. */
const refusal = (error: unknown) => {
	if (error instanceof NotFound) return { status: 404, words: over } as const;
	if (error instanceof Invalid || isCollision(error)) return { status: 409, words: taken } as const;
	throw error;
};

/** Confirms a new e-mail address. Opening the page changes nothing: mail scanners open links, people press buttons. */
export const addressPages = () =>
	new Hono<Env>()
		.get('/:token', async (c) => {
			const { ctx } = c.var;
			const { token } = c.req.param();
			const known = await subjectOfToken(ctx, { token, purpose: 'email' });
			if (known === undefined) {
				c.status(404);
				return c.render(<EntryCard ctx={ctx} {...over} />, { title: 'E-Mail-Adresse bestätigen' });
			}
			return c.render(
				<EntryCard ctx={ctx} title="Neue E-Mail-Adresse bestätigen" lead="Danach melden Sie sich mit der neuen Adresse an.">
					<Form action={`/verwaltung/adresse/${token}`}>
						<Submit icon="check">Bestätigen</Submit>
					</Form>
				</EntryCard>,
				{ title: 'E-Mail-Adresse bestätigen' },
			);
		})
		.post('/:token', entryLimit, async (c) => {
			try {
				await confirmEmail(c.var.ctx, { token: c.req.param('token') });
			} catch (error) {
				const { status, words } = refusal(error);
				c.status(status);
				return c.render(<EntryCard ctx={c.var.ctx} {...words} />, { title: 'E-Mail-Adresse bestätigen' });
			}
			return c.redirect(`/verwaltung/${isStaff(c.var.ctx) ? 'konto' : 'anmelden'}?meldung=adresseneu`, 303);
		});
