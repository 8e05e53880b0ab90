import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel/db/id.ts';
import { path, urlOnPortal, write } from '#testing/news-desk.ts';
import { openOffice } from '#testing/office.ts';

test('an old address says in her language whether the thing was withdrawn or is over, and leads to the list where its like stands', async () => {
	const { signedIn, browserAt, db } = await openOffice();
	const [anna, citizen] = [await signedIn('anna'), browserAt('auenrode')];
	const id = newId();
	await write(anna, id, { _deed: 'publish' });
	await anna.post(`${path(id)}/zurueckziehen`, { reason: 'Irrtum' });
	const withdrawn = await citizen.get(urlOnPortal);
	assert.equal(withdrawn.status, 410);
	assert.match(withdrawn.text, /<h1[^>]*>Das wurde zurückgezogen\.[^]*unter „Aktuelles“[^]*href="\/aktuelles"/);
	await sql`update publication_audience set shown_until = now() - interval '1 day', shown_from = now() - interval '9 days'
		where publication_id = (select id from publication where slug = 'kirschen-zum-selbstpfluecken')`.execute(db);
	const over = await citizen.get('/brett/kirschen-zum-selbstpfluecken');
	assert.equal(over.status, 410);
	assert.match(over.text, /<h1[^>]*>Das steht hier nicht mehr\.[^]*unter „Schwarzes Brett“[^]*href="\/brett"/);
	assert.match((await citizen.get('/pl/brett/kirschen-zum-selbstpfluecken')).text, /<h1[^>]*>Tego już tu nie ma\./);
});
