import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import * as z from 'zod';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { writtenLanguages } from '#kernel/publication/languages.ts';
import { today } from '#kernel/time/zone.ts';
import { keptEvent } from '#modules/events/server/commands.ts';
import { openOffice } from '#testing/office.ts';
import { inEveryLanguage } from '../languages.ts';
import { keptAddress } from './addresses.ts';
import { writeArchive } from './archive.ts';
import { changeCss, changeLinks, elementsOf } from './links.ts';
import { temporary } from '#testing/temporary.ts';

const base = temporary('archive');
const { app, as, visitor } = await openOffice();
const ctx = visitor({ in: 'heidewalde' });
const [at, day] = [new Date(), today('Europe/Berlin', new Date())];
/** The month at hand is listed from now on: what is over stands on its day only. */
const over = { title: 'Nachtwanderung', summary: 'Ist schon vorbei.', venue: 'Markt', admission: 'free', places: 'heidewalde' };
const { id } = await verbsOf(keptEvent).save(as('jana'), { answers: { ...over, startsAt: `${day}T00:00`, endsAt: `${day}T00:01` } });
await verbsOf(keptEvent).publish(as('jana'), { id, from: at });
const folder = join(base, 'heidewalde');
const archive = {
	site: { origin: ctx.origin, ask: inEveryLanguage(app) },
	municipality: 'heidewalde',
	languages: (await writtenLanguages(ctx)).filter((tag) => tag === 'en'),
	at,
};
const { pages } = await writeArchive(folder, archive);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((one) => one.isFile())
	.map((one) => join(one.parentPath, one.name));
const ofType = (ending: string): string[] => files.filter((file) => file.endsWith(ending));

/** Own reading of the result: every link of every page and style sheet, resolved as a browser does from a disk. */
const brokenLinks = (): string[] => {
	const broken: string[] = [];
	const check = (file: string) => (link: string) => {
		const url = new URL(link, pathToFileURL(file));
		if (url.protocol === 'file:' && !statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile())
			broken.push(`${relative(folder, file)}: ${link}`);
		return link;
	};
	for (const file of ofType('.html')) changeLinks(parseDocument(readFileSync(file, 'utf8')), check(file));
	for (const file of ofType('.css')) changeCss(readFileSync(file, 'utf8'), check(file));
	return broken;
};

test('a place that takes no folder is refused at once, and so is a file', async () => {
	await assert.rejects(writeArchive('/proc/ortsmitte', archive), { code: 'ENOENT' });
	await assert.rejects(writeArchive(join(folder, 'index.html'), archive), { code: 'ENOTDIR' });
});

test('every link of an archive leads to a file of it, or out into the world', () => {
	assert.ok(pages > 100, `${pages} pages`);
	assert.deepEqual(brokenLinks(), []);
	assert.ok(ofType('.woff2').length > 0 && ofType('.ics').length > 0 && ofType('.atom').length > 0 && ofType('.svg').length > 0);
});

test('no page of it still asks the old server, holds a form, or runs a script', () => {
	for (const file of ofType('.html')) {
		const tree = parseDocument(readFileSync(file, 'utf8'));
		const elements = elementsOf(tree);
		const names = new Set(elements.map(({ name }) => name));
		assert.ok(
			!names.has('form') && elements.every(({ name, attribs }) => name !== 'script' || attribs['type'] === 'application/ld+json'),
			file,
		);
		const links = elements.flatMap(({ attribs: { href = '', src = '' } }) => [href, src]);
		assert.deepEqual(
			links.filter((link) => link.startsWith('/') || link.startsWith(ctx.origin)),
			[],
			file,
		);
	}
});

test('no page of it says what was true for a minute only, or wires anything to the old server; a page that was a form keeps its name', () => {
	for (const file of ofType('.html')) {
		const text = readFileSync(file, 'utf8');
		assert.doesNotMatch(text, /Jetzt geöffnet|Jetzt geschlossen|data-minute|<copy-link/, file);
		assert.ok(!(/<[a-z]+-[^>]*>/g.exec(text)?.[0] ?? '').includes(ctx.origin), file);
	}
	assert.match(readFileSync(join(folder, 'melden', 'index.html'), 'utf8'), /<h1[^>]*>[^<]*Was ist kaputt/);
});

