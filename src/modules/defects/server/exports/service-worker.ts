/**
 * Runs in the browser of whoever opened the form: keeps the form and its files, so that it opens without a network, and nothing else.
 * From the network first; what is sent goes to the network only, the island keeps what did not leave.
 */
export const serviceWorker = `'use strict';
const kept = 'melden-1';
const isForm = (url) => /^(?:\\/(?:en|pl|uk|ar|leicht|einfach))?\\/melden$/.test(url.pathname);
const isFile = (url) => /^\\/(?:assets|thema|kunst)\\//.test(url.pathname);
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin || !(isForm(url) || isFile(url))) return;
	event.respondWith((async () => {
		const cache = await caches.open(kept);
		try {
			const answer = await fetch(request);
			if (answer.ok) await cache.put(request, answer.clone());
			return answer;
		} catch (error) {
			const known = await cache.match(request, { ignoreSearch: isForm(url) });
			if (known) return known;
			throw error;
		}
	})());
});
`;
