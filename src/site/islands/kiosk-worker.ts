/** What a service worker hears (Service Workers, 4.4 to 4.6), as far as it is used here: the library of the page knows none of it. */
type Heard = Event & {
	readonly request: Request;
	readonly respondWith: (answer: Promise<Response>) => void;
	readonly waitUntil: (done: Promise<unknown>) => void;
};
declare const addEventListener: (name: 'install' | 'activate' | 'fetch' | 'message', hear: (event: Heard) => void) => void;
declare const clients: { readonly claim: () => Promise<void> };
declare const registration: { readonly scope: string };
declare const skipWaiting: () => Promise<void>;

/** Milliseconds: for how long a line may be silent, a page that was kept is fresh, and anything is kept that no page asks for any more. */
const [patience, fresh, forgotten] = [8000, 30 * 60_000, 7 * 86_400_000];
const stand = location.pathname.slice(0, -'/dienst.js'.length);
const kept = `infopunkt-1${stand}`;
const lookup = { ignoreVary: true };

/** The start of the screen in the language of a page: `/en/infopoint/markt/brett` → `/en/infopoint/markt`. */
const startOf = ({ pathname }: URL): string => pathname.slice(0, pathname.indexOf(stand) + stand.length);
const isPage = ({ origin, pathname }: URL): boolean => {
	const path = pathname.replace(/^\/\w\w(?=\/)/, '');
	return origin === location.origin && (path === stand || path.startsWith(`${stand}/`));
};
const isFile = ({ origin, pathname }: URL): boolean => origin === location.origin && /^\/(?:assets|thema|kunst|media)\//.test(pathname);

const ageOf = ({ headers }: Response): number => Date.now() - Date.parse(headers.get('date') ?? '');
/** The program says itself what may not be kept: pages with a form and answers to one are sent with `no-store`. */
const isKeepable = ({ ok, redirected, headers }: Response): boolean =>
	ok && !redirected && !/no-store/.test(headers.get('cache-control') ?? '');

const keep = async (cache: Cache, address: string, answer: Response): Promise<void> => {
	if (isKeepable(answer)) await cache.put(address, answer.clone());
	else if (answer.status === 404 || answer.status === 410) await cache.delete(address);
};

/** A line that is up but carries nothing, and a door that stands before a program that is down, are no connection. */
const asked = async (request: Request): Promise<Response> => {
	const answer = fetch(request);
	if (request.method !== 'GET') return answer;
	const silence = new Promise<never>((_, refuse) => void setTimeout(refuse, patience));
	const said = await Promise.race([answer, silence]);
	if (said.status > 501) throw new Error(said.statusText);
	return said;
};

/** The page says itself how old it is: its island hears of it here. */
const dated = async (page: Response, { known, status }: { known: string; status: number }): Promise<Response> => {
	const headers = new Headers(page.headers);
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	return new Response((await page.text()).replace('<kiosk-line', `<kiosk-line data-known="${known}"`), { status, headers });
};

const remembered = async (url: URL, method: string): Promise<Response> => {
	const cache = await caches.open(kept);
	const plain = new URL(url);
	plain.searchParams.delete('sicht');
	for (const { href } of method === 'GET' ? [url, plain] : []) {
		const page = await cache.match(href, lookup);
		if (page) return dated(page, { known: page.headers.get('date') ?? '', status: 200 });
	}
	const absent = await cache.match(`${startOf(url)}/ohne-netz`, lookup);
	return absent ? dated(absent, { known: '', status: 503 }) : Response.error();
};

const pageFor = async (request: Request, url: URL): Promise<Response> => {
	try {
		const answer = await asked(request);
		if (request.method === 'GET') await keep(await caches.open(kept), request.url, answer);
		return answer;
	} catch {
		return remembered(url, request.method);
	}
};

/** Addresses of files change with what is in them. Of a photograph any size is better than none. */
const fileFor = async (request: Request): Promise<Response> => {
	const cache = await caches.open(kept);
	const known = await cache.match(request, lookup);
	if (known) return known;
	try {
		const answer = await fetch(request);
		await keep(cache, request.url, answer);
		return answer;
	} catch {
		const folder = request.url.slice(0, request.url.lastIndexOf('/') + 1);
		const other = /\/media\//.test(folder) ? (await cache.keys()).find(({ url }) => url.startsWith(folder)) : undefined;
		return (other && (await cache.match(other, lookup))) ?? Response.error();
	}
};

const filesOf = async (cache: Cache, text: string): Promise<void> => {
	for (const [, file = ''] of text.matchAll(/\b(?:href|src|srcset)="(\/(?:assets|thema|kunst|media)\/[^" ]+)/g))
		if (!(await cache.match(file, lookup))) await cache.add(file).catch(() => {});
};

/** A page with its files as it is kept, asked for anew where that is too old. Nobody looks at it: it is no visit. */
const renewed = async (cache: Cache, address: string): Promise<string> => {
	const known = await cache.match(address, lookup);
	if (known && ageOf(known) < fresh) return known.text();
	const answer = await fetch(address, { headers: { purpose: 'prefetch' } });
	await keep(cache, address, answer);
	const text = await answer.text();
	if (isKeepable(answer)) await filesOf(cache, text);
	return text;
};

/** Pages of this screen that a page leads to, as everybody finds them: how somebody wished to see them is not kept. */
const pagesIn = (text: string): URL[] =>
	[...text.matchAll(/<a\b[^>]*\bhref="([^"#]+)"/g)]
		.map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), location.origin))
		.filter((url) => isPage(url) && !url.searchParams.has('sicht'));

const dropForgotten = async (cache: Cache): Promise<void> => {
	for (const request of await cache.keys()) {
		const known = await cache.match(request, lookup);
		if (known && ageOf(known) > forgotten) await cache.delete(request);
	}
};

/** The start in every language, and what each leads to, one after the other: neither the line nor the program shall feel it. */
const refresh = async (): Promise<void> => {
	const cache = await caches.open(kept);
	const starts = new Set([location.origin + stand]);
	for (const start of starts) {
		await renewed(cache, `${start}/ohne-netz`);
		for (const url of pagesIn(await renewed(cache, start)))
			if (url.pathname === startOf(url)) starts.add(url.href);
			else await renewed(cache, url.href);
	}
	await dropForgotten(cache);
};

let refreshing: Promise<void> | undefined;

addEventListener('install', (event) => {
	const absent = caches.open(kept).then((cache) => renewed(cache, `${registration.scope}/ohne-netz`));
	event.waitUntil(absent.then(skipWaiting));
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
	refreshing ??= refresh()
		.catch(() => {})
		.finally(() => (refreshing = undefined));
	event.waitUntil(refreshing);
});
addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (isPage(url) && request.method !== 'HEAD') event.respondWith(pageFor(request, url));
	else if (isFile(url) && request.method === 'GET') event.respondWith(fileFor(request));
});
