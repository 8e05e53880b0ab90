import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after } from 'node:test';
import { dayFromToday } from './days.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A website of somebody else on loopback: `pages` by path, and what it was asked. */
export const openForeignSite = async () => {
	const pages = new Map<string, Answer>();
	const asked: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		asked.push(request);
		const answer = pages.get(request.url ?? '');
		if (answer) answer(request, response);
		else response.writeHead(404).end();
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => void server.once('listening', resolve));
	after(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	return { pages, asked, base: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
};

export const text =
	(body: string): Answer =>
	(_, response) =>
		void response.end(body);

const day = 86_400_000;
const stamp = (days: number): string => `${dayFromToday(days).replaceAll('-', '')}T180000`;
type Entry = { uid: string; title: string; days?: number; more?: string };
/** A calendar of a club, its events at six in the evening so many days from now. */
export const calendar = (...entries: Entry[]): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Verein//DE',
		...entries.flatMap(({ uid, title, days = 5, more = '' }) => [
			'BEGIN:VEVENT',
			`UID:${uid}`,
			'DTSTAMP:20261101T000000Z',
			`DTSTART;TZID=Europe/Berlin:${stamp(days)}`,
			`SUMMARY:${title}`,
			'LOCATION:Bürgerhaus Ebersfeld',
			'URL:https://verein.example/fest',
			...(more === '' ? [] : [more]),
			'END:VEVENT',
		]),
		'END:VCALENDAR',
		'',
	].join('\r\n');
/** A feed of a club. */
export const rss = (...items: { guid: string; title: string; html?: string; days?: number }[]): string =>
	`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Verein</title><link>https://verein.example/</link><description>x</description>${items
		.map(
			({ guid, title, html = 'Text', days = 0 }) =>
				`<item><guid>${guid}</guid><title>${title}</title><link>https://verein.example/${guid}</link><pubDate>${new Date(Date.now() + days * day).toUTCString()}</pubDate><description>${html.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</description></item>`,
		)
		.join('')}</channel></rss>`;
