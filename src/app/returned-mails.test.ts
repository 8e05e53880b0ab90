import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { keepFollower } from '#kernel/following/following.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { idea } from '#modules/ideas/idea.ts';
import { openVillage } from '#testing/village.ts';
import { undelivered } from './modules.ts';

const { visitor, db } = await openVillage();

test('after two mails that came back for good a follower hears nothing more; her support counts on, and pressing the link anew begins again', async () => {
	const thing = await shownThing(visitor(), idea, { slug: 'bank-mit-lehne-an-der-kirche' });
	assert.ok(thing);
	const person = { email: 'weg@example.org', language: 'de', supports: true, follows: true };
	const join = () => walled(visitor(), (tx) => keepFollower(tx, thing.id, person));
	const { id } = await join();
	const mailsAfter = async (occasion: string): Promise<number> => {
		const say = () => ({ subject: occasion, text: occasion });
		await walled(visitor(), (tx) => tellFollowers(tx, { publicationId: thing.id, occasion, path: idea.path, say }));
		return (await db.selectFrom('mailMessage').select('id').where('tenantId', '=', 'auenrode').where('about', '=', id).execute())
			.length;
	};
	assert.equal(await mailsAfter('one'), 1);
	await undelivered(visitor(), { about: id, severity: 'soft', reply: '4.2.2' });
	await undelivered(visitor(), { about: id, severity: 'hard', reply: '5.1.1' });
	assert.equal(await mailsAfter('two'), 2);
	await undelivered(visitor({ in: 'heidewalde' }), { about: id, severity: 'hard', reply: '5.1.1' });
	assert.equal(await mailsAfter('three'), 3, 'a neighbour counts nothing here');
	await undelivered(visitor(), { about: id, severity: 'hard', reply: '5.1.1' });
	assert.equal(await mailsAfter('four'), 3);
	const { supports } = await db.selectFrom('follower').select('supports').where('id', '=', id).executeTakeFirstOrThrow();
	assert.equal(supports, true);
	await join();
	assert.equal(await mailsAfter('five'), 4);
	await undelivered(visitor(), { about: 'no id', severity: 'hard', reply: '5.1.1' });
});
