import type { Context as Request } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionLength } from '#kernel/identity/sessions.ts';
import type { Env } from '#kernel/module.ts';

/** The session lives in a cookie that only the office sees: the portal sets and reads none, and no script reads it. */
export const sessionCookie = 'ortsmitte';
const path = '/verwaltung';
const isSecure = <E extends Env>(c: Request<E>): boolean => c.var.ctx.origin.startsWith('https:');

export const keepSession = <E extends Env>(c: Request<E>, token: string): void =>
	setCookie(c, sessionCookie, token, {
		path,
		httpOnly: true,
		sameSite: 'Lax',
		secure: isSecure(c),
		maxAge: sessionLength / 1000,
	});

export const dropSession = <E extends Env>(c: Request<E>): void => void deleteCookie(c, sessionCookie, { path });

const deviceCookie = 'ortsmitte-geraet';
const halfYear = 180 * 86_400;

/** What this device kept from the last time somebody signed in: it opens nothing, it only keeps its own tries. */
export const deviceProofIn = <E extends Env>(c: Request<E>): string => getCookie(c, deviceCookie) ?? '';
export const keepDevice = <E extends Env>(c: Request<E>, proof: string): void =>
	setCookie(c, deviceCookie, proof, { path, httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge: halfYear });
