/**
 * Runs in the browser of whoever works outside: keeps the list of orders and the orders that were opened, with their pictures, so that they can be
 * read without a network. From the network first. An answer that leads to the door (somebody signed out) empties what was kept.
 */
export const serviceWorker = `'use strict';
const kept = 'auftraege-1';
const base = '/verwaltung/strassen/auftraege';
const isOrder = (url) => url.pathname === base || url.pathname.startsWith(base + '/');
const isFile = (url) => /^\\/(?:assets|thema|kunst)\\//.test(url.pathname);
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin || !(isOrder(url) || isFile(url))) return;
	event.respondWith((async () => {
		const cache = await caches.open(kept);
		try {
			const answer = await fetch(request);
			if (answer.redirected && !isOrder(new URL(answer.url)) && !isFile(new URL(answer.url))) await caches.delete(kept);
			else if (answer.ok) await cache.put(request, answer.clone());
			return answer;
		} catch (error) {
			const known = await cache.match(request);
			if (known) return known;
			throw error;
		}
	})());
});
`;
