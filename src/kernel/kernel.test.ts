import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { auditLog } from './audit/audit.ts';
import { staff } from './context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { absenceOf } from './kind/absence.ts';
import { deskOf, draftFor } from './kind/desk.ts';
import { shownOf, shownThing } from './kind/things.ts';
import { verbsOf } from './kind/verbs.ts';
import { timeline } from './publication/timeline.ts';
import { search } from './search/search.ts';
import { settingOf } from './tenancy/settings.ts';
import { fourEyes } from './publication/settings.ts';

const { db, as, visitor, statements, tenantOf } = await openVillage();
const news = verbsOf(article);
const answers = { title: 'Sperrung der Straße', summary: 'Über die Brücke', body: 'Umleitung', places: 'ebersfeld', urgency: 'none' };
const count = async (table: string) =>
	Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n);
const titles = (things: readonly { words: { title: string } }[]) => things.map(({ words }) => words.title);
const write = async (title: string, more: Record<string, string> = {}) =>
	(await news.save(as('anna'), { answers: { ...answers, title, ...more } })).id;
const publish = (id: string, from = new Date()) => news.publish(as('anna'), { id, from });
const day = 86_400_000;

test('a command without its permission writes nothing', async () => {
	const before = await count('publication');
	await assert.rejects(news.save(as('katrin'), { answers }), Forbidden);
	await assert.rejects(news.save(visitor(), { answers }), Forbidden);
	assert.equal(await count('publication'), before);
});

test('a failed command leaves nothing behind, a good one is in the log', async () => {
	const [things, entries] = [await count('publication'), await count('audit_entry')];
	await assert.rejects(news.save(as('anna'), { answers: { ...answers, places: 'atlantis' } }), new Invalid({ places: 'unknownPlace' }));
	assert.deepEqual([await count('publication'), await count('audit_entry')], [things, entries]);
	await write('Ein Versuch');
	assert.deepEqual([await count('publication'), await count('audit_entry')], [things + 1, entries + 1]);
	const [last] = await auditLog(staff(as('anna'), 'audit.read'));
	assert.deepEqual([last?.actorName, last?.deed, last?.subject], ['Anna Vogt', 'article.save', 'Ein Versuch']);
});

test('the log is only ever added to', async () => {
	await assert.rejects(sql`delete from audit_entry`.execute(db), /only ever added/);
	await assert.rejects(sql`update audit_entry set actor_name = 'Niemand'`.execute(db), /only ever added/);
});

test('all problems of an input are named at once', async () => {
	await assert.rejects(news.save(as('anna'), { answers: { title: '', summary: 'x'.repeat(301) } }), (error) => {
		assert.ok(error instanceof Invalid);
		assert.deepEqual(error.problems, { 'answers.title': 'required', 'answers.summary': 'tooLong', 'answers.urgency': 'required' });
		return true;
	});
});

test('drafts and scheduled things are not shown; withdrawn ones vanish and say so', async () => {
	const id = await write('Noch geheim');
	const tomorrow = new Date(Date.now() + day);
	const seen = async (now = new Date()) => titles(await timeline(visitor({ now }), { limit: 200 })).includes('Noch geheim');
	assert.equal(await seen(), false);
	await publish(id, tomorrow);
	assert.deepEqual([await seen(), await seen(new Date(tomorrow.getTime() + 1))], [false, true]);
	await news.withdraw(as('anna'), { id, reason: 'Irrtum' });
	assert.equal(await seen(new Date(tomorrow.getTime() + 1)), false);
	assert.deepEqual(await absenceOf(visitor(), article, 'noch-geheim'), { is: 'withdrawn' });
});

test('a moved thing leads from its old address to the new one', async () => {
	const id = await write('Alter Name');
	await publish(id);
	await news.move(as('anna'), { id, slug: 'Neuer Name' });
	assert.equal((await shownThing(visitor(), article, { slug: 'neuer-name' }))?.id, id);
	assert.deepEqual(await absenceOf(visitor(), article, 'alter-name'), { is: 'moved', slug: 'neuer-name' });
	assert.deepEqual(await absenceOf(visitor({ in: 'heidewalde' }), article, 'alter-name'), { is: 'unknown' });
});

test('a neighbour sees and changes only its own', async () => {
	const id = await write('Nur in Auenrode');
	await publish(id);
	assert.equal(await shownThing(visitor({ in: 'heidewalde' }), article, { id }), undefined);
	await assert.rejects(news.publish(as('jana'), { id, from: new Date() }), NotFound);
	await assert.rejects(draftFor(as('jana'), article, { id, language: 'de' }), NotFound);
	const [mine, theirs] = [
		await shownOf(visitor(), article, { limit: 100 }),
		await shownOf(visitor({ in: 'heidewalde' }), article, { limit: 100 }),
	];
	assert.ok(mine.length > 0 && theirs.length > 0);
	assert.deepEqual(
		mine.filter((one) => theirs.some((other) => other.id === one.id)),
		[],
	);
});

