import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '#app/modules.ts';
import { openOffice } from '#testing/office.ts';

const { browserAt } = await openOffice();
const citizen = browserAt('auenrode');

test('an address that people guess leads for good to the page that is meant, in her language, with what she chose', async () => {
	const led = async (path: string) => {
		const { status, to } = await citizen.get(path);
		return { status, to };
	};
	assert.deepEqual(await led('/kalender?tag=2040-05-19'), { status: 301, to: '/termine?tag=2040-05-19' });
	assert.deepEqual(await led('/uk/abonnieren'), { status: 301, to: '/uk/abo' });
	assert.deepEqual(await led('/uk/termine/'), { status: 308, to: '/uk/termine' });
	assert.deepEqual(await led('/orte'), { status: 301, to: '/ort' });
	assert.deepEqual(await led('/hilfe'), { status: 301, to: '/rathaus' });
});

test('each of them leads to a page that there is', async () => {
	for (const address of ['/orte', '/doerfer', '/hilfe', '/kontakt', ...modules.flatMap(({ guessed = [] }) => guessed)]) {
		const { status, to } = await citizen.get(address);
		assert.deepEqual([address, status, (await citizen.get(to)).status], [address, 301, 200]);
	}
});
