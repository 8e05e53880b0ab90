/**
 * A service worker that keeps pages and their files, so that they open without a network, and nothing else. From the network first; what is sent goes
 * to the network only: islands keep what did not leave. A page that leads elsewhere (somebody signed out) empties what was kept. `pages` is the
 * source of a regular expression over paths, `name` that of the cache.
 */
export const offlineWorker = ({ name, pages }: { readonly name: string; readonly pages: string }): string => `'use strict';
const kept = '${name}';
const isPage = (url) => new RegExp(${JSON.stringify(pages)}).test(url.pathname);
const isFile = (url) => /^\\/(?:assets|thema|kunst|unkenntlich)\\//.test(url.pathname);
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin || !(isPage(url) || isFile(url))) return;
	event.respondWith((async () => {
		const cache = await caches.open(kept);
		try {
			const answer = await fetch(request);
			if (isPage(url) && answer.redirected && !isPage(new URL(answer.url))) await caches.delete(kept);
			else if (answer.ok) await cache.put(request, answer.clone());
			return answer;
		} catch (error) {
			const known = await cache.match(request, { ignoreSearch: isPage(url) });
			if (known) return known;
			throw error;
		}
	})());
});
`;

/** How such a script is sent: always asked for anew, and good for the pages beside its own folder. */
export const workerHeaders = {
	'content-type': 'text/javascript; charset=utf-8',
	'cache-control': 'no-cache',
	'service-worker-allowed': '/',
} as const;
