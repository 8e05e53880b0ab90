import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { staff } from '#kernel/context.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { arranging } from '#modules/defects/server/commands/arrange.ts';
import { openOffice } from '#testing/office.ts';
import { openNothing } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';
import { kinds, travels } from '../modules.ts';
import { web } from '../web.ts';
import { deskOf } from './desk.ts';
import { takeTown } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const assets = await bundleAssets();
const base = temporary('categories');
const [home, file] = [await openOffice(), join(base, 'town.tgz')];
const benches = { de: 'Mitfahrbank', en: 'Ride-sharing bench' };
await arranging.category(home.as('samir'), {
	...{
		name: '',
		words: benches,
		icon: 'group',
		isOnRoad: true,
		position: 35,
		isOffered: true,
		isPrivate: false,
		dueDays: 9,
		keptMonths: 6,
	},
	questions: [
		{
			name: '',
			words: { de: 'Was ist kaputt?' },
			type: 'choice',
			isRequired: true,
			choices: { de: 'Die Bank\nDas Schild', en: 'The bench\nThe sign' },
		},
		{ name: '', words: { de: 'Seit wann?' }, type: 'text', isRequired: false, choices: {} },
	],
});
const sent = await home.browserAt('auenrode').post('/melden', {
	...{
		key: crypto.randomUUID(),
		category: 'mitfahrbank',
		position: '52.2131, 11.6462',
		description: 'Das Schild fehlt',
		schritt: 'senden',
	},
	...{ 'q-was-ist-kaputt': 'das-schild', 'q-seit-wann': 'seit Ostern' },
});
assert.equal(sent.status, 303);
await writeTown(file, staff(await deskOf(home.db, 'auenrode'), 'office.enter'), {
	...{ kinds, travels, media: folderStore(join(base, 'media')), isPublic: false },
});
const moved = await openNothing();
await migrate(moved.db);
await takeTown(moved.db, file, folderStore(join(base, 'elsewhere')));
const there = await deskOf(moved.db, 'auenrode');

test('categories of its own go along with their questions, and so do the reports in them with what was answered', async () => {
	const own = (ctx: typeof there) =>
		ctx.tenant.caseCategories.map(({ words, questions, icon, isOnRoad, position }) => ({ words, questions, icon, isOnRoad, position }));
	const here = await deskOf(home.db, 'auenrode');
	assert.deepEqual(own(there), own(here));
	assert.ok(there.tenant.caseCategories.some(({ questions }) => questions.length === 2));
	const app = web(moved.db, { assets, trustProxy: false, scheme: 'http', dataDir: base });
	const read = async (path: string) =>
		(await app.request(`http://auenrode.localhost${path}`, { headers: { host: 'auenrode.localhost' } })).text();
	assert.match(await read('/melden'), /value="mitfahrbank"[^>]*>Mitfahrbank/);
	const { reference } = await moved.db
		.selectFrom('caseFile')
		.select('reference')
		.where('category', '=', 'mitfahrbank')
		.executeTakeFirstOrThrow();
	assert.match(await read(`/melden/${reference}`), /<h1[^]*?Mitfahrbank/);
	const answered = (db: typeof home.db) =>
		sql<{ answers: unknown; dueDays: number }>`select d.answers, r.due_days from defect d join case_file f on f.id = d.case_id
			join case_rule r on r.tenant_id = f.tenant_id and r.category = f.category where f.category = 'mitfahrbank'`.execute(db);
	const { rows } = await answered(moved.db);
	assert.deepEqual(rows, [{ answers: { 'was-ist-kaputt': 'das-schild', 'seit-wann': 'seit Ostern' }, dueDays: 9 }]);
	assert.deepEqual(rows, (await answered(home.db)).rows);
});
