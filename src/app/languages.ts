import type { Hono } from 'hono';
import { isTag, type Tag } from '#kernel/i18n/language.ts';
import type { Env } from '#kernel/module.ts';

/** The first part of a path that names a language: `/uk/termine`, `/leicht/aktuelles`. */
const prefixed = /^\/(en|pl|uk|ar|leicht|einfach)(?=\/|$)/;
const tagOf = (prefix: string): string => (prefix === 'leicht' || prefix === 'einfach' ? `de-x-${prefix}` : prefix);

/** Which language an address asks for. */
export const tagOfPath = (path: string): Tag => {
	const tag = tagOf(prefixed.exec(path)?.[1] ?? 'de');
	return isTag(tag) ? tag : 'de';
};

/** Takes the language off an address: what is left is the address of the German page. */
const unprefixed = (request: Request): { request: Request; tag: string } => {
	const url = new URL(request.url);
	const [prefix = ''] = prefixed.exec(url.pathname) ?? [];
	if (prefix === '') return { request, tag: 'de' };
	url.pathname = url.pathname.slice(prefix.length) || '/';
	return { request: new Request(url, request), tag: tagOf(prefix.slice(1)) };
};

/** The program as it is reached from outside: every address in every language. */
export const inEveryLanguage =
	(app: Hono<Env>) =>
	(asked: Request, env: object = {}): Response | Promise<Response> => {
		const { request, tag } = unprefixed(asked);
		return app.fetch(request, { ...env, tag });
	};
