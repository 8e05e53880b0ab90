import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { deviceWords } from '#kernel/identity/device.ts';
import { waitAtDoor } from '#kernel/identity/guessing.ts';
import type { Return } from '#kernel/identity/provider.ts';
import { hasProvider, provider } from '#kernel/identity/provider-settings.ts';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { keepSession } from '../session.ts';
import { ClosedWay } from './card.tsx';
import { wayOn } from './gate.ts';

export const providerName = ({ tenant }: Pick<Context, 'tenant'>): string =>
	settingOf(tenant, provider.name) || 'dem Anbieter der Gemeinde';

/** Few municipalities have one: what speaks with it is loaded with the first who enters that way. */
export const providers = () => import('#kernel/identity/provider.ts');

const ticketCookie = 'ortsmitte-anbieter';
const path = '/verwaltung/anmelden/anbieter';

type Refusal = Exclude<Return['outcome'], 'in'> | 'tooMany';
const refusals: Readonly<Record<Refusal, { readonly status: 403 | 422 | 429 | 503; readonly title: string; readonly lead: string }>> = {
	unavailable: {
		status: 503,
		title: 'Der Anbieter antwortet gerade nicht.',
		lead: 'Die Anmeldung über den Anbieter geht im Moment nicht. Mit E-Mail und Passwort oder mit einem Passkey kommen Sie trotzdem herein.',
	},
	refused: {
		status: 422,
		title: 'Die Antwort des Anbieters war nicht in Ordnung.',
		lead: 'Sie wurde abgebrochen oder ließ sich nicht prüfen. Versuchen Sie es noch einmal.',
	},
	expired: {
		status: 422,
		title: 'Diese Anmeldung ist abgelaufen.',
		lead: 'Sie gilt zehn Minuten, einmal und in diesem Browser. Beginnen Sie noch einmal.',
	},
	unverified: {
		status: 403,
		title: 'Ihre E-Mail-Adresse ist dort nicht bestätigt.',
		lead: 'Bestätigen Sie beim Anbieter Ihre E-Mail-Adresse; erst dann wissen wir, wer Sie sind.',
	},
	unknown: {
		status: 403,
		title: 'Für Sie gibt es hier noch kein Konto.',
		lead: 'Der Anbieter kennt Sie, diese Verwaltung noch nicht. Die Administration kann Sie einladen.',
	},
	otherSubject: {
		status: 403,
		title: 'Ihre Adresse gehört hier zu einer anderen Anmeldung.',
		lead: 'Mit dieser E-Mail-Adresse kam schon jemand über ein anderes Konto beim Anbieter. Nehmen Sie jenes, oder fragen Sie die Administration.',
	},
	closed: { status: 403, title: 'Ihr Konto ist hier geschlossen.', lead: 'Fragen Sie die Administration.' },
	tooMany: {
		status: 429,
		title: 'Zu viele Anmeldungen auf einmal.',
		lead: 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
	},
};

const Refused = ({ ctx, outcome }: { ctx: Context; outcome: Refusal }) => (
	<ClosedWay ctx={ctx} title={refusals[outcome].title} lead={refusals[outcome].lead} />
);

export type SecretOf = (tenantId: string) => string | undefined;

/** There by a link, because a form must not lead to another host; back with what only this browser can match. */
export const providerPages = (secretOf: SecretOf) =>
	new Hono<Env>()
		.use(async (c, next) => {
			if (!hasProvider(c.var.ctx)) throw new NotFound('provider');
			return next();
		})
		.get('/', async (c) => {
			const { ctx } = c.var;
			const refuse = (outcome: Refusal) => {
				c.status(refusals[outcome].status);
				return c.render(<Refused ctx={ctx} outcome={outcome} />, { title: 'Anmelden' });
			};
			const wait = await waitAtDoor(ctx, c.var.from ?? '');
			if (wait > 0) {
				c.header('retry-after', String(wait));
				return refuse('tooMany');
			}
			const departure = await (
				await providers()
			).departToProvider(ctx, { secret: secretOf(ctx.tenantId), way: wayOn(c.req.query('weiter')) });
			if (departure.outcome !== 'away') return refuse(departure.outcome);
			const secure = ctx.origin.startsWith('https:');
			setCookie(c, ticketCookie, departure.ticket, { path, httpOnly: true, sameSite: 'Lax', secure, maxAge: 600 });
			return c.redirect(departure.to, 303);
		})
		.get('/zurueck', async (c) => {
			const { ctx } = c.var;
			const ticket = getCookie(c, ticketCookie) ?? '';
			deleteCookie(c, ticketCookie, { path });
			const result = await (
				await providers()
			).returnFromProvider(ctx, {
				ticket,
				search: new URL(c.req.url).search,
				secret: secretOf(ctx.tenantId),
				device: deviceWords(c.req.header('user-agent')),
			});
			if (result.outcome === 'in') {
				keepSession(c, result.token);
				return c.redirect(result.way, 303);
			}
			c.status(refusals[result.outcome].status);
			return c.render(<Refused ctx={ctx} outcome={result.outcome} />, { title: 'Anmelden' });
		});
