import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { kinds, modules } from '#app/modules.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { calendar, openForeignSite, rss, text } from '#testing/foreign-site.ts';
import { openOffice } from '#testing/office.ts';

const { as, db, signedIn, visitor } = await openOffice();
const anna = await signedIn('anna');
const { pages, base } = await openForeignSite();

const keep = async (path: string, name: string, kind = 'event'): Promise<string> => {
	allowInside(['127.0.0.1']);
	const answers = { name, url: `${base}${path}`, kind, trust: 'publish', interval: '60', places: '', schritt: 'speichern' };
	return (await anna.post('/verwaltung/quellen/neu', answers)).to;
};
const fetchAgain = (source: string) => anna.post(`${source}/abrufen`);
const shownFrom = async (name: string, kindName = 'event') => {
	const kind = kinds.find((one) => one.name === kindName);
	assert.ok(kind);
	const all = await shownOf(visitor(), kind, { limit: 5000, isWhole: true });
	return { kind, things: all.filter(({ byline }) => byline === name) };
};
const titlesFrom = async (name: string, kind?: string) => (await shownFrom(name, kind)).things.map(({ words }) => words.title).toSorted();

test('what an editor took off the portal stays off when its source changes it', async () => {
	pages.set('/a.ics', text(calendar({ uid: 'a1', title: 'Grillen am See' }, { uid: 'a2', title: 'Werbung für Matratzen' })));
	const source = await keep('/a.ics', 'Seeverein');
	const { kind, things } = await shownFrom('Seeverein');
	const advert = things.find(({ words }) => words.title.startsWith('Werbung'));
	await verbsOf(kind).withdraw(as('anna'), { id: advert?.id ?? '', reason: 'Keine Veranstaltung' });
	pages.set('/a.ics', text(calendar({ uid: 'a1', title: 'Grillen am Steg' }, { uid: 'a2', title: 'Werbung für Betten' })));
	await fetchAgain(source);
	assert.deepEqual(await titlesFrom('Seeverein'), ['Grillen am Steg']);
	pages.set('/a.ics', text(calendar({ uid: 'a1', title: 'Grillen am Steg' })));
	await fetchAgain(source);
	pages.set('/a.ics', text(calendar({ uid: 'a1', title: 'Grillen am Steg' }, { uid: 'a2', title: 'Werbung für Decken' })));
	await fetchAgain(source);
	assert.deepEqual(await titlesFrom('Seeverein'), ['Grillen am Steg']);
});

test('what one source withdraws comes from another that names it still, though nothing changed there', async () => {
	pages.set('/b1.ics', text(calendar({ uid: 'b1', title: 'Laternenumzug', days: 12 }, { uid: 'b2', title: 'Bleibt', days: 13 })));
	pages.set('/b2.ics', ({ headers }, response) => {
		if (headers['if-none-match'] === '"kreis"') response.writeHead(304).end();
		else response.writeHead(200, { etag: '"kreis"' }).end(calendar({ uid: 'b1', title: 'Laternenumzug', days: 12 }));
	});
	const [first, second] = [await keep('/b1.ics', 'Kita'), await keep('/b2.ics', 'Kreis')];
	assert.deepEqual([await titlesFrom('Kita'), await titlesFrom('Kreis')], [['Bleibt', 'Laternenumzug'], []]);
	pages.set('/b1.ics', text(calendar({ uid: 'b2', title: 'Bleibt', days: 13 })));
	await fetchAgain(first);
	await fetchAgain(second);
	assert.deepEqual([await titlesFrom('Kita'), await titlesFrom('Kreis')], [['Bleibt'], ['Laternenumzug']]);
});

test('of a calendar that holds many years, what is still to come stands here, and nothing is withdrawn because there is so much', async () => {
	const past = Array.from({ length: 1200 }, (_, at) => ({ uid: `alt${at}`, title: `Vor langem ${at}`, days: -2000 + at }));
	const ahead = [{ uid: 'neu', title: 'Nächste Woche', days: 7 }];
	pages.set('/c.ics', text(calendar(...past, ...ahead)));
	const source = await keep('/c.ics', 'Chronik');
	assert.deepEqual(await titlesFrom('Chronik'), ['Nächste Woche']);
	const untitled = Array.from({ length: 1100 }, (_, at) => ({ uid: `viel${at}`, title: '', days: 1 }));
	pages.set('/c.ics', text(calendar(...untitled, ...ahead)));
	await fetchAgain(source);
	assert.deepEqual(await titlesFrom('Chronik'), ['Nächste Woche']);
});

