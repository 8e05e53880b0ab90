import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { openOffice } from '#testing/office.ts';
import { inEveryLanguage } from './languages.ts';

const { app, db, cookieFor } = await openOffice();
const answer = inEveryLanguage(app);
const { email, tenantId } = people.uwe;
const [cookie = ''] = (await cookieFor(email, tenantId, demoPassword)).cookie.split(';');
const origin = `http://${tenantId}.localhost`;
type Sent = { readonly method?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
const ask = async (path: string, init: Sent = {}): Promise<{ status: number; text: string }> => {
	const headers = { host: `${tenantId}.localhost`, origin, accept: 'text/html', cookie, ...init.headers };
	const said = await answer(new Request(`${origin}${path}`, { ...init, headers }));
	return { status: said.status, text: await said.text() };
};
const send = (path: string, length = '3') =>
	ask(path, { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': length } });
const gigabyte = String(2 ** 30);

const portal = /class="om-nav"|class="om-menu"/;
const office = /class="om-rail"/;
/** Head and column with its ways, one heading, one way on in the page. */
const framed = ({ text }: { text: string }, frame: RegExp, heading: RegExp): void => {
	assert.match(text, frame);
	assert.match(text, heading);
	assert.match(text, /<main[^]*class="kern-btn[^]*<\/main>/);
	assert.equal(text.match(/<h1/g)?.length, 1);
};

/** As if a part of the program had a mistake: its table is gone for a moment. */
const without = async (table: string, look: () => Promise<void>): Promise<void> => {
	await db.schema.alterTable(table).renameTo('away').execute();
	await look().finally(() => db.schema.alterTable('away').renameTo(table).execute());
};

test('what is too large is said in the frame of where somebody is, in her language', async () => {
	const visitor = await send('/ar/brett/neu', gigabyte);
	assert.equal(visitor.status, 413);
	framed(visitor, portal, /<html lang="ar" dir="rtl"/);
	const clerk = await send('/verwaltung/konto/name', gigabyte);
	assert.equal(clerk.status, 413);
	framed(clerk, office, /<h1>Das ist zu groß/);
	framed(await send('/infopoint/markt-auenrode/melden', gigabyte), /class="om-kbar"/, /<h1>Das ist zu groß/);
});

test('what broke is said in the frame too, and without one where the frame itself is broken', async () => {
	await without('matching_participant', async () => {
		const visitor = await ask('/pl/mitwirk-o-mat/mitwirk-o-mat-auenrode');
		assert.equal(visitor.status, 500);
		framed(visitor, portal, /<html lang="pl"/);
	});
	await without('media', async () => {
		const clerk = await ask('/verwaltung/medien');
		assert.equal(clerk.status, 500);
		framed(clerk, office, /<h1>Da ist bei uns etwas kaputtgegangen/);
	});
	await without('publication', async () => {
		const bare = await ask('/en/termine');
		assert.equal(bare.status, 500);
		assert.match(bare.text, /<h1>Something broke/);
		assert.doesNotMatch(bare.text, portal);
	});
});

test('who may not is told so beside the column of what she may do', async () => {
	const refused = await ask('/verwaltung/einrichten/menschen');
	assert.equal(refused.status, 403);
	framed(refused, office, /Dafür fehlt Ihrem Konto das Recht/);
});
