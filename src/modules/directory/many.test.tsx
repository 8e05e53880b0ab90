import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel/db/id.ts';

import { openVillage } from '#testing/village.ts';
import { visiting } from '#testing/visit.tsx';

import { portal } from './pages/portal.tsx';

const { db, visitor, spent } = await openVillage();

const visit = visiting('/verzeichnis', portal);

const manyStops = async (count: number): Promise<void> => {
	const prefix = newId().slice(0, 24);
	const ids = sql`(${prefix} || lpad(to_hex(n), 12, '0'))::uuid`;
	const numbers = sql`generate_series(1, ${count}::int) as n`;
	await sql`insert into publication (tenant_id, id, kind, slug, version, lon, lat, created_at, changed_at) select 'auenrode', ${ids}, 'entry', 'halt-' || n, 1, 11.6 + n * 0.000005, 52.2 + n * 0.000003, now(), now() from ${numbers}`.execute(
		db,
	);
	await sql`insert into publication_variant (tenant_id, publication_id, language, title, summary, body, folded, search, changed_at) select 'auenrode', ${ids}, 'de', 'Halt ' || n, '', '', 'halt ' || n, search_document('de', 'Halt ' || n, '', '', 'halt ' || n), now() from ${numbers}`.execute(
		db,
	);
	await sql`insert into publication_audience (tenant_id, publication_id, owner_id, kind, shown_from) select 'auenrode', ${ids}, 'auenrode', 'entry', now() from ${numbers}`.execute(
		db,
	);
	await sql`insert into entry (tenant_id, publication_id, category, is_step_free, has_consent, languages, confirmed_on) select 'auenrode', ${ids}, 'stop', false, false, '{}', current_date from ${numbers}`.execute(
		db,
	);
	await sql`analyze`.execute(db);
};

test('with 15,000 more entries a page takes the same statements', async () => {
	const pages = [
		'/verzeichnis',
		'/verzeichnis?art=haltestelle&seite=3',
		'/verzeichnis?ort=ebersfeld',
		'/verzeichnis?q=Chor',
		'/verzeichnis/buergerservice',
	];
	const measured = async () => {
		const counts: number[] = [];
		for (const page of pages) {
			const asked = async () => assert.equal((await visit(visitor(), page)).status, 200, page);
			counts.push(await spent(asked));
		}
		return counts;
	};
	await measured();
	const few = await measured();
	await manyStops(15_000);
	await measured();
	assert.deepEqual(await measured(), few);
	assert.ok(Math.max(...few) <= 6, few.join());
	assert.match((await visit(visitor(), '/verzeichnis?art=haltestelle&seite=1000')).text, /<b>11989<\/b>/);
});
