import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from '#kernel/kind/kind.ts';
import { categories, entry, vanishesOn } from './entry.ts';

const read = (answers: Record<string, string>) => readDraft(entry, { title: 'Ein Eintrag', category: 'club', ...answers });
const problems = (answers: Record<string, string>) => {
	const draft = read(answers);
	return 'problems' in draft ? draft.problems : {};
};
const now = new Date('2026-11-21T12:00:00Z');

test('a person is entered only with her consent, everything else without asking', () => {
	assert.deepEqual(problems({ category: 'Person' }), { hasConsent: 'required' });
	assert.deepEqual(problems({ category: 'person', hasConsent: 'ja' }), {});
	for (const category of Object.keys(categories).filter((name) => name !== 'person')) assert.deepEqual(problems({ category }), {});
});

test('a stop needs neither summary nor text, and its kind may be said in German', () => {
	const draft = read({ category: 'Haltestelle', position: '52,748249; 10,916355' });
	assert.ok(!('problems' in draft));
	assert.deepEqual(
		[draft.values.category, draft.headline.position, draft.headline.summary],
		['stop', { lon: 10.916355, lat: 52.748249 }, ''],
	);
});

test('what cannot be called, written to or read is named field by field', () => {
	assert.deepEqual(
		problems({
			phone: 'bitte klingeln',
			email: 'verein@',
			website: 'www.verein',
			hours: 'immer wenn Licht brennt',
			registerEmail: 'nein',
		}),
		{ phone: 'notAPhone', email: 'notAnEmail', website: 'notALink', hours: 'notHours', registerEmail: 'notAnEmail' },
	);
	assert.deepEqual(
		problems({
			phone: '+49 921 (0) 100-0',
			email: 'verein@auenrode.example',
			website: 'https://verein.example',
			hours: 'Tu 19:30-21:00; PH off',
		}),
		{},
	);
});

test('an entry that somebody answers for is shown for fifteen months after its confirmation, one of the town hall for ever', () => {
	const club = { category: 'club', registerEmail: 'verein@auenrode.example', confirmedOn: '2026-01-31' } as const;
	assert.deepEqual(vanishesOn(club, now), new Date('2027-04-30T00:00:00Z'));
	assert.deepEqual(vanishesOn({ ...club, confirmedOn: null }, now), new Date('2028-02-21T12:00:00Z'));
	assert.equal(vanishesOn({ ...club, registerEmail: null }, now), null);
	for (const category of ['office', 'place', 'school', 'fireBrigade', 'stop'] as const)
		assert.equal(vanishesOn({ ...club, category }, now), null);
});
