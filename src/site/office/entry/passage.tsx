import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { deviceWords } from '#kernel/identity/device.ts';
import { type Arrival, arrive, invitationOf, passTo, travellerOf } from '#kernel/identity/passages.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { entryLimit } from '../form-limit.ts';
import { partnerOrigin } from '#screens/partner.ts';
import { keepSession } from '../session.ts';
import { ClosedWay, EntryCard } from './card.tsx';

/** Tokens are base64url (RFC 4648, 5): whatever else stands in an address is none. */
const tokenPattern = /^[\w-]{1,64}$/;
const tokenIn = (raw: unknown): string => (typeof raw === 'string' && tokenPattern.test(raw) ? raw : '');

const refusals: Readonly<Record<Exclude<Arrival['outcome'], 'in'>, { readonly title: string; readonly lead: string }>> = {
	expired: {
		title: 'Dieser Übergang gilt nicht mehr.',
		lead: 'Er gilt fünf Minuten und genau einmal. Wechseln Sie in Ihrer Gemeinde noch einmal.',
	},
	otherAddress: {
		title: 'Diese Einladung gilt für jemand anderen.',
		lead: 'Sie ist an eine andere E-Mail-Adresse gerichtet als die Ihres Kontos, oder sie wurde zurückgenommen.',
	},
	noRole: {
		title: 'Hier haben Sie noch keine Rolle.',
		lead: 'Die Administration dieser Gemeinde kann Sie einladen. Ihr Konto bleibt, wo es ist.',
	},
};

const Refused = ({ ctx, outcome }: { ctx: Context; outcome: keyof typeof refusals }) => <ClosedWay ctx={ctx} {...refusals[outcome]} />;

/** A mailed invitation leads home first: only there she can show who she is. */
export const invitationPages = () =>
	new Hono<Env>().get('/:token', async (c) => {
		const { ctx } = c.var;
		const { token } = c.req.param();
		const invited = await invitationOf(ctx, token);
		const home = invited && partnerOf(ctx.tenant, invited.homeId ?? '');
		if (!invited || !home) {
			c.status(404);
			return c.render(<Refused ctx={ctx} outcome="otherAddress" />, { title: 'Einladung' });
		}
		return c.render(
			<EntryCard
				ctx={ctx}
				title={`Mitarbeiten in ${ctx.tenant.name}`}
				lead={`Ihr Konto bleibt in ${home.name}: dort melden Sie sich an, dort liegen Passwort und zweiter Faktor. Hier bekommen Sie eine Rolle.`}
			>
				<p>
					Die Einladung gilt für <bdi>{invited.email}</bdi>.
				</p>
				<p>
					<Button
						icon="handshake"
						href={`${partnerOrigin(ctx, home)}/verwaltung/wechseln/${ctx.tenantId}?einladung=${tokenIn(token)}`}
					>
						Mit dem Konto in {home.name} annehmen
					</Button>
				</p>
			</EntryCard>,
			{ title: 'Einladung' },
		);
	});

/** The way out at home: a link, because a form must not lead to another host (`form-action`). */
export const leavingPages = () =>
	new Hono<OfficeEnv>().get('/:to', async (c) => {
		const { ctx } = c.var;
		const { token } = await passTo(ctx, { to: c.req.param('to') });
		const partner = partnerOf(ctx.tenant, c.req.param('to'));
		const invitation = tokenIn(c.req.query('einladung'));
		const query = invitation === '' ? '' : `?einladung=${invitation}`;
		return c.redirect(partner ? `${partnerOrigin(ctx, partner)}/verwaltung/ankommen/${token}${query}` : '/verwaltung/eingang', 303);
	});

/** The way in here: one button, so that nobody is signed in by an address alone. */
export const arrivingPages = () =>
	new Hono<Env>()
		.get('/:token', async (c) => {
			const { ctx } = c.var;
			const { token } = c.req.param();
			const traveller = await travellerOf(ctx, token);
			if (!traveller) {
				c.status(404);
				return c.render(<Refused ctx={ctx} outcome="expired" />, { title: 'Ankommen' });
			}
			const home = partnerOf(ctx.tenant, traveller.homeId)?.name ?? '';
			return c.render(
				<EntryCard ctx={ctx} title={`Weiter in ${ctx.tenant.name}`} lead={`Sie kommen als ${traveller.name} aus ${home}.`}>
					<Form action={`/verwaltung/ankommen/${token}`} hidden={{ einladung: tokenIn(c.req.query('einladung')) }}>
						<Submit icon="login">Weiter als {traveller.name}</Submit>
					</Form>
				</EntryCard>,
				{ title: 'Ankommen' },
			);
		})
		.post('/:token', entryLimit, async (c) => {
			const { ctx } = c.var;
			const form = await c.req.parseBody();
			const invitation = tokenIn(form['einladung']);
			const device = deviceWords(c.req.header('user-agent'));
			const arrival = await arrive(ctx, { token: c.req.param('token'), invitation, device });
			if (arrival.outcome === 'in') {
				keepSession(c, arrival.token);
				return c.redirect('/verwaltung/eingang', 303);
			}
			c.status(arrival.outcome === 'expired' ? 404 : 403);
			return c.render(<Refused ctx={ctx} outcome={arrival.outcome} />, { title: 'Ankommen' });
		});
