import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { demoPassword, people } from '#app/demo/people.ts';
import { newId } from '#kernel/db/id.ts';
import { openOffice } from '#testing/office.ts';

const konto = '/verwaltung/konto';
const article = { title: 'Bücherbus kommt öfter', summary: 'Jeden Freitag.', urgency: 'none', _language: 'de', _deed: 'save' };

/** Anna wrote a version, uploaded a picture, and has a draft under way. */
const withTraces = async () => {
	const office = await openOffice();
	const { db, signedIn } = office;
	const anna = await signedIn('anna');
	const { id } = await db.selectFrom('account').select('id').where('email', '=', people.anna.email).executeTakeFirstOrThrow();
	await anna.get(konto);
	const thing = await db.selectFrom('publication').select('id').where('tenantId', '=', 'auenrode').executeTakeFirstOrThrow();
	const at = new Date();
	const version = { tenantId: 'auenrode', publicationId: thing.id, language: 'de', at, content: JSON.stringify(article) };
	await db
		.insertInto('publicationVersion')
		.values({ ...version, number: 9001, actorName: 'Anna Vogt', actorId: id })
		.execute();
	await db
		.insertInto('workingCopy')
		.values({
			tenantId: 'auenrode',
			publicationId: newId(),
			accountId: id,
			language: 'de',
			baseVersion: 0,
			answers: '{"title":"Halb"}',
			at,
		})
		.execute();
	await db.updateTable('media').set({ uploadedBy: 'Anna Vogt' }).where('tenantId', '=', 'auenrode').execute();
	return { ...office, anna, id };
};

test('somebody takes along all that is kept about her: account, roles, sessions, drafts, versions, log; no secret is among it', async () => {
	const { anna, db, signedIn } = await withTraces();
	assert.match((await anna.get(konto)).text, /Meine Daten[^]*\/verwaltung\/konto\/daten\.json/);
	const { text, type } = await anna.get(`${konto}/daten.json`);
	assert.match(type, /application\/json/);
	const data = JSON.parse(text);
	assert.equal(data.account.email, people.anna.email);
	assert.ok(data.roles.length > 0 && data.sessions.length > 0);
	assert.deepEqual(data.drafts[0].answers, { title: 'Halb' });
	assert.equal(data.versions.find(({ number }: { number: number }) => number === 9001).content.title, 'Bücherbus kommt öfter');
	assert.ok(data.log.some(({ deed }: { deed: string }) => deed === 'session.open'));
	const secrets = await db
		.selectFrom('account')
		.select(['passwordHash'])
		.where('email', '=', people.anna.email)
		.executeTakeFirstOrThrow();
	const tokens = await db.selectFrom('session').select('tokenHash').execute();
	for (const secret of [secrets.passwordHash, ...tokens.map(({ tokenHash }) => tokenHash)]) assert.ok(secret && !text.includes(secret));
	const uwe = await (await signedIn('uwe')).get(`${konto}/daten.json`);
	assert.ok(!uwe.text.includes(people.anna.email));
});

test('nobody without a session gets anything', async () => {
	const { browserAt } = await openOffice();
	assert.equal((await browserAt('auenrode').get(`${konto}/daten.json`)).status, 303);
});

