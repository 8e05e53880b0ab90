import type { Context as Request } from 'hono';
import { createMiddleware } from 'hono/factory';
import { prefixOf } from '#kernel/i18n/language.ts';
import { absenceOf } from '#kernel/kind/absence.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { gonePage } from '#site/error-page.tsx';

/** The last part of `/aktuelles/ein-name`; deeper and shallower paths are no addresses of things. */
const slugIn = (kind: Kind, path: string): string | undefined => {
	const slug = path.startsWith(`${kind.path}/`) ? path.slice(kind.path.length + 1) : '';
	return slug === '' || slug.includes('/') ? undefined : slug;
};

const explainAbsence = async (c: Request<Env>, kind: Kind, slug: string): Promise<Response | undefined> => {
	const absence = await absenceOf(c.var.ctx, kind, slug);
	if (absence.is === 'moved') return c.redirect(`${prefixOf(c.var.ctx.tag)}${kind.path}/${absence.slug}`, 301);
	return absence.is === 'unknown' ? undefined : gonePage(c, kind, absence.is === 'past');
};

/** Where nothing is found any more: a moved thing leads on (301), a withdrawn or expired one says so with a way on (410). */
export const leadOn = (kinds: readonly Kind[]) =>
	createMiddleware<Env>(async (c, next) => {
		await next();
		if (c.res.status !== 404 || c.req.method !== 'GET') return;
		for (const kind of kinds) {
			const slug = slugIn(kind, c.req.path);
			const answer = slug === undefined ? undefined : await explainAbsence(c, kind, slug);
			if (answer) c.res = answer;
		}
	});
