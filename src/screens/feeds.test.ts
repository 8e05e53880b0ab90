import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#app/modules.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { openOffice } from '#testing/office.ts';

const { browserAt, visitor } = await openOffice();
const reader = browserAt('auenrode');

test('the page of a thing leads to the e-mails where they tell of its kind, and to its feeds in any case', async () => {
	const { text: choices } = await reader.get('/abo');
	const offering: string[] = [];
	for (const kind of kinds) {
		const [thing] = await shownOf(visitor(), kind, { limit: 1 });
		const { text } = await reader.get(`${kind.path}/${thing?.slug}`);
		const [box] = /<h2 id="abonnieren">[^]*?<\/section>/.exec(text) ?? [];
		if (box === undefined) continue;
		offering.push(kind.name);
		assert.ok(box.includes('.atom'), kind.name);
		assert.equal(box.includes('href="/abo'), choices.includes(`value="${kind.name}"`), kind.name);
	}
	assert.ok(offering.includes('article') && offering.includes('group'), offering.join(' '));
});
