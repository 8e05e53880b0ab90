import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import sharp from 'sharp';
import { add, writeArchive } from '#kernel/backup/archive.ts';
import { entriesOf, wholeOf } from '#kernel/backup/entries.ts';
import { addPicture } from '#kernel/media/media.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { pictureFile, storePicture } from '#kernel/media/pictures.ts';
import { staff } from '#kernel/context.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { toJson } from '#kernel/exchange/represent.ts';
import { readTown } from '#kernel/exchange/town/read.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { kinds, travels } from '../modules.ts';
import { deskOf } from './desk.ts';
import { takeTown } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const base = temporary('town');
const [media, file, elsewhere] = [folderStore(join(base, 'media')), join(base, 'auenrode.tgz'), folderStore(join(base, 'elsewhere'))];
const home = await openVillage();
const samir = home.as('samir');
const stored = await storePicture(
	media,
	'auenrode',
	await sharp({ create: { width: 400, height: 300, channels: 3, background: '#357' } })
		.png()
		.toBuffer(),
);
await addPicture(samir, { name: 'Anger', alt: 'Der Anger', isDecorative: false, credit: 'Samir', stored });
await sql`update publication set image_id = ${stored.id} where id = (
	select publication_id from publication_audience where tenant_id = 'auenrode' and owner_id = 'auenrode' and kind = 'article' and shown_from < now()
	order by shown_from limit 1)`.execute(home.db);
/** Photographs of a meeting that all may see, and of one for members only. */
const [shown, inside] = await Promise.all(
	['Runde am Tisch', 'Nur für uns'].map(async (alt) => {
		const picture = await storePicture(
			media,
			'auenrode',
			await sharp({ create: { width: 40, height: 30, channels: 3, background: '#753' } })
				.png()
				.toBuffer(),
		);
		await addPicture(samir, { name: alt, alt, isDecorative: false, credit: 'Hanna Weber', stored: picture });
		return picture.id;
	}),
);
await sql`insert into meeting (tenant_id, id, publication_id, title, starts_at, venue, join_link, is_internal, pictures)
	select 'auenrode', gen_random_uuid(), publication_id, 'Werkstatt', now(), 'Rathaus', 'https://video.example/geheim', is_internal, array[picture]
	from (select publication_id from publication_audience where tenant_id = 'auenrode' and owner_id = 'auenrode' and kind = 'process'
		and shown_from < now() order by shown_from limit 1) a, (values (false, ${shown}::uuid), (true, ${inside}::uuid)) as m (is_internal, picture)`.execute(
	home.db,
);
await writeTown(file, samir, { kinds, travels, media, isPublic: true });

