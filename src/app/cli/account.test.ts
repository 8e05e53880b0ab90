import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { openVillage } from '#testing/village.ts';
import { account } from './account.ts';

const { db } = await openVillage();
const make = async (role: string): Promise<readonly string[]> => {
	const said: string[] = [];
	await account.run(
		db,
		['auenrode', '--email', 'eva@auenrode.example', '--name', 'Eva Klein', '--role', role],
		(line) => void said.push(line),
	);
	return said;
};

test('an operator who mistypes a role is told which ones there are, and gets a link for the right one', async () => {
	await assert.rejects(
		make('administration'),
		(error) =>
			error instanceof Invalid && /there is no "administration", but .*administrator.*editor/.test(error.problems['role'] ?? ''),
	);
	const wrongly = (...more: readonly string[]) =>
		account.run(db, ['auenrode', '--name', 'Eva Klein', '--role', 'mayor', ...more], () => {});
	await assert.rejects(wrongly('--email', 'eva'), new Invalid({ email: '"eva" is no e-mail address' }));
	await assert.rejects(
		wrongly('--email', 'ida@auenrode.example', '--village', 'nirgends'),
		(error) => error instanceof Invalid && /there is no "nirgends" in Auenrode, but .*ebersfeld/.test(error.problems['village'] ?? ''),
	);
	assert.match((await make('editor'))[0] ?? '', /^http:\/\/auenrode\.localhost.*\/verwaltung\/passwort\/[\w-]+$/);
});
