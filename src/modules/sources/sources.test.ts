import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#app/modules.ts';
import { sql } from 'kysely';
import { shownOf } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { calendar, openForeignSite, rss, text } from '#testing/foreign-site.ts';
import { openOffice } from '#testing/office.ts';
import { isSameTitle, minutesUntil } from './source.ts';

const { as, db, signedIn, visitor } = await openOffice();
const anna = await signedIn('anna');

const { pages, asked, base } = await openForeignSite();

const form = (path: string, more: Record<string, string> = {}) => ({
	name: 'Heimatverein',
	url: `${base}${path}`,
	kind: 'event',
	trust: 'publish',
	interval: '60',
	places: 'ebersfeld',
	...more,
});
const keep = async (path: string, more: Record<string, string> = {}): Promise<string> => {
	allowInside(['127.0.0.1']);
	const { status, to } = await anna.post('/verwaltung/quellen/neu', { ...form(path, more), schritt: 'speichern' });
	assert.equal(status, 303);
	return to;
};
const again = (source: string) => anna.post(`${source}/abrufen`);
const kindOf = (name: string) => {
	const kind = kinds.find((one) => one.name === name);
	assert.ok(kind);
	return kind;
};
const shown = async (name: string, from = 'Heimatverein') =>
	(await shownOf(visitor(), kindOf(name), { limit: 500, isWhole: true })).filter(({ byline }) => byline === from);
const titles = async (name: string, from?: string) => (await shown(name, from)).map(({ words }) => words.title).toSorted();

test('an editor sees in a dry run what would come, then keeps the source; everything names it and leads there', async () => {
	pages.set('/a.ics', text(calendar({ uid: 'a1', title: 'Drachenfest am Hang' }, { uid: 'a2', title: 'Lesung im Turm', days: 6 })));
	allowInside(['127.0.0.1']);
	const probe = await anna.post('/verwaltung/quellen/neu', { ...form('/a.ics'), schritt: 'probe' });
	assert.ok(probe.status === 200 && probe.text.includes('Das käme jetzt') && probe.text.includes('Drachenfest am Hang'));
	assert.deepEqual(await titles('event'), []);
	const source = await keep('/a.ics');
	assert.deepEqual(await titles('event'), ['Drachenfest am Hang', 'Lesung im Turm']);
	const [one] = await shown('event');
	assert.match(one?.words.body ?? '', /Quelle: \[Heimatverein\]\(<https:\/\/verein\.example\/fest>\)/);
	assert.equal(one?.placeIds.length, 1);
	assert.match((await anna.get(source)).text, /In Ordnung|Zuletzt abgerufen/);
	assert.equal((await (await signedIn('katrin')).get('/verwaltung/quellen')).status, 403);
});

test('what was not changed there is not sent again; changes come in, what is removed is withdrawn, what was edited here stays as it is', async () => {
	const first = calendar(
		{ uid: 'b1', title: 'Bleibt' },
		{ uid: 'b2', title: 'Verschoben' },
		{ uid: 'b3', title: 'Fällt weg' },
		{ uid: 'b4', title: 'Hier bearbeitet' },
		{ uid: 'b5', title: 'Ist vorbei', days: -3 },
	);
	pages.set('/b.ics', ({ headers }, response) => {
		if (headers['if-none-match'] === '"eins"') response.writeHead(304).end();
		else response.writeHead(200, { etag: '"eins"' }).end(first);
	});
	const source = await keep('/b.ics', { name: 'Sportverein' });
	await again(source);
	assert.equal(asked.at(-1)?.headers['if-none-match'], '"eins"');
	const mine = (await shown('event', 'Sportverein')).find(({ words }) => words.title === 'Hier bearbeitet');
	const verbs = verbsOf(kindOf('event'));
	await verbs.save(as('anna'), {
		answers: {
			id: mine?.id ?? '',
			title: 'Von Anna gerichtet',
			summary: 'x',
			venue: 'Saal',
			admission: 'free',
			startsAt: '2027-01-10T10:00',
			places: 'ebersfeld',
		},
		baseVersion: 1,
		byline: 'Sportverein',
	});
	pages.set(
		'/b.ics',
		text(
			calendar(
				{ uid: 'b1', title: 'Bleibt' },
				{ uid: 'b2', title: 'Verschoben', days: 8 },
				{ uid: 'b4', title: 'Anders bei der Quelle' },
			),
		),
	);
	await again(source);
	assert.deepEqual(await titles('event', 'Sportverein'), ['Bleibt', 'Ist vorbei', 'Verschoben', 'Von Anna gerichtet'].toSorted());
	pages.set('/b.ics', text(calendar({ uid: 'b1', title: 'Bleibt' })));
	await again(source);
	assert.ok((await titles('event', 'Sportverein')).includes('Von Anna gerichtet'));
	pages.set('/b.ics', text(calendar()));
	await again(source);
	assert.ok((await titles('event', 'Sportverein')).includes('Bleibt'));
	assert.match((await anna.get(source)).text, /plötzlich leer/);
});

