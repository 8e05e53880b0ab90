import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';
import { inEveryLanguage } from './languages.ts';
import { kinds } from './modules.ts';
import { web } from './web.ts';
import { temporary } from '#testing/temporary.ts';

const { db, as, spent } = await openVillage();
const assets = await bundleAssets();
const answer = inEveryLanguage(web(db, { assets, trustProxy: false, scheme: 'http', dataDir: temporary('web') }));
const news = verbsOf(article);

const visit = (path: string, { host = 'auenrode.localhost', headers = {} }: { host?: string; headers?: Record<string, string> } = {}) =>
	Promise.resolve(answer(new Request(`http://${host}${path}`, { headers: { host, ...headers } })));

const hosts = ['auenrode.localhost', 'falkenbrueck.localhost', 'heidewalde.localhost'];
const endings = ['atom', 'rss', 'json', 'csv', 'geojson', 'schema.json'];
const listsOf = (village: string) =>
	kinds.flatMap(({ path, ...kind }) => [
		path,
		`${path}?ort=${village}`,
		`${path}?thema=kultur`,
		`/api/v1${path}`,
		`/api/v1${path}?place=${village}`,
		...[...endings, ...(kind.calendar ? ['ics'] : [])].flatMap((ending) => [
			`/feeds${path}.${ending}`,
			`/feeds${path}/${village}.${ending}`,
		]),
	]);
const pages = [
	'/',
	'/?ort=ebersfeld',
	'/ort',
	'/ort/ebersfeld',
	'/suche?q=Fest',
	'/rathaus',
	'/abo',
	'/melden',
	'/melden/alle',
	'/melden/alle?ort=ebersfeld&stand=offen',
	'/melden/meldungen.atom',
	'/melden/meldungen.geojson',
	'/karte?art=melden',
	'/strassen',
	'/strassen?ort=ebersfeld',
	'/strassen/strassen.csv',
	'/strassen/netz.geojson',
	'/karte/stil/tag.json?linien=strassen',
	'/karte/adressen.json?q=Am+Anger+3',
	'/open311/v2/services.json',
	'/open311/v2/requests.xml',
	'/offene-daten',
	'/sprache',
	'/impressum',
	'/datenschutz',
	'/barrierefreiheit',
	'/leichte-sprache',
	'/api/v1/openapi.json',
	'/api/v1/search?q=Fest&place=ebersfeld&type=article',
];

test('every page, feed and interface answers in every municipality', async () => {
	for (const host of hosts)
		for (const path of [...pages, ...listsOf('ebersfeld')]) assert.equal((await visit(path, { host })).status, 200, `${host}${path}`);
});

test('the portal speaks five languages and two kinds of simple German; links stay in the language', async () => {
	for (const [prefix, lang, dir] of [
		['en', 'en', 'ltr'],
		['pl', 'pl', 'ltr'],
		['uk', 'uk', 'ltr'],
		['ar', 'ar', 'rtl'],
		['leicht', 'de', 'ltr'],
		['einfach', 'de', 'ltr'],
	]) {
		const page = await (await visit(`/${prefix}/termine`)).text();
		assert.match(page, new RegExp(`<html lang="${lang}" dir="${dir}"`));
		assert.match(page, new RegExp(`href="/${prefix}/aktuelles"`));
		assert.doesNotMatch(page, new RegExp(`href="/${prefix}/assets`));
	}
});

