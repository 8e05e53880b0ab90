import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { migrations, migrationText } from '#kernel/db/migrate.ts';
import { hashed } from '#kernel/identity/tokens.ts';
import { openNothing } from '#testing/village.ts';

test('links that were mailed while the keys lay there plain stay valid, and the plain keys are gone', async () => {
	const { db } = await openNothing();
	await sql`create table tenant (id text primary key)`.execute(db);
	await sql`insert into tenant values ('auenrode')`.execute(db);
	for (const [holder, folder, of] of [
		['follower', 'following', 'followerId'],
		['group_member', 'groups', 'memberId'],
		['subscription', 'subscriptions', 'subscriptionId'],
		['defect_alert', 'defects', 'alertId'],
	] as const) {
		const id = crypto.randomUUID();
		await sql`create table ${sql.id(holder)} (tenant_id text, id uuid, key text not null, primary key (tenant_id, id))`.execute(db);
		await sql`insert into ${sql.id(holder)} values ('auenrode', ${id}, 'Schlüssel-aus_2026')`.execute(db);
		const file = migrations().find((one) => one.endsWith('keep-digests-of-links.sql') && one.includes(`/${folder}/`));
		await sql.raw(migrationText(file ?? '')).execute(db);
		const { rows } = await sql`select * from ${sql.id(`${holder}_link`)}`.execute(db);
		assert.deepEqual(rows, [{ tenantId: 'auenrode', tokenHash: hashed('Schlüssel-aus_2026'), [of]: id }]);
		assert.deepEqual((await sql`select * from ${sql.id(holder)}`.execute(db)).rows, [{ tenantId: 'auenrode', id }]);
	}
});
