import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Packing, add, writeArchive } from '#kernel/backup/archive.ts';
import { staff } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { readTown } from '#kernel/exchange/town/read.ts';
import { toldElsewhere } from '#kernel/exchange/town/travel.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { provenChain } from '#modules/roads/server/queries/inspections.ts';
import { openOffice } from '#testing/office.ts';
import { bundleAssets } from '#ui/assets.ts';
import { openNothing } from '#testing/village.ts';
import { web } from '../web.ts';
import { kinds, travels } from '../modules.ts';
import { account } from './account.ts';
import { deskOf } from './desk.ts';
import { takeTown } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const assets = await bundleAssets();
const base = temporary('whole');
const home = await openOffice();
const media = folderStore(join(base, 'media'));
const source = { kinds, travels, media, isPublic: false };
const file = join(base, 'whole.tgz');
/** What the demo world has none of. */
await sql`insert into case_picture (tenant_id, id, case_id, role, width, height, large, small, is_blurred, created_at)
	select tenant_id, gen_random_uuid(), id, 'report', 2, 2, '\\x00ff0a5c', '\\x2208', false, now() from case_file where tenant_id = 'auenrode' limit 2`.execute(
	home.db,
);
await sql`insert into subscription (tenant_id, id, email, language, places, topics, kinds, rhythm, weekday, created_at, digested_until)
	values ('auenrode', gen_random_uuid(), 'lea@example.org', 'de', '{}', '{kultur}', '{article}', 'weekly', 5, now(), now())`.execute(home.db);
await sql`insert into publication_proposal (tenant_id, publication_id, language, base_version, answers, asked_name, asked_at)
	select tenant_id, id, 'de', version, '{"title": "Größer \\"neu\\""}', 'Anna Vogt', now() from publication where tenant_id = 'auenrode' limit 1`.execute(
	home.db,
);
const written = await writeTown(file, staff(await deskOf(home.db, 'auenrode'), 'office.enter'), source);
const town = await readTown(file);

const openOther = async () => {
	const other = await openNothing();
	await migrate(other.db);
	return other;
};

const moved = await openOther();
const put = await takeTown(moved.db, file, folderStore(join(base, 'elsewhere')));
const there = await deskOf(moved.db, 'auenrode');

test('of every table it is said once whether it goes along, and why not', async () => {
	const { rows } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(home.db);
	const said = [
		...Object.keys(toldElsewhere),
		...kinds.map(({ table }) => table),
		...travels.flatMap(({ goes = {}, moves = {}, stays = {} }) => [...Object.keys(goes), ...Object.keys(moves), ...Object.keys(stays)]),
	];
	assert.deepEqual(said.toSorted(), rows.map(({ name }) => name).toSorted());
	for (const { stays = {} } of travels) for (const [name, why] of Object.entries(stays)) assert.ok(why.length > 10, name);
});

test('bytes and generated columns need a word of their own', async () => {
	const { rows } = await sql<{ name: string }>`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public' and (udt_name = 'bytea' or is_identity = 'YES')`.execute(home.db);
	const said = travels.flatMap(({ goes = {}, stays = {} }) => [
		...Object.keys(stays).flatMap((table) => rows.filter(({ name }) => name.startsWith(`${table}.`)).map(({ name }) => name)),
		...Object.entries(goes).flatMap(([table, { bytes = {}, without = {} }]) =>
			Object.keys({ ...bytes, ...without }).map((column) => `${table}.${column}`),
		),
	]);
	assert.deepEqual(
		rows.filter(({ name }) => !said.includes(name)),
		[],
	);
});

const browserOn = (db: typeof home.db) => {
	const app = web(db, { assets, trustProxy: false, scheme: 'http', dataDir: base });
	return {
		get: async (path: string) => {
			const answer = await app.request(`http://auenrode.localhost${path}`, { headers: { host: 'auenrode.localhost' } });
			return { status: answer.status, text: await answer.text() };
		},
	};
};

/** What a visitor reads on the pages of processes, ideas, groups, surveys, roads, and of each thing that they list: status and headings. */
const headings = async (browser: { get: (path: string) => Promise<{ status: number; text: string }> }): Promise<string> => {
	const lists = [
		'/mitmachen',
		'/mitmachen/verfahren',
		'/mitmachen/ideen',
		'/mitmachen/gruppen',
		'/mitmachen/umfragen',
		'/mitmachen/budgets',
		'/strassen',
	];
	const seen: string[] = [];
	const things = new Set<string>();
	const look = async (path: string) => {
		const { status, text } = await browser.get(path);
		const said = [...text.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gs)].map(([, words]) => words?.replace(/<[^>]*>/g, ''));
		seen.push(`${path} ${status} ${said.join(' | ')}`);
		return text;
	};
	for (const path of lists)
		for (const [, href] of (await look(path)).matchAll(/href="(\/(?:mitmachen|strassen)\/[a-z0-9/-]+)"/g)) if (href) things.add(href);
	for (const path of [...things].toSorted().filter((_, at) => at % 4 === 0)) await look(path);
	assert.ok(things.size > 20);
	return seen.join('\n');
};