test('partners share a thing, strangers cannot; only the owner edits it', async () => {
	const { id } = await news.save(as('birgit'), { answers: { ...answers, title: 'Gemeinsamer Wandertag', places: 'grabow' } });
	await assert.rejects(news.share(as('birgit'), { id, partnerId: 'heidewalde' }), Invalid);
	await news.publish(as('birgit'), { id, from: new Date() });
	await assert.rejects(news.share(as('birgit'), { id, partnerId: 'auenrode' }), Forbidden);
	await news.share(as('birgit'), { id, partnerId: 'heidewalde' });
	const seenIn = async (place: string) => (await shownThing(visitor({ in: place }), article, { id })) !== undefined;
	assert.deepEqual([await seenIn('falkenbrueck'), await seenIn('heidewalde'), await seenIn('auenrode')], [true, true, false]);
	await assert.rejects(news.withdraw(as('jana'), { id, reason: '' }), NotFound);
	await news.withdraw(as('birgit'), { id, reason: '' });
	assert.deepEqual([await seenIn('falkenbrueck'), await seenIn('heidewalde')], [false, false]);
});

test('a club writes for its village only, the village mayor releases', async () => {
	const club = as('heimatverein');
	await assert.rejects(news.save(club, { answers: { ...answers, places: 'mittelhof' } }), Forbidden);
	await assert.rejects(news.save(club, { answers: { ...answers, places: '' } }), Forbidden);
	const { id } = await news.save(club, { answers: { ...answers, title: 'Der Heimatverein lädt ein' } });
	await assert.rejects(news.publish(club, { id, from: new Date() }), Forbidden);
	await news.askForRelease(club, { id, from: new Date() });
	assert.equal((await deskOf(as('uwe'), { kinds: ['article'] })).find((row) => row.id === id)?.state, 'review');
	const elsewhere = await write('Nur für Mittelhof', { places: 'mittelhof' });
	await assert.rejects(news.publish(as('uwe'), { id: elsewhere, from: new Date() }), Forbidden);
	await news.publish(as('uwe'), { id, from: new Date() });
	assert.equal((await shownThing(visitor(), article, { id }))?.byline, 'Heimatverein Ebersfeld');
	await assert.rejects(news.save(club, { answers: { ...answers, id, title: 'Heimlich geändert' }, baseVersion: 1 }), Forbidden);
});

test('with four eyes nobody releases what she wrote last', async () => {
	const tenant = { ...tenantOf('auenrode'), settings: { fourEyes: true } };
	assert.equal(settingOf(tenant, fourEyes), true);
	const id = await write('Mit vier Augen');
	await assert.rejects(news.publish(as('anna', { tenant }), { id, from: new Date() }), new Invalid({ id: 'secondPersonNeeded' }));
	await news.publish(as('samir', { tenant }), { id, from: new Date() });
});

test('what is shown changes by a proposal that somebody else takes over; until then people read the old words', async () => {
	const tenant = { ...tenantOf('auenrode'), settings: { fourEyes: true } };
	const [anna, samir] = [as('anna', { tenant }), as('samir', { tenant })];
	const id = await write('Der Markt ist am Freitag');
	await news.publish(samir, { id, from: new Date() });
	const wished = { answers: { ...answers, id, title: 'Der Markt ist am Samstag' }, baseVersion: 1 };
	await assert.rejects(news.save(samir, wished), new Invalid({ id: 'secondPersonNeeded' }));
	await news.propose(anna, { ...wished, note: 'Der Händler kommt erst dann.' });
	assert.equal((await shownThing(visitor(), article, { id }))?.words.title, 'Der Markt ist am Freitag');
	const place = { id, language: 'de' };
	await assert.rejects(news.takeOver(anna, place), new Invalid({ id: 'secondPersonNeeded' }));
	await assert.rejects(news.propose(samir, wished), new Invalid({ id: 'proposalWaits' }));
	await assert.rejects(news.decline(samir, place), new Invalid({ note: 'required' }));
	await assert.rejects(news.takeOver(as('jana'), place), NotFound);
	await news.takeOver(samir, place);
	assert.equal((await shownThing(visitor(), article, { id }))?.words.title, 'Der Markt ist am Samstag');
	await assert.rejects(news.takeOver(samir, place), NotFound);
	await assert.rejects(news.propose(anna, wished), new Conflict('changedMeanwhile'));
});

