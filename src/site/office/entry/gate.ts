import { createMiddleware } from 'hono/factory';
import { staff } from '#kernel/context.ts';
import { secondFactor } from '#kernel/identity/settings.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';

/** An own path of the office, and nothing that could lead elsewhere: no second slash, no backslash, no control character. */
const ownPath = /^\/verwaltung(\/[\w\-./]*)?(\?[\w\-=&%.+]*)?$/;
export const wayOn = (raw: string | undefined): string =>
	raw !== undefined && ownPath.test(raw) && !raw.includes('//') ? raw : '/verwaltung/eingang';

const signInAddress = (request: Request): string => {
	const { pathname, search } = new URL(request.url);
	const isReading = request.method === 'GET' && !(request.headers.get('accept') ?? '').includes('json');
	return isReading ? `/verwaltung/anmelden?weiter=${encodeURIComponent(pathname + search)}` : '/verwaltung/anmelden';
};

/** Lets nobody past without an account: visitors are led to the way in. Behind it, pages get a `Staff` context. */
export const signedIn = createMiddleware<OfficeEnv>(async (c, next) => {
	if (!c.var.ctx.actor) return c.redirect(signInAddress(c.req.raw), 303);
	c.set('ctx', staff(c.var.ctx, 'office.enter'));
	return next();
});

const isStrong = ({ actor }: OfficeEnv['Variables']['ctx']): boolean => actor.signedIn?.isStrong ?? false;

/** Where the municipality asks for a second factor, nobody works before having shown one. */
export const secured = createMiddleware<OfficeEnv>(async (c, next) => {
	const { ctx } = c.var;
	if (settingOf(ctx.tenant, secondFactor) && !isStrong(ctx)) return c.redirect('/verwaltung/sicherheit', 303);
	return next();
});
