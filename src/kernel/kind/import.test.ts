import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '#modules/news/article.ts';
import { Invalid } from '#kernel/errors.ts';
import { openVillage } from '#testing/village.ts';
import { deskOf } from './desk.ts';
import { shownThing } from './things.ts';
import { verbsOf } from './verbs.ts';

const { as, visitor, tenantOf } = await openVillage();
const news = verbsOf(article);
const answers = { title: 'Sperrung der Straße', summary: 'Über die Brücke', body: 'Umleitung', places: 'ebersfeld', urgency: 'none' };
const count = async () => (await deskOf(as('anna'), { kinds: ['article'], limit: 1000 })).length;

test('a list brought in again shows what was withdrawn, and a partner follows its new day', async () => {
	const bring = (...titled: string[]) =>
		news.importAll(as('birgit'), {
			source: 'Abfuhr',
			isPublished: true,
			skipsFaulty: false,
			rows: titled.map((title, at) => ({ row: at + 2, key: String(at), answers: { ...answers, title, places: '' } })),
		});
	const onDesk = async (title: string) =>
		(await deskOf(as('birgit'), { kinds: ['article'], limit: 200 })).find((row) => row.title === title);
	await bring('Altpapier', 'Sperrmüll');
	const id = (await onDesk('Altpapier'))?.id ?? '';
	await news.withdraw(as('birgit'), { id, reason: 'falscher Tag' });
	await bring('Altpapier am Montag', 'Sperrmüll am Dienstag');
	assert.equal((await onDesk('Altpapier am Montag'))?.state, 'published');
	await news.share(as('birgit'), { id, partnerId: 'heidewalde' });
	await bring('Altpapier am Freitag', 'Sperrmüll am Samstag');
	const since = async (place: string) => (await shownThing(visitor({ in: place }), article, { id }))?.shownFrom;
	assert.deepEqual(await since('heidewalde'), await since('falkenbrueck'));
});

test('an import takes all good rows and names the wrong ones by row and field; the same file again changes nothing', async () => {
	const rows = [
		{ row: 2, key: 'a', answers: { ...answers, title: 'Aus der Tabelle' } },
		{ row: 3, key: 'b', answers: { ...answers, title: '', urgency: 'moon' } },
		{ row: 4, key: 'a', answers },
	];
	const before = await count();
	const wish = { source: 'tabelle.csv', rows, isPublished: true };
	await assert.rejects(
		news.importAll(as('anna'), { ...wish, skipsFaulty: false }),
		new Invalid({ '3.title': 'required', '3.urgency': 'notAChoice', '4.key': 'twice' }),
	);
	assert.equal(await count(), before);
	assert.deepEqual((await news.importAll(as('anna'), { ...wish, skipsFaulty: true })).count, {
		added: 1,
		changed: 0,
		unchanged: 0,
		faulty: 2,
	});
	const again = [{ row: 2, key: 'a', answers: { ...answers, title: 'Aus der Tabelle' } }];
	assert.deepEqual((await news.importAll(as('anna'), { ...wish, rows: again, skipsFaulty: true })).count, {
		added: 0,
		changed: 0,
		unchanged: 1,
		faulty: 0,
	});
	assert.equal(await count(), before + 1);
});

test('with four eyes a list comes in as drafts only', async () => {
	const tenant = { ...tenantOf('auenrode'), settings: { fourEyes: true } };
	const rows = [{ row: 2, key: 'a', answers: { ...answers, title: 'Aus einer Hand' } }];
	const bring = (isPublished: boolean) =>
		news.importAll(as('anna', { tenant }), { source: 'vier.csv', rows, isPublished, skipsFaulty: false });
	await assert.rejects(bring(true), new Invalid({ isPublished: 'secondPersonNeeded' }));
	assert.equal((await bring(false)).count.added, 1);
});