test('who deletes her account is named nowhere any more but in the log, which says so before', async () => {
	const { anna, db, id } = await withTraces();
	assert.match(
		(await anna.get(konto)).text,
		/in seinen Fassungen steht Ihr Name nicht mehr[^]*In Sicherungen, auch älteren, sind Ihre übrigen Daten/,
	);
	assert.equal((await anna.post(`${konto}/loeschen`, { 'loeschen-current': demoPassword })).status, 303);
	const everywhere = JSON.stringify([
		await db.selectFrom('account').selectAll().where('id', '=', id).execute(),
		await db.selectFrom('publicationVersion').select(['actorName']).where('actorId', '=', id).execute(),
		await db.selectFrom('media').select('uploadedBy').where('tenantId', '=', 'auenrode').execute(),
		await db.selectFrom('workingCopy').selectAll().where('accountId', '=', id).execute(),
		await db.selectFrom('session').selectAll().where('accountId', '=', id).execute(),
		await db.selectFrom('publicationClosure').select('byName').where('tenantId', '=', 'auenrode').execute(),
		await db.selectFrom('publicationReview').select('askedName').where('askedBy', '=', id).execute(),
	]);
	assert.doesNotMatch(everywhere, /Anna|anna\.vogt|vogt@/i);
	assert.match(everywhere, /Gelöschtes Konto/);
	const log = await db.selectFrom('auditEntry').select('actorName').where('actorId', '=', id).execute();
	assert.ok(log.some(({ actorName }) => actorName === 'Anna Vogt'));
});

test('what she did under a name of before is hers too: in her data, and without that name when she goes', async () => {
	const { anna, db } = await withTraces();
	await sql`insert into road_plan (tenant_id, id, title, first_year, profile_version, basis, scenarios, author_name, created_at)
		values ('auenrode', ${newId()}, 'Plan', 2027, 1, '{}', '[]', 'Anna Vogt', now())`.execute(db);
	await sql`insert into media (tenant_id, id, name, width, height, bytes, sizes, created_at, uploaded_by)
		values ('auenrode', ${newId()}, 'Der Anger', 1, 1, 1, '{1}', now(), 'Anna Vogt')`.execute(db);
	assert.equal((await anna.post(`${konto}/name`, { 'name-name': 'Anna Sommer' })).status, 303);
	const data = JSON.parse((await anna.get(`${konto}/daten.json`)).text);
	assert.ok(data.pictures.length === 1 && data.records.some(({ table }: { table: string }) => table === 'road_plan'));
	await anna.post(`${konto}/loeschen`, { 'loeschen-current': demoPassword });
	const left = await sql<{ name: string }>`select author_name as name from road_plan union select uploaded_by from media`.execute(db);
	assert.deepEqual(
		left.rows.filter(({ name }) => /Anna/.test(name)),
		[],
	);
});

test('records of the office that name her are in her data by their keys; before she deletes her account she reads which of them stay and why', async () => {
	const { anna, db, id } = await withTraces();
	const own = { tenantId: 'auenrode', authorName: 'Anna Vogt' };
	await sql`insert into road_plan (tenant_id, id, title, first_year, profile_version, basis, scenarios, author_name, created_at)
		values (${own.tenantId}, ${id}, 'Plan', 2027, 1, '{}', '[]', ${own.authorName}, now())`.execute(db);
	const { rows } = await sql<{ id: string }>`update case_step set actor_name = ${own.authorName}
		where id = (select id from case_step where tenant_id = 'auenrode' order by id limit 1) returning id`.execute(db);
	const data = JSON.parse((await anna.get(`${konto}/daten.json`)).text);
	const found: unknown[] = data.records.flatMap(({ table, kept, records }: Record<string, object[]>) =>
		(records ?? []).map((record) => [table, Reflect.get(record, 'id'), kept !== null]),
	);
	assert.deepEqual(
		found.filter((one) => JSON.stringify(one).includes('road_plan') || JSON.stringify(one).includes(rows[0]?.id ?? '?')),
		[
			['case_step', rows[0]?.id, true],
			['road_plan', id, false],
		],
	);
	assert.match((await anna.get(konto)).text, /bleibt auch in Akten[^]*Schritte an Vorgängen: \d+ \(Aktenführung: Art. 17/);
	await anna.post(`${konto}/loeschen`, { 'loeschen-current': demoPassword });
	const names = await sql<{ plan: string; step: string }>`select (select author_name from road_plan where id = ${id}) as plan,
		(select actor_name from case_step where id = ${rows[0]?.id}) as step`.execute(db);
	assert.deepEqual(names.rows, [{ plan: 'Gelöschtes Konto', step: 'Anna Vogt' }]);
});
