import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';
import { matchingAt } from './server/queries.ts';

const { visitor, browserAt } = await openOffice();
const demo = '/mitwirk-o-mat/mitwirk-o-mat-auenrode';
const citizen = browserAt('auenrode');

test('one that runs is opened at once, and every page speaks the languages of the portal', async () => {
	const heath = browserAt('heidewalde');
	assert.match((await heath.get('/mitwirk-o-mat')).text, /om-empty/);
	const only = await citizen.get('/mitwirk-o-mat');
	assert.match(only.text, /Los geht’s/);
	assert.match((await browserAt('auenrode').get('/mitwirk-o-mat?alle=ja')).text, /Mitwirk-O-Mat Auenrode/);
	assert.match((await citizen.get(`/uk${demo}/fragen`)).text, /Я хочу регулярно рухатися/);
	assert.match((await citizen.get(`/ar${demo}`)).text, /هيا نبدأ/);
	assert.equal((await heath.get(demo)).status, 404, 'nothing crosses');
});

test('filters narrow down by village, time, language and steps; a filter that leaves nobody says so', async () => {
	const { participants: all, theses: put } = await matchingAt(visitor(), 'mitwirk-o-mat-auenrode');
	const a = `${put[0]?.code}j`;
	const shown = async (filter: string): Promise<number> =>
		((await citizen.get(`${demo}/ergebnis?a=${a}&alle=ja&${filter}`)).text.match(/data-id=/g) ?? []).length;
	assert.equal(
		await shown('ort=mittelhof'),
		all.filter(({ villages }) => villages.length === 0 || villages.includes('mittelhof')).length,
	);
	assert.equal(await shown('zeit=morning'), all.filter(({ times }) => times.length === 0 || times.includes('morning')).length);
	assert.equal(await shown('stufenlos=ja'), all.filter(({ isStepFree }) => isStepFree).length);
	assert.equal(await shown('sprache=alle&ort=alle'), all.length);
	assert.match((await citizen.get(`${demo}/ergebnis?a=${a}&ort=atlantis&sprache=fr`)).text, /passt niemand/);
});
