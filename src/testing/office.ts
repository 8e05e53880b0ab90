import { inEveryLanguage } from '#app/languages.ts';
import { demoPassword, people, type PersonName } from '#app/demo/people.ts';
import { type Wiring, web } from '#app/web.ts';
import { bundleAssets } from '#ui/assets.ts';
import { openVillage } from './village.ts';
import { temporary } from './temporary.ts';

const assets = await bundleAssets();
const folder = temporary('office');

type Sent = Readonly<Record<string, string | File | readonly (string | File)[]>>;
const formOf = (sent: Sent): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries(sent)) {
		for (const one of [value].flat()) form.append(name, one);
	}
	return form;
};

export type Browser = {
	readonly get: (path: string) => Promise<{ status: number; text: string; to: string; type: string }>;
	readonly post: (path: string, sent?: Sent) => Promise<{ status: number; text: string; to: string; type: string }>;
};

/** The whole program on a village of its own, and browsers that hold a session as people do. */
export const openOffice = async (wiring: Partial<Wiring> = {}) => {
	const village = await openVillage();
	const app = web(village.db, { assets, trustProxy: false, scheme: 'http', dataDir: folder, ...wiring });
	const answered = inEveryLanguage(app);
	const browserAt = (tenantId: string, cookie = ''): Browser => {
		const origin = `http://${tenantId}.localhost`;
		const ask = async (path: string, init: RequestInit) => {
			const headers = { host: `${tenantId}.localhost`, origin, ...(cookie && { cookie }) };
			const answer = await answered(new Request(`${origin}${path}`, { ...init, headers }));
			return {
				status: answer.status,
				text: await answer.text(),
				to: answer.headers.get('location') ?? '',
				type: answer.headers.get('content-type') ?? '',
			};
		};
		return { get: (path) => ask(path, {}), post: (path, sent = {}) => ask(path, { method: 'POST', body: formOf(sent) }) };
	};
	const cookieFor = async (
		email: string,
		tenantId: string,
		password = demoPassword,
	): Promise<{ status: number; cookie: string; text: string }> => {
		const origin = `http://${tenantId}.localhost`;
		const answer = await app.request(`${origin}/verwaltung/anmelden`, {
			method: 'POST',
			body: formOf({ email, password }),
			headers: { host: `${tenantId}.localhost`, origin },
		});
		return { status: answer.status, cookie: answer.headers.get('set-cookie') ?? '', text: await answer.text() };
	};
	/** Somebody of the demo world, signed in by the form. */
	const signedIn = async (who: PersonName): Promise<Browser> => {
		const { email, tenantId } = people[who];
		const { cookie } = await cookieFor(email, tenantId);
		return browserAt(tenantId, cookie.split(';')[0]);
	};
	/** Somebody who goes over to a partner municipality, as the links of the office lead her; `query` as an invitation adds it. */
	const passedTo = async (home: Browser, to: string, query = '') => {
		const { to: way } = await home.get(`/verwaltung/wechseln/${to}${query}`);
		const { pathname, search } = new URL(way, 'http://nowhere.localhost');
		const origin = `http://${to}.localhost`;
		const answer = await app.request(`${origin}${pathname}`, {
			method: 'POST',
			body: formOf({ einladung: new URLSearchParams(search).get('einladung') ?? '' }),
			headers: { host: `${to}.localhost`, origin },
		});
		const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
		return { status: answer.status, text: await answer.text(), cookie, browser: browserAt(to, cookie), way };
	};
	return { ...village, app, folder, browserAt, cookieFor, signedIn, passedTo };
};
