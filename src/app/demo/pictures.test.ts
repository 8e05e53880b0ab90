import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderStore } from '#kernel/media/folder.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { articles } from '#modules/news/seeds.ts';
import { openOffice } from '#testing/office.ts';
import { fillLibrary, illustrated } from './pictures.ts';
import { temporary } from '#testing/temporary.ts';

test('an editor of the demo world chooses from pictures with descriptions, and some stand above a story', async () => {
	const folder = temporary('library');
	const media = folderStore(folder);
	const { db, signedIn } = await openOffice({ media });
	const [tenant] = (await loadTenants(db)).filter(({ id }) => id === 'auenrode');
	assert.ok(tenant);
	const now = new Date();
	const above = await fillLibrary(db, media, { tenant, now });
	const anna = await signedIn('anna');
	const shelf = (await anna.get('/verwaltung/medien')).text;
	assert.match(shelf, /Streuobstwiese[^]*Gezeichneter Garten/);
	const [address = ''] = /\/media\/[\w-]+\/320\.webp/.exec(shelf) ?? [];
	assert.equal((await anna.get(address)).status, 200);
	const chosen = articles(tenant)
		.map(illustrated(above))
		.flatMap(({ answers: { image } }) => image ?? []);
	assert.deepEqual(chosen.toSorted(), [...above.values()].toSorted());
	assert.ok(chosen.length >= 3);
});
