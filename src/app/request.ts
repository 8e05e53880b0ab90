import type { IncomingMessage } from 'node:http';
import type { Context as RequestContext } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import { tagIn } from '#kernel/i18n/language.ts';
import { actorOf } from '#kernel/identity/actor.ts';
import { prefixOf } from '#kernel/identity/address.ts';
import type { Env } from '#kernel/module.ts';
import { sendingOf } from '#kernel/once/sending.ts';
import { tenantsIn } from '#kernel/tenancy/tenants.ts';
import { municipalitiesPage } from '#site/municipalities.tsx';
import { sessionCookie } from '#site/office/session.ts';
import { ownId } from '#ui/form/form.tsx';
import type { Assets } from '#ui/assets.ts';
import { permissionsOf } from './modules.ts';

/** `localhost`, an address, or the first name of an installation without municipalities. */
const bareHost = /^(localhost|[\d.]+|\[[\da-f:]+\])$/;

type Envelope = Env & { Bindings: { tag?: string; isLasting?: boolean; incoming?: IncomingMessage } };
type Origin = { readonly trustProxy: boolean; readonly scheme: string };
type Reach = Origin & { readonly assets: Assets; readonly readers: Db };

/** Host and scheme as the visitor sees them; what a proxy says counts only where it is trusted. */
export const originOf = (request: Request, { trustProxy, scheme }: Origin): URL => {
	const forwarded = trustProxy ? request.headers.get('x-forwarded-host') : null;
	const host = forwarded ?? request.headers.get('host') ?? new URL(request.url).host;
	const seen = (trustProxy ? request.headers.get('x-forwarded-proto') : null) ?? scheme;
	return URL.canParse(`${seen}://${host}`) ? new URL(`${seen}://${host}`) : new URL('http://unknown.invalid');
};

/** Whose address it is: behind a trusted proxy the last one it added (RFC 7239 warns that those before can be invented). */
const addressOf = (c: Pick<RequestContext<Envelope>, 'req' | 'env'>, trustProxy: boolean): string => {
	const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
	return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? '';
};

/** The bare host lists the municipalities; every other name that nobody owns is not found. */
const unknownHost = (c: Pick<RequestContext, 'html'>, props: Parameters<typeof municipalitiesPage>[1]): Response | Promise<Response> => {
	if (!bareHost.test(props.origin.hostname)) throw new NotFound('municipality');
	return municipalitiesPage(c, props);
};

/** What a form is sent as (HTML, 4.10.21.7). */
const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;

const sendingIn = ({ req }: Pick<RequestContext, 'req'>, by: string) =>
	isForm.test(req.header('content-type') ?? '') ? sendingOf(() => req.formData(), { input: ownId, by }) : undefined;

/** Methods that only read. */
export const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Doors one and two: host → municipality, session cookie → actor, then a proven context. Who only reads without an account is answered by copies too. */
export const proven = (db: Db, reach: Reach) => {
	const tenants = tenantsIn(db);
	return createMiddleware<Envelope>(async (c, next) => {
		const origin = originOf(c.req.raw, reach);
		const tenant = await tenants.byHost(origin.hostname);
		if (!tenant) return unknownHost(c, { tenants: await tenants.all(), origin, assets: reach.assets });

		const isOffice = c.req.path.startsWith('/verwaltung');
		const token = isOffice ? getCookie(c, sessionCookie) : undefined;
		const now = new Date();
		const actor = token ? await actorOf(db, { tenant, token, now, permissionsOf }) : null;
		const from = !isOffice && reading.has(c.req.method) ? reach.readers : db;
		const sending = sendingIn(c, actor?.id ?? '');
		const { tag, isLasting = false } = c.env ?? {};
		c.set('ctx', Context.mint(from, { tenant, actor, now, tag: tagIn(tag), origin: origin.origin, sending, isLasting }));
		c.set('from', prefixOf(addressOf(c, reach.trustProxy)));
		return next();
	});
};