test('an unknown host is no municipality, the bare host lists them, an unknown page says so with a way on', async () => {
	assert.equal((await visit('/', { host: 'atlantis.localhost' })).status, 404);
	assert.match(await (await visit('/', { host: 'localhost' })).text(), /http:\/\/falkenbrueck\.localhost\//);
	const missing = await visit('/aktuelles/nirgendwo');
	assert.equal(missing.status, 404);
	assert.match(await (await visit('/a/b/c')).text(), /Diese Seite gibt es nicht/);
	assert.match(await missing.text(), /Diese Seite gibt es nicht[^]*Zur Startseite/);
	assert.equal((await visit('/api/v1/aktuelles/nirgendwo')).headers.get('content-type'), 'application/problem+json');
});

test('what is refused before a frame can be drawn is a page all the same, in her language, with the style of the portal', async () => {
	const shown = { accept: 'text/html', 'accept-language': 'pl,en;q=0.5' };
	const foreign = await (await visit('/', { host: 'atlantis.localhost', headers: shown })).text();
	assert.match(foreign, /<html lang="pl"[^]*Pod tą nazwą nie ma tu żadnej gminy/);
	assert.ok(foreign.includes(assets.portalCss));
	const post = (headers: Record<string, string>, path = '/brett/neu'): Promise<Response> =>
		Promise.resolve(
			answer(new Request(`http://auenrode.localhost${path}`, { method: 'POST', body: 'a=b', headers: { ...shown, ...headers } })),
		);
	const form = 'application/x-www-form-urlencoded';
	const smuggled = await post({ origin: 'http://boese.example', 'content-type': form });
	assert.equal(smuggled.status, 403);
	assert.match(await smuggled.text(), /<h1>Ten formularz nie pochodzi z tej strony/);
	const easy = await post({ origin: 'http://boese.example', 'content-type': form }, '/leicht/brett/neu');
	assert.match(await easy.text(), /<html lang="de"[^]*Das Formular kommt von einer anderen Seite\.[^]*href="\/leicht\/"/);
	const huge = await post({ origin: 'http://auenrode.localhost', 'content-type': form, 'content-length': String(2 ** 30) });
	assert.equal(huge.status, 413);
	assert.match(await huge.text(), /<h1[^>]*>Das ist zu groß/);
});

test('behind a trusted proxy the forwarded host decides, otherwise nobody can borrow a name', async () => {
	const trusting = web(db, { assets, trustProxy: true, scheme: 'http', dataDir: temporary('web') });
	const forwarded = { host: 'internal:3000', 'x-forwarded-host': 'heidewalde.localhost', 'x-forwarded-proto': 'https' };
	const page = await trusting.fetch(new Request('http://internal:3000/', { headers: forwarded }));
	assert.match(await page.text(), /<title>Heidewalde<\/title>[^]*rel="canonical" href="https:\/\/heidewalde\.localhost\/"/);
	assert.match(await (await visit('/', { headers: { 'x-forwarded-host': 'heidewalde.localhost' } })).text(), /<title>Auenrode<\/title>/);
});

test('nothing crosses from one municipality to another: generated over every list, feed, page and interface', async () => {
	const marks = new Map<string, string>();
	const editors = { auenrode: 'anna', falkenbrueck: 'birgit', heidewalde: 'jana' } as const;
	for (const [place, who] of Object.entries(editors)) {
		const mark = `Kennzeichen${place}xyz`;
		const { id } = await news.save(as(who), {
			answers: { title: mark, summary: mark, places: 'ebersfeld', topics: 'kultur', urgency: 'none', position: '52.2, 11.6' },
		});
		await news.publish(as(who), { id, from: new Date() });
		marks.set(`${place}.localhost`, mark);
	}
	const crossed: string[] = [];
	for (const host of hosts) {
		const foreign = [...marks].filter(([owner]) => owner !== host).map(([, mark]) => mark);
		for (const path of [
			...pages,
			...listsOf('ebersfeld'),
			...foreign.flatMap((mark) => [`/suche?q=${mark}`, `/api/v1/search?q=${mark}`]),
		]) {
			const text = (await (await visit(path, { host })).text()).replaceAll(/(q=|value="|„)Kennzeichen\w+/g, '');
			if (foreign.some((mark) => text.replaceAll(`für „${mark}“`, '').includes(`>${mark}<`) || text.includes(`"${mark}"`)))
				crossed.push(`${host}${path}`);
		}
		assert.match(await (await visit('/aktuelles', { host })).text(), new RegExp(marks.get(host) ?? ''));
		for (const mark of foreign) assert.equal((await visit(`/aktuelles/${mark.toLowerCase()}`, { host })).status, 404);
	}
	assert.deepEqual(crossed, []);
});

test('the number of statements does not depend on the rows', async () => {
	const paths = [
		'/',
		'/ort/ebersfeld',
		'/suche?q=Verein',
		'/api/v1/search?q=Verein',
		'/rathaus',
		...kinds.flatMap(({ path }) => [path, `/api/v1${path}`, `/feeds${path}.atom`]),
	];
	const counted = async () => {
		const counts: Record<string, number> = {};
		for (const path of paths) counts[path] = await spent(() => visit(path));
		return counts;
	};
	const before = await counted();
	const many = Array.from({ length: 200 }, (_, at) => ({
		row: at,
		key: String(at),
		answers: { title: `Verein Nr. ${at}`, summary: 'Ein Verein', places: 'ebersfeld', urgency: 'none' },
	}));
	await news.importAll(as('anna'), { source: 'viele', rows: many, isPublished: true, skipsFaulty: false });
	const after = await counted();
	assert.deepEqual(
		paths.filter((path) => (after[path] ?? 99) > (before[path] ?? 0)),
		[],
	);
	const most = { '/': 5, '/aktuelles': 2, '/api/v1/aktuelles': 1 };
	for (const [path, limit] of Object.entries(most)) assert.ok((after[path] ?? 99) <= limit, `${path}: ${after[path]}`);
});

test('no page sets a cookie, asks a stranger, runs inline script or style, or demands TLS of other hosts', async () => {
	for (const path of ['/', '/ort/ebersfeld', '/termine', '/brett', '/verzeichnis', '/suche?q=x']) {
		const page = await visit(path);
		const text = await page.text();
		assert.deepEqual([page.headers.get('set-cookie'), page.headers.get('strict-transport-security')], [null, 'max-age=15552000']);
		assert.doesNotMatch(text, /<script(?! type="module" src="\/assets\/| type="application\/ld\+json")|\sstyle="|\son[a-z]+="/);
		assert.doesNotMatch(text, /(src|srcset)="https?:/);
		assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'; style-src 'self'/);
	}
});

test('an alarm stands on every page at once, and is gone when it is withdrawn', async () => {
	const { id } = await news.save(as('anna'), {
		answers: { title: 'Chlorgas im Technologiepark', summary: 'Fenster schließen.', urgency: 'alarm' },
	});
	await news.publish(as('anna'), { id, from: new Date() });
	for (const path of ['/', '/termine', '/verzeichnis', '/uk/brett'])
		assert.match(await (await visit(path)).text(), /om-alarm[^]*Chlorgas im Technologiepark/);
	await news.withdraw(as('anna'), { id, reason: 'Entwarnung' });
	assert.doesNotMatch(await (await visit('/')).text(), /Chlorgas/);
	assert.equal((await visit('/aktuelles/chlorgas-im-technologiepark')).status, 410);
});

test('wrong parameters get a clear answer, no matter how wrong', async () => {
	for (const [path, status] of [
		['/api/v1/aktuelles?limit=1000', 422],
		['/api/v1/aktuelles?place=atlantis', 422],
		['/api/v1/aktuelles?limit=x', 422],
		['/api/v1/search', 422],
		['/api/v1/search?q=x&type=nothing', 422],
		['/api/v1/search?q=x&place=atlantis', 422],
		['/api/v1/search?q=x&offset=1001', 422],
		[`/api/v1/search?q=${'x'.repeat(201)}`, 422],
		['/api/v1/search?q=%00%ff', 200],
		['/feeds/aktuelles.exe', 404],
		['/feeds/aktuelles/atlantis.atom', 404],
		['/termine?monat=2026-99', 200],
		['/aktuelles?seite=-5', 200],
		['/aktuelles?seite=99999999', 200],
		['/media/x/320.webp', 404],
		['/ort/..%2f..%2fetc', 404],
		['/%00', 404],
		['/suche?q=%00%ff', 200],
		['/aktuelles/a%00b', 400],
		['/api/v1/termine/%00', 400],
		['/termine/%00', 400],
		['/mitmachen/umfragen/%00/ergebnis.csv', 400],
		['/open311/v2/requests/%00.json', 400],
		['/brett?art=toString', 200],
		['/infopoint/markt-auenrode/brett?seite=1e400', 200],
	] as const)
		assert.equal((await visit(path)).status, status, path);
	assert.match(await (await visit('/aktuelles/a%00b')).text(), /<h1[^>]*>Das hat nicht geklappt/);
});

test('a form of our own is taken behind a proxy with TLS, and one from elsewhere is refused, also by browsers that say no more than the origin', async () => {
	const behind = web(db, { assets, trustProxy: true, scheme: 'https', dataDir: temporary('web') });
	const signIn = async (origin: string, proto: string): Promise<number> => {
		const headers = { host: '127.0.0.1:3001', origin, 'x-forwarded-host': 'auenrode.localhost', 'x-forwarded-proto': proto };
		const form = new URLSearchParams({ email: 'niemand@example.org', password: 'falsch' });
		return (await behind.request('http://127.0.0.1:3001/verwaltung/anmelden', { method: 'POST', headers, body: form })).status;
	};
	const [own, foreign] = [await signIn('https://auenrode.localhost', 'https'), await signIn('https://boese.example', 'https')];
	assert.notEqual(own, 403);
	assert.equal(foreign, 403);
	assert.equal(await signIn('http://auenrode.localhost', 'https'), 403);
});