test('where a page had nothing but a form under a heading, the heading is gone too', () => {
	const abo = elementsOf(parseDocument(readFileSync(join(folder, 'abo/index.html'), 'utf8')));
	assert.deepEqual(
		['post', 'geraet', 'feeds'].map((name) => abo.some(({ attribs }) => attribs['id'] === name)),
		[false, false, true],
	);
	for (const file of ofType('.html'))
		for (const section of elementsOf(parseDocument(readFileSync(file, 'utf8'))).filter(({ name }) => name === 'section')) {
			const headings = elementsOf(section).filter(({ name }) => /^h[2-6]$/.test(name));
			const said = headings.reduce((text, heading) => text.replace(DomUtils.textContent(heading), ''), DomUtils.textContent(section));
			const hasPicture = elementsOf(section).some(({ name }) => /^(img|svg|picture|iframe|hr)$/.test(name));
			assert.ok(headings.length === 0 || hasPicture || said.trim() !== '', `${file}: ${DomUtils.textContent(section)}`);
		}
});

test('no page of it says today of a day that passes, neither to people nor, by the address of the old server, to machines', () => {
	const [home, list] = ['index.html', 'termine/index.html'].map((name) => readFileSync(join(folder, name), 'utf8'));
	assert.ok(/tag, \d+\. \p{L}+[^<]*, \d\d:\d\d–/u.test(String(list)));
	const passing = />\s*(Heute|heute|Morgen|morgen|Gestern|gestern)\b(?! los)/;
	assert.deepEqual(
		[home, list].map((text) => passing.exec(String(text))?.[0]),
		[undefined, undefined],
	);
	for (const file of ofType('.html'))
		for (const [data] of readFileSync(file, 'utf8').matchAll(/<script[^]*?<\/script>/g)) assert.ok(!data.includes(ctx.origin), file);
	const page = readFileSync(join(folder, 'termine/nachtwanderung/index.html'), 'utf8');
	assert.ok(/"url":"[^":]*index\.html/.test(page));
});

test('everything that was published is there, and says that it is an archive', async () => {
	const said = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(at);
	const list = z.object({ items: z.array(z.object({ url: z.string() })) });
	for (const kind of ['aktuelles', 'termine', 'brett', 'verzeichnis']) {
		const answer = await app.request(`${ctx.origin}/api/v1/${kind}?limit=100`, { headers: { host: new URL(ctx.origin).host } });
		const { items } = list.parse(await answer.json());
		assert.ok(items.length > 0);
		for (const { url } of items) {
			const file = join(folder, new URL(url).pathname, 'index.html');
			assert.ok(existsSync(file), url);
			assert.ok(readFileSync(file, 'utf8').includes(`So sah diese Seite aus am ${said}`), url);
		}
	}
});

test('its manifest names every file with the digest of what lies there', () => {
	const manifest = z.object({ madeAt: z.string(), files: z.record(z.string(), z.string()) });
	const { madeAt, files: named } = manifest.parse(JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')));
	assert.equal(madeAt, at.toISOString());
	assert.deepEqual(
		Object.keys(named).toSorted(),
		files
			.map((file) => relative(folder, file))
			.filter((file) => file !== 'archive.json')
			.toSorted(),
	);
	for (const [file, hash] of Object.entries(named))
		assert.equal(
			createHash('sha256')
				.update(readFileSync(join(folder, file)))
				.digest('hex'),
			hash,
			file,
		);
});

test('a folder with something in it is not touched, and a portal that fails leaves nothing behind', async () => {
	await assert.rejects(writeArchive(folder, archive), /is not empty/);
	const [other, ask] = [join(base, 'kaputt'), () => new Response('', { status: 503 })];
	await assert.rejects(writeArchive(other, { ...archive, site: { ...archive.site, ask } }), /would not be whole/);
	assert.deepEqual(readdirSync(dirname(other)), ['heidewalde']);
});

test('of two filters a link keeps the one that it adds', () => {
	const from = new URL('http://dorf.localhost/termine?ort=ebersfeld');
	const kept = (link: string) => keptAddress(link, from, '2026-11-22');
	assert.equal(kept('?ort=ebersfeld&thema=kultur'), '/termine?thema=kultur');
	assert.equal(kept('?ort=ebersfeld&seite=2'), '/termine?ort=ebersfeld&seite=2');
	assert.equal(kept('?tag=2026-12-18'), '/termine?monat=2026-12');
	assert.equal(kept('?tag=2026-10-18'), '/termine?monat=2026-10');
	assert.equal(kept('?tag=2026-11-23'), '/termine?monat=2026-11');
	assert.equal(kept('?ort=ebersfeld&tag=2026-11-18'), '/termine?tag=2026-11-18');
	assert.equal(kept('/sprache?weiter=%2Ftermine'), '/sprache');
	for (const out of ['https://example.org/', '/verwaltung/anmelden', 'mailto:a@b.example', 'javascript:1'])
		assert.equal(kept(out), undefined);
});
