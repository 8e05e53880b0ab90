import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { openOffice } from '#testing/office.ts';
import { found } from '#testing/found.ts';
import { ownId } from '#ui/form/form.tsx';
import { knownSettings } from './known-settings.ts';

const { signedIn, visitor } = await openOffice();

test('whatever the office may set, an operator may write down as well, and the example in the manual too', async () => {
	const samir = await signedIn('samir');
	const pages = await Promise.all(['gemeinde', 'pflichtangaben'].map((page) => samir.get(`/verwaltung/einrichten/${page}`)));
	const asked = pages.flatMap(({ text }) =>
		[...text.matchAll(/<(?:input|textarea|select)[^>]* name="(\w+)"/g)].map(([, name = '']) => name),
	);
	const beside = new Set(['name', 'tagline', ownId]);
	assert.deepEqual(
		asked.filter((name) => !beside.has(name) && !knownSettings.includes(name)),
		[],
	);
	assert.ok(asked.length > 20, `${asked.length}`);
	for (const place of ['auenrode', 'falkenbrueck', 'heidewalde'])
		assert.deepEqual(
			Object.keys(visitor({ in: place }).tenant.settings).filter((name) => !knownSettings.includes(name)),
			[],
			place,
		);
	const [, example] = found(/```yaml\n([^]*?)```/.exec(readFileSync('docs/operating.md', 'utf8')));
	readPlan(found(example), knownSettings);
	assert.throws(
		() => readPlan(found(example).replace('phone:', 'phon:'), knownSettings),
		/settings\.phon: line \d+: is not known here; did you mean phone\?/,
	);
});
