/** Runs in the browser, registered only after somebody asked for messages. It shows what arrives and opens its page; it keeps and fetches nothing. */
export const serviceWorker = `'use strict';
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => {
	const { title, body, url, tag, lang, dir } = event.data ? event.data.json() : {};
	event.waitUntil(self.registration.showNotification(title || self.location.hostname, { body, tag, lang, dir, data: { url } }));
});
self.addEventListener('notificationclick', (event) => {
	event.notification.close();
	const url = new URL(event.notification.data?.url || '/', self.location.origin);
	if (url.origin === self.location.origin) event.waitUntil(self.clients.openWindow(url));
});
`;