/** Until when the times of an event are worked out and when a calendar was written begins anew with each move; the log says that there was one. */
const bare = (name: string, bytes: Buffer | undefined): string => {
	if (name === 'tables/audit_entry.jsonl')
		return String(bytes)
			.split('\n')
			.filter((line) => !line.includes('"municipality.import"'))
			.join('\n');
	return String(bytes).replace(/"planned_until": ?"[^"]*"|DTSTAMP:\w+/g, '');
};

test('everything of a municipality goes to another installation and comes out of it again byte for byte', async () => {
	assert.ok(put.rows > 1000 && put.rows === written.rows);
	const again = join(base, 'again.tgz');
	await writeTown(again, staff(there, 'office.enter'), source);
	const second = await readTown(again);
	assert.deepEqual([...second.keys()], [...town.keys()]);
	const isOther = (name: string) => name !== 'datapackage.json' && bare(name, second.get(name)) !== bare(name, town.get(name));
	assert.deepEqual([...town.keys()].filter(isOther), []);
	for (const table of [
		'phase',
		'contribution',
		'meeting',
		'group_member',
		'case_message',
		'case_picture',
		'road_inspection',
		'road_segment',
		'road_measure',
		'subscription',
		'publication_proposal',
	])
		assert.ok((town.get(`tables/${table}.jsonl`)?.length ?? 0) > 0, table);
	const chain = await provenChain(staff(there, 'office.enter'));
	assert.ok(chain.count > 0 && chain.faults.length === 0);
});

test('the pages of processes, ideas, groups, surveys, budgets and roads answer there as they do here', async () => {
	assert.equal(await headings(browserOn(moved.db)), await headings(home.browserAt('auenrode')));
});

test('nothing goes along that opens a door or says how somebody voted', async () => {
	const { rows } = await sql<{ secret: string }>`
		select password_hash as secret from account where password_hash is not null union all select totp_secret from account where totp_secret is not null
		union all select token_hash from session union all select token_hash from case_link union all select key_hash from defect_key
		union all select api_key from case_handler where api_key is not null union all select voter from ballot_eligibility
		union all select content::text from ballot_content where tenant_id = 'auenrode'`.execute(home.db);
	const all = [...town].map(([, bytes]) => String(bytes)).join('\n');
	assert.ok(rows.length > 20);
	assert.deepEqual(
		rows.filter(({ secret }) => all.includes(secret)),
		[],
	);
	const { ortsmitte } = JSON.parse(String(town.get('datapackage.json')));
	assert.ok(ortsmitte.stays['account.password_hash'] && ortsmitte.stays.ballot_urn && ortsmitte.stays['ballot_content.content']);
	assert.ok(written.remaining > 0, 'a vote that still runs stays, and the export says so');
});

/** The export with one entry changed, under a manifest that knows the change: what only somebody does who means it. */
const forged = async (name: string, change: (text: string) => string): Promise<string> => {
	const path = join(base, 'forged.tgz');
	const bytes = Buffer.from(change(String(town.get(name))));
	const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
	const manifest = JSON.parse(String(town.get('datapackage.json')));
	for (const one of manifest.resources) if (one.path === name) one.hash = hash;
	await writeArchive(path, async (packing: Packing) => {
		for (const [entry, kept] of town) if (entry !== 'datapackage.json') await add(packing, entry, entry === name ? bytes : kept);
		await add(packing, 'datapackage.json', Buffer.from(JSON.stringify(manifest)));
	});
	return path;
};

test('a bad line is named by file and number, whatever is wrong with it, and nothing is half-written', async () => {
	const other = await openOther();
	const phases = 'tables/phase.jsonl';
	const second = (change: (line: string) => string) => (text: string) =>
		text
			.split('\n')
			.map((line, at) => (at === 1 ? change(line) : line))
			.join('\n');
	const bad: readonly [string, (text: string) => string, RegExp][] = [
		[phases, second(() => '{"id":'), /is no JSON object/],
		[
			phases,
			second((line) => line.replace(/"publication_id": "[^"]*"/, '"publication_id": "00000000-0000-7000-8000-000000000000"')),
			/foreign key/,
		],
		[
			'tables/account.jsonl',
			second((line) => line.replace('{', '{"password_hash": "x", ')),
			/names password_hash, which does not travel/,
		],
	];
	for (const [name, change, says] of bad)
		await assert.rejects(takeTown(other.db, await forged(name, change), folderStore(join(base, 'nowhere'))), (error) => {
			assert.ok(error instanceof Invalid, String(error));
			assert.deepEqual(Object.keys(error.problems), [`${name}:2`]);
			assert.match(Object.values(error.problems).join(), says);
			return true;
		});
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from tenant`.execute(other.db);
	assert.equal(rows[0]?.count, 0);
	assert.ok(!existsSync(join(base, 'nowhere/auenrode')));
});

test('whoever had an account gets a new link from the command line, under the roles she had', async () => {
	const said: string[] = [];
	await account.run(moved.db, ['auenrode', '--email', 'anna@auenrode.example'], (line) => void said.push(line));
	assert.match(said.join(), /\/verwaltung\/passwort\//);
	const { rows } = await sql<{ role: string }>`
		select role from assignment join account on account.id = account_id where email = 'anna@auenrode.example'`.execute(moved.db);
	assert.deepEqual(rows, [{ role: 'editor' }]);
});