test('umlauts arrive in whatever encoding a server speaks, packed or not, and a bomb of gzip is too large', async () => {
	const feed = (title: string) => rss({ guid: title, title });
	const latin = (said: string) => Buffer.from(said, 'latin1');
	pages.set('/l1.xml', (_, response) => void response.end(latin(feed('Bürgerfest').replace('utf-8', 'ISO-8859-1'))));
	pages.set('/l2.ics', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/calendar; charset=windows-1252' });
		response.end(latin(calendar({ uid: 'l2', title: 'Bäckerei öffnet' })));
	});
	pages.set('/l3.ics', (_, response) => void response.end(latin(calendar({ uid: 'l3', title: 'Frühjahrsputz' }))));
	pages.set('/l4.ics', (_, response) => {
		response.writeHead(200, { 'content-type': 'text/calendar; charset=ISO-8859-1', 'content-encoding': 'gzip' });
		response.end(gzipSync(calendar({ uid: 'l4', title: 'Dorffrühstück' })));
	});
	await keep('/l1.xml', 'Lateinisch', 'article');
	for (const path of ['/l2.ics', '/l3.ics', '/l4.ics']) await keep(path, `Kalender${path}`);
	assert.deepEqual(await titlesFrom('Lateinisch', 'article'), ['Bürgerfest']);
	const found = await Promise.all(['/l2.ics', '/l3.ics', '/l4.ics'].map((path) => titlesFrom(`Kalender${path}`)));
	assert.deepEqual(found.flat(), ['Bäckerei öffnet', 'Frühjahrsputz', 'Dorffrühstück']);
	pages.set('/bomb.ics', (_, response) => {
		response.writeHead(200, { 'content-encoding': 'gzip' });
		response.end(gzipSync(Buffer.alloc(200 * 1024 * 1024, 'X')));
	});
	assert.match((await anna.get(await keep('/bomb.ics', 'Bombe'))).text, /größer als 5 Megabyte/);
});

test('one source that nothing can be made of keeps no other waiting, and says so', async () => {
	pages.set('/lang.ics', text(calendar({ uid: randomBytes(6000).toString('hex'), title: 'Mit langem Schlüssel' })));
	await keep('/lang.ics', 'Langer Schlüssel');
	assert.deepEqual(await titlesFrom('Langer Schlüssel'), ['Mit langem Schlüssel']);
	pages.set('/null.xml', text(rss({ guid: 'null', title: 'Mit\u0000Null' })));
	await keep('/null.xml', 'Null', 'article');
	assert.deepEqual(await titlesFrom('Null', 'article'), ['MitNull']);
	for (const path of ['/bricht.ics', '/heil.ics']) pages.set(path, text(calendar()));
	const [broken, sound] = [await keep('/bricht.ics', 'Bricht'), await keep('/heil.ics', 'Heil')];
	await sql`alter table source_item add constraint trial check (title <> 'Bricht')`.execute(db);
	pages.set('/bricht.ics', text(calendar({ uid: 'bricht', title: 'Bricht' })));
	pages.set('/heil.ics', text(calendar({ uid: 'heil', title: 'Kommt trotzdem' })));
	await sql`update source set due_at = now() - interval '1 minute' where name = 'Heil'`.execute(db);
	await sql`update source set due_at = now() - interval '1 hour' where name = 'Bricht'`.execute(db);
	const job = modules.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'sources.fetch');
	await assert.rejects(async () => job?.run(visitor()), /trial/);
	assert.deepEqual(await titlesFrom('Heil'), ['Kommt trotzdem']);
	assert.match((await anna.get(broken)).text, /Das hat nicht geklappt/);
	assert.equal((await anna.get(sound)).status, 200);
});
