import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { openVillage } from '#testing/village.ts';
import { forgetForms } from './once.ts';
import { sendingOf } from './sending.ts';

const { db, visitor } = await openVillage();
const input = '_form';
const deed = { permission: 'everyone', input: z.object({ words: z.string() }) } as const;
const say = command({
	...deed,
	name: 'trial.say',
	run: async (_, { words }) => {
		if (words === '') throw new Invalid({ words: 'required' });
		return { id: newId(), subject: words };
	},
});
const set = command({ ...deed, name: 'trial.set', sets: true, run: async (_, { words }) => ({ id: newId(), subject: words }) });

/** Somebody with a page before her: what she types is in a form with an id. */
const holding = (id: string, words: string) => {
	const form = new FormData();
	form.append(input, id);
	form.append('words', words);
	return visitor({ sending: sendingOf(() => Promise.resolve(form), { input, by: '' }) });
};
const sent = async (id: string, words: string): Promise<string> => (await say(holding(id, words), { words })).id;
/** Every deed leaves a line in the log. */
const countOf = async (words: string): Promise<number> =>
	(await db.selectFrom('auditEntry').select('number').where('subject', '=', words).execute()).length;

test('two taps at the same moment, and a third one later, do one thing and hear the same', async () => {
	const [form, words] = [crypto.randomUUID(), 'Der Weg am See ist im Winter vereist.'];
	const [first, second] = await Promise.all([sent(form, words), sent(form, words)]);
	const third = await sent(form, words);
	assert.equal(await countOf(words), 1);
	assert.deepEqual([second, third], [first, first]);
});

test('whoever goes back and says something else has said both, and another form with the same words counts as well', async () => {
	const form = crypto.randomUUID();
	const [one, other] = ['Bitte eine Bank.', 'Bitte eine Bank und einen Papierkorb.'];
	await sent(form, one);
	await sent(form, other);
	await sent(crypto.randomUUID(), one);
	assert.deepEqual([await countOf(one), await countOf(other)], [2, 1]);
});

test('what sets something is done again: somebody may have set something else between', async () => {
	const [form, words] = [crypto.randomUUID(), 'Dunkelgrün'];
	for (const _ of [1, 2]) await set(holding(form, words), { words });
	assert.equal(await countOf(words), 2);
});

test('a form that was refused may be sent again', async () => {
	const form = crypto.randomUUID();
	await assert.rejects(sent(form, ''));
	await assert.rejects(sent(form, ''));
	const { length } = await db.selectFrom('sentForm').select('key').where('answer', 'is', null).execute();
	assert.equal(length, 0);
});

test('nobody reads from what is remembered who sent what, and after two days it is gone', async () => {
	const form = crypto.randomUUID();
	const id = await sent(form, 'Ein Zaun fehlt.');
	const rows = await db.selectFrom('sentForm').selectAll().execute();
	const all = rows.map(({ key, answer }) => `${key} ${answer?.toString('latin1') ?? ''}`).join();
	assert.ok(rows.length > 0 && !all.includes(form) && !all.includes(id));
	const later = visitor({ now: new Date(Date.now() + 4 * 86_400_000) });
	assert.equal(await walled(later, forgetForms), rows.length);
});
