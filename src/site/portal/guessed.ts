import { Hono } from 'hono';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env, Module } from '#kernel/module.ts';

/** Pages of the portal that hang on no module. */
const ours = [
	{ path: '/ort', guessed: ['/orte', '/doerfer'] },
	{ path: '/rathaus', guessed: ['/hilfe', '/kontakt'] },
];

/** Addresses that people type without having read them anywhere; each leads for good to the page that they mean. */
export const guessedPages = (modules: readonly Module[]) => {
	const app = new Hono<Env>();
	const theirs = modules.map(({ guessed = [], portal, pages }) => ({ path: portal?.link.path ?? pages?.path ?? '/', guessed }));
	for (const { path, guessed } of [...ours, ...theirs])
		for (const address of guessed)
			app.get(address, (c) => c.redirect(`${prefixOf(c.var.ctx.tag)}${path}${new URL(c.req.url).search}`, 301));
	return app;
};