test('the same event from two calendars stands here once: by its key, or by moment, title and village', async () => {
	pages.set('/c1.ics', text(calendar({ uid: 'c1', title: 'Martinsumzug der Freiwilligen Feuerwehr', days: 11 })));
	pages.set(
		'/c2.ics',
		text(
			calendar(
				{ uid: 'c1', title: 'Ganz anderer Titel', days: 12 },
				{ uid: 'c9', title: 'Martinsumzug Feuerwehr', days: 11 },
				{ uid: 'c8', title: 'Skatabend', days: 11 },
			),
		),
	);
	await keep('/c1.ics', { name: 'Feuerwehr' });
	await keep('/c2.ics', { name: 'Kreiskalender' });
	assert.deepEqual(
		[await titles('event', 'Feuerwehr'), await titles('event', 'Kreiskalender')],
		[['Martinsumzug der Freiwilligen Feuerwehr'], ['Skatabend']],
	);
});

test('a feed brings plain text without markup and scripts; an untrusted one waits for release; what slides off its end stays', async () => {
	pages.set(
		'/d.xml',
		text(
			rss(
				{ guid: 'd1', title: 'Alt &amp; gut', days: -9 },
				{ guid: 'd2', title: 'Neu', html: '<p>Hallo <b>Dorf</b></p><script>alert(1)</script><img src="https://x.example/p.gif">' },
			),
		),
	);
	const source = await keep('/d.xml', { kind: 'article', name: 'Dorfblog' });
	const found = await shown('article', 'Dorfblog');
	assert.deepEqual(found.map(({ words }) => words.title).toSorted(), ['Alt & gut', 'Neu']);
	const body = found.find(({ words }) => words.title === 'Neu')?.words.body ?? '';
	assert.ok(
		body.startsWith('Hallo Dorf') &&
			!body.includes('alert') &&
			!body.includes('p.gif') &&
			body.includes('(<https://verein.example/d2>)'),
	);
	pages.set('/d.xml', text(rss({ guid: 'd2', title: 'Neu' })));
	await again(source);
	assert.deepEqual(await titles('article', 'Dorfblog'), ['Alt & gut', 'Neu']);
	pages.set('/e.xml', text(rss({ guid: 'e1', title: 'Muss erst jemand ansehen' })));
	await keep('/e.xml', { kind: 'article', name: 'Fremder', trust: 'review' });
	assert.deepEqual(await titles('article', 'Fremder'), []);
	assert.match((await anna.get('/verwaltung/eingang')).text, /Muss erst jemand ansehen/);
});

test('a calendar whose rules never end is worked out for a window of time, however often they repeat', async () => {
	pages.set(
		'/rules.ics',
		text(
			calendar(
				{ uid: 'r1', title: 'Jeden Tag', more: 'RRULE:FREQ=DAILY' },
				{ uid: 'r2', title: 'Jede Sekunde', more: 'RRULE:FREQ=SECONDLY' },
			),
		),
	);
	await keep('/rules.ics', { name: 'Bombe' });
	const { rows } = await sql<{ count: number }>`select count(*) as count from event_occurrence o
		join publication p on p.tenant_id = o.tenant_id and p.id = o.publication_id where p.byline = 'Bombe'`.execute(db);
	assert.ok((await titles('event', 'Bombe')).includes('Jeden Tag'));
	assert.ok(Number(rows[0]?.count) > 700 && Number(rows[0]?.count) < 3000, String(rows[0]?.count));
});

test('titles are alike by their words; a source that fails is asked less and less, but every day', () => {
	assert.ok(isSameTitle('martinsumzug der feuerwehr', 'martinsumzug feuerwehr'));
	assert.ok(!isSameTitle('skatabend', 'martinsumzug') && !isSameTitle('sommerfest der kita', 'sommerfest der feuerwehr'));
	assert.deepEqual(
		[0, 1, 3, 20].map((failures) => minutesUntil({ intervalMinutes: 60 }, failures)),
		[60, 120, 480, 1440],
	);
});
