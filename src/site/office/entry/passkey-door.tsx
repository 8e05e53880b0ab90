import { Hono } from 'hono';
import { deviceWords } from '#kernel/identity/device.ts';
import { waitAtDoor } from '#kernel/identity/guessing.ts';
import { askForPasskey, signInByPasskey } from '#kernel/identity/passkey-sign-in.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { Button } from '#ui/button.tsx';
import { entryLimit } from '../form-limit.ts';
import { keepSession } from '../session.ts';
import { EntryCard } from './card.tsx';
import { wayOn } from './gate.ts';

/** Signing in by a passkey: a question for the browser, and its answer as a form. */
export const passkeyDoor = () =>
	new Hono<Env>()
		.post('/frage', entryLimit, async (c) => {
			const wait = await waitAtDoor(c.var.ctx, c.var.from ?? '');
			if (wait > 0) return c.json({ wait }, 429, { 'retry-after': String(wait) });
			return c.json(await askForPasskey(c.var.ctx));
		})
		.post('/', entryLimit, async (c) => {
			const { ctx } = c.var;
			const form = await c.req.parseBody();
			const device = deviceWords(c.req.header('user-agent'));
			const token = await signInByPasskey(ctx, { answer: asText(form['antwort']), device });
			if (token !== null) {
				keepSession(c, token);
				return c.redirect(wayOn(asText(form['weiter'])), 303);
			}
			c.status(422);
			return c.render(
				<EntryCard
					ctx={ctx}
					title="Dieser Passkey öffnet hier nichts."
					lead="Er gehört zu einer anderen Gemeinde, wurde entfernt, oder die Anfrage war zu alt."
				>
					<p>
						<Button look="secondary" href="/verwaltung/anmelden">
							Noch einmal anmelden
						</Button>
					</p>
				</EntryCard>,
				{ title: 'Anmelden' },
			);
		});
