import { Hono } from 'hono';
import { rehearse } from '#kernel/command.ts';
import { type Context, staff, type Tx } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { type Answers, answersOf, type Draft, type Fields, readDraft } from '#kernel/kind/kind.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { draftFor } from '#kernel/kind/desk.ts';
import type { Env } from '#kernel/module.ts';
import { show } from '#kernel/publication/acts.ts';
import { workingCopyOf } from '#kernel/publication/working-copies.ts';
import { prefixOf, tags } from '#kernel/i18n/language.ts';
import { portalFrame } from '#site/portal/frame.tsx';
import { type Desk, type House, officeOf } from '../desk.ts';
import { defaultsOf } from './defaults.ts';
import { type Place, storedThing } from './editing.ts';

/** The portal as it stands, asked inside a transaction: what a page reads there is the working copy. */
const portalWithin = ({ modules, assets }: House) => {
	const app = new Hono<Env & { Bindings: { ctx: Context } }>().onError((_, c) => c.text('', 404));
	app.use(async (c, next) => {
		c.set('ctx', c.env.ctx);
		await next();
	});
	app.use(portalFrame({ modules, assets }));
	for (const { portal } of modules) if (portal) app.route(portal.link.path, portal.pages);
	return app;
};

const dashes = '…';

/** The working copy, else what is stored; an empty headline is no reason to show nothing. */
const draftOf = async (ctx: Desk, place: Place): Promise<Draft<Fields> | { readonly problems: Problems }> => {
	const { kind, id, language } = place;
	const [thing, copy] = await Promise.all([storedThing(ctx, place), workingCopyOf(ctx, { id, language })]);
	const stored: Answers = thing ? answersOf(kind, thing.draft) : {};
	const answers: Answers = { ...defaultsOf(kind), ...stored, ...copy?.answers, id, language };
	return readDraft(kind, { ...answers, title: answers['title'] || dashes, summary: answers['summary'] || dashes });
};

const shownIn = async (tx: Tx, place: Place, draft: Draft<Fields>): Promise<string> => {
	const { kind, id, language } = place;
	await saveAll(tx, kind, [{ draft }]);
	await show(tx, [{ id, kind: kind.name, from: tx.now, until: null }]);
	return (await draftFor(staff(tx, 'office.enter'), kind, { id, language })).slug;
};

/** Until it is shown nothing lies at its address, nor below it: other languages lead to their own preview, the rest is there to read and leads nowhere. */
const leadingInside = (html: string, { ctx, place, slug }: { ctx: Desk; place: Place; slug: string }): string => {
	const own = `${place.kind.path}/${slug}`;
	const links = new RegExp(
		`<a ([^>]*?)href="(?:${RegExp.escape(ctx.origin)})?(/[a-z]+)??${RegExp.escape(own)}(?![a-z0-9-])([^"]*)"`,
		'g',
	);
	return html
		.replaceAll(encodeURIComponent(own), encodeURIComponent('/'))
		.replaceAll(links, (_, ...[before = '', prefix = '', below = '']: readonly string[]) => {
			const tag = below === '' && tags.find((one) => prefixOf(one) === prefix && one !== place.language);
			return tag ? `<a ${before}href="${officeOf(place.kind)}/${place.id}/vorschau/blatt?sprache=${tag}"` : `<a ${before}`;
		});
};

export type Sheet = { readonly html: string } | { readonly problems: Problems };

/** The real page of the portal, drawn from the working copy: saved, shown, looked at, and undone. */
export const rehearsal = (house: House) => {
	const portal = portalWithin(house);
	return async (ctx: Desk, place: Place): Promise<Sheet> => {
		const draft = await draftOf(ctx, place);
		if ('problems' in draft) return draft;
		const html = await rehearse(ctx, async (tx) => {
			const slug = await shownIn(tx, place, draft);
			const page = await portal.request(`${ctx.origin}${place.kind.path}/${slug}`, {}, { ctx: tx.speaking(place.language) });
			return page.ok ? leadingInside(await page.text(), { ctx, place, slug }) : '';
		});
		return html === '' ? { problems: {} } : { html };
	};
};