test('a club may not change what is shown, but propose it for its village, and take its proposal back', async () => {
	const id = await write('Backtag');
	await news.publish(as('anna'), { id, from: new Date() });
	const wished = { answers: { ...answers, id, title: 'Backtag im neuen Ofen' }, baseVersion: 1 };
	await news.propose(as('heimatverein'), wished);
	await news.decline(as('heimatverein'), { id, language: 'de' });
	await news.propose(as('heimatverein'), wished);
	await news.decline(as('anna'), { id, language: 'de', note: 'Der Ofen kommt im Mai.' });
	assert.equal((await shownThing(visitor(), article, { id }))?.words.title, 'Backtag');
});

test('who saves over somebody else is told', async () => {
	const id = await write('Erste Fassung');
	await news.save(as('samir'), { answers: { ...answers, id, title: 'Zweite Fassung' }, baseVersion: 1 });
	await assert.rejects(
		news.save(as('anna'), { answers: { ...answers, id, title: 'Dritte Fassung' }, baseVersion: 1 }),
		new Conflict('changedMeanwhile'),
	);
	assert.equal((await draftFor(as('anna'), article, { id, language: 'de' })).title, 'Zweite Fassung');
});

test('saving the same form twice keeps one thing', async () => {
	const id = '01900000-0000-7000-8000-0000000000aa';
	const before = await count('publication');
	await Promise.all([1, 2, 3, 4, 5].map(() => news.save(as('anna'), { answers: { ...answers, id } })));
	assert.equal(await count('publication'), before + 1);
});

test('the best language wins, search finds German by its stems, other alphabets folded, slips of the finger', async () => {
	const id = await write('Häuser am See');
	await news.save(as('anna'), {
		answers: { ...answers, id, language: 'pl', title: 'Domy nad jeziorem', summary: 'Łódź' },
		baseVersion: 1,
	});
	await publish(id);
	const found = async (words: string, tag: 'de' | 'pl' | 'en' = 'de') =>
		(await search(visitor({ tag }), { words })).hits.find((hit) => hit.id === id)?.words.title;
	assert.equal(await found('haus see'), 'Häuser am See');
	assert.equal(await found('haeuser'), 'Häuser am See');
	assert.equal(await found('lodz', 'pl'), 'Domy nad jeziorem');
	assert.equal(await found('Häusern', 'en'), 'Häuser am See');
	assert.equal(await found('Haüser am Se'), 'Häuser am See');
	assert.equal((await search(visitor(), { words: "' & | ! ( <-> :*" })).hits.length, 0);
	assert.equal((await search(visitor({ in: 'heidewalde' }), { words: 'jeziorem' })).hits.length, 0);
});

test('inside a command no row of another municipality can be touched, whatever the statement', async () => {
	const { rows } = await sql<{ name: string; walled: boolean }>`
		select c.relname as name, c.relrowsecurity as walled from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(db);
	assert.ok(rows.length > 15);
	assert.deepEqual(
		rows.filter(({ walled }) => !walled),
		[],
	);
	const seen = await db.transaction().execute(async (trx) => {
		await sql`select set_config('ortsmitte.tenant', 'heidewalde', true), set_config('role', 'ortsmitte_walled', true)`.execute(trx);
		return trx.selectFrom('publication').select('tenantId').distinct().execute();
	});
	assert.deepEqual(seen, [{ tenantId: 'heidewalde' }]);
});

test('every statement filters each table of a municipality by the municipality', async () => {
	const { rows } = await sql<{
		name: string;
	}>`select table_name as name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public'`.execute(db);
	const owned = new Set(rows.map(({ name }) => name));
	const ofThisTest = /^select count\(\*\) as n|information_schema|pg_class|^(update|delete from) audit_entry|^select distinct/;
	const beforeAnyContext = /^select \* from "(tenant|tenant_host|place|topic)"/;
	const loose = statements
		.filter((statement) => !ofThisTest.test(statement) && !beforeAnyContext.test(statement))
		.flatMap((statement) =>
			[...statement.matchAll(/\b(?:from|join|update|into)\s+"?([a-z_]+)"?(?:\s+as\s+"?([a-z_]+)"?|\s+([a-z])\b)?/g)].flatMap(
				([place, table = '', quoted, short]) => {
					if (!owned.has(table) || statement.startsWith('insert')) return [];
					// What a statement inserts beside its main deed names the municipality among its columns.
					if (place.startsWith('into') && new RegExp(`into "${table}" \\([^)]*"tenant_id"`).test(statement)) return [];
					const alias = quoted ?? short ?? table;
					const isFiltered = new RegExp(
						`"?${alias}"?\\."?(tenant_id|owner_id)"?\\s*=|=\\s*"?${alias}"?\\."?(tenant_id|owner_id)"?|^(?:update|delete from|select)[^;]*"(tenant_id|owner_id)"\\s*=`,
					).test(statement);
					return isFiltered ? [] : [`${table} as ${alias}: ${statement.slice(0, 200)}`];
				},
			),
		);
	assert.deepEqual([...new Set(loose)], []);
});