const openOther = async () => {
	const other = await openNothing();
	await migrate(other.db);
	return other;
};
/** All that citizens and machines can read of what a municipality owns. */
const readable = async (db: typeof home.db) => {
	const ctx = await deskOf(db, 'auenrode');
	const { rows } = await sql<{ id: string }>`select id from publication where tenant_id = 'auenrode'`.execute(db);
	const own = new Set(rows.map(({ id }) => id));
	const lists = await Promise.all(
		kinds.map(async (kind) => (await shownOf(ctx, kind, { limit: 10_000, isWhole: true })).map((thing) => toJson(ctx, kind, thing))),
	);
	return lists
		.flat()
		.filter(({ id }) => own.has(id))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
const count = async (db: typeof home.db, table: string): Promise<number> => {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where tenant_id = 'auenrode'`.execute(db);
	return rows[0]?.n ?? 0;
};

test('a municipality moves to another installation with every word, id, address, time and picture', async () => {
	const other = await openOther();
	const { name, things } = await takeTown(other.db, file, elsewhere);
	assert.equal(name, 'Auenrode');
	const [here, there] = [await readable(home.db), await readable(other.db)];
	assert.ok(here.length > 100 && things >= here.length);
	assert.deepEqual(there, here);
	for (const table of ['land', 'topic', 'place']) assert.equal(await count(other.db, table), await count(home.db, table), table);
	assert.ok(await elsewhere.get(pictureFile({ tenantId: 'auenrode', id: stored.id, size: 320 })));
	const times = (db: typeof home.db) =>
		sql`select publication_id, starts_at, ends_at from event_occurrence where tenant_id = 'auenrode'
			and publication_id = any(${here.map(({ id }) => id)}::uuid[]) and starts_at < now() + interval '1 year' order by 1, 2`.execute(db);
	assert.deepEqual((await times(other.db)).rows, (await times(home.db)).rows);
	/** Partners and the day of founding belong to an installation. */
	const ofItsPlace = { partners: [], createdAt: null };
	const [moved] = await loadTenants(other.db);
	assert.deepEqual({ ...moved, ...ofItsPlace }, { ...home.tenantOf('auenrode'), ...ofItsPlace });
	assert.equal(await count(other.db, 'account'), 0);
});

/** Until when the times of an event are worked out, and when a calendar was written (DTSTAMP), begins anew with each move; a port is the server's. */
const bare = (bytes: Buffer | undefined): string =>
	String(bytes)
		.replaceAll('\r\n ', '')
		.replaceAll(/"planned_until": ?"[^"]*"/g, '')
		.replaceAll(/DTSTAMP:\d+T\d+Z/g, '')
		.replaceAll(/(auenrode\.localhost):\d+/g, '$1');

test('what it exports again is the same, so that nothing is lost on a second move', async () => {
	const other = await openOther();
	await takeTown(other.db, file, elsewhere);
	const again = join(base, 'again.tgz');
	await writeTown(again, staff(await deskOf(other.db, 'auenrode'), 'office.enter'), {
		kinds,
		travels,
		media: elsewhere,
		isPublic: true,
	});
	const [first, second] = [await readTown(file), await readTown(again)];
	assert.deepEqual([...second.keys()], [...first.keys()]);
	for (const [name, bytes] of first) if (name !== 'datapackage.json') assert.equal(bare(second.get(name)), bare(bytes), name);
});

test('files stand under the address of their kind, said once, and tables say that they begin with a byte order mark', async () => {
	const town = await readTown(file);
	const [ideas, manifest] = [String(town.get('mitmachen/ideen/ideen.csv')), String(town.get('datapackage.json'))];
	assert.equal([...town.keys()].filter((name) => /(\w+)\/.*\b\1\/\w/.test(name)).length, 0);
	assert.ok(ideas.startsWith('\uFEFFid,') && /"path":"mitmachen\/ideen\/ideen.csv"[^}]+byte order mark/.test(manifest));
});

test('an export of before, in whose names addresses stood twice, is taken in as well', async () => {
	const before = join(base, 'before.tgz');
	const former = (text: string): string => text.replace(/\bmitmachen\/(\w+)\/(\w+)\./g, 'mitmachen/$1/mitmachen/$2.');
	await writeArchive(before, async (packing) => {
		for await (const entry of entriesOf(file, {})) {
			const bytes = await wholeOf(entry);
			const isManifest = entry.name === 'datapackage.json';
			await add(packing, former(entry.name), isManifest ? Buffer.from(former(String(bytes))) : bytes);
		}
	});
	assert.ok((await readTown(before)).has('mitmachen/ideen/mitmachen/ideen.json'));
	const [now, then] = [await openOther(), await openOther()];
	assert.equal((await takeTown(then.db, before, elsewhere)).things, (await takeTown(now.db, file, elsewhere)).things);
});

test('an export for everybody names no account and holds no draft', async () => {
	const all = [...(await readTown(file)).values()].map(String).join('\n');
	const { rows } = await sql<{ email: string; id: string }>`select email, id from account where tenant_id = 'auenrode'`.execute(home.db);
	const known = JSON.stringify(await readable(home.db));
	for (const { email, id } of rows) assert.ok(!all.includes(id) && (known.includes(email) || !all.includes(email)), email);
	assert.ok(rows.some(({ email }) => !known.includes(email)));
	const ids = async (path: string) =>
		[...(await readTown(path)).values()]
			.map(String)
			.join()
			.match(/"publication": ?\{/g)?.length ?? 0;
	const whole = join(base, 'drafts.tgz');
	await writeTown(whole, samir, { kinds, travels, media, isPublic: false });
	assert.equal(await ids(whole), await count(home.db, 'publication'));
	assert.ok((await ids(file)) < (await ids(whole)));
});

test('photographs of meetings that all may read go along with their words; those for members, and how to come by video, do not', async () => {
	const town = await readTown(file);
	const library: { id: string; alt: string; credit: string }[] = JSON.parse(String(town.get('media/media.json')));
	const said = library.find(({ id }) => id === shown);
	assert.deepEqual([said?.alt, said?.credit], ['Runde am Tisch', 'Hanna Weber']);
	const manifest = String(town.get('datapackage.json'));
	assert.ok(manifest.includes(`media/${shown}/`) && !manifest.includes(String(inside)));
	const meetings = String(town.get('meetings/meetings.json'));
	assert.ok(meetings.includes(String(shown)) && !meetings.includes(String(inside)) && !meetings.includes('video.example'));
	const other = await openOther();
	await takeTown(other.db, file, elsewhere);
	const { rows } = await sql<{ pictures: string[] }>`select pictures from meeting where title = 'Werkstatt'`.execute(other.db);
	assert.deepEqual(rows, [{ pictures: [shown] }]);
});

test('its YAML is one that `create` reads', async () => {
	const plan = readPlan(String((await readTown(file)).get('municipality.yaml')));
	assert.deepEqual([plan.id, plan.villages.length], ['auenrode', home.tenantOf('auenrode').places.length]);
});

test('a changed, cut or foreign file, and a name that is taken, leave nothing behind', async () => {
	const other = await openOther();
	const saved = readFileSync(file);
	const spoil = (change: (bytes: Buffer) => Buffer): string => {
		const path = join(base, 'spoilt.tgz');
		writeFileSync(path, gzipSync(change(gunzipSync(saved))));
		return path;
	};
	const flipped = spoil((bytes) => Buffer.from(bytes.toString('latin1').replace('Auenrode', 'Auenrade'), 'latin1'));
	await assert.rejects(takeTown(other.db, flipped, elsewhere), /is not what was exported/);
	const cut = join(base, 'cut.tgz');
	writeFileSync(cut, saved.subarray(0, saved.length / 2));
	await assert.rejects(takeTown(other.db, cut, elsewhere), /nothing can be read after|is missing/);
	writeFileSync(cut, 'Guten Tag');
	await assert.rejects(takeTown(other.db, cut, elsewhere), /nothing can be read/);
	const town = await readTown(file);
	const plan = String(town.get('municipality.yaml'));
	for (const [said, says] of [
		['id: [', /^municipality.yaml: line 1: /],
		[plan.replace('Europe/Berlin', 'Mars/Phobos'), /^municipality.yaml: .*zone/],
		['', /^municipality.yaml: is missing/],
	] as const) {
		const manifest = JSON.parse(String(town.get('datapackage.json')));
		const hash = `sha256:${createHash('sha256').update(said).digest('hex')}`;
		const resources = [...(said === '' ? [] : [{ path: 'municipality.yaml', hash }])];
		await writeArchive(cut, async (packing) => {
			if (said !== '') await add(packing, 'municipality.yaml', Buffer.from(said));
			await add(packing, 'datapackage.json', Buffer.from(JSON.stringify({ ...manifest, resources })));
		});
		await assert.rejects(takeTown(other.db, cut, elsewhere), (error) => says.test(String(error).replace(/^Error: /, '')), said);
	}
	assert.deepEqual(await loadTenants(other.db), []);
	await assert.rejects(takeTown(home.db, file, elsewhere), /auenrode is here already/);
});
