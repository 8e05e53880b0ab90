import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#app/modules.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { streetPath } from '#modules/roads/server/exports/tiles.ts';
import { gradedOf } from '#modules/roads/server/queries/graded.ts';
import { streetsOf } from '#modules/roads/server/queries/streets.ts';
import { barriersByDayAndNight, faultsAt, overhangOf, raiseStage } from './stage.ts';

const { open, village } = await raiseStage();
const one = async (path: string): Promise<string[]> => {
	const kind = kinds.find((known) => known.path === path);
	const [thing] = kind ? await shownOf(village.visitor(), kind, { limit: 1 }) : [];
	return thing ? [`${path}/${thing.slug}`] : [];
};
const details = (await Promise.all(kinds.map(({ path }) => one(path)))).flat();
const graded = await gradedOf(village.visitor());
const [street] = graded ? streetsOf(village.visitor(), graded) : [];
const roads = street ? [streetPath(street), `/strassen/abschnitt/${graded?.ground.keys[street.stretches[0]?.from ?? 0]}`] : [];
const lists = kinds.map(({ path }) => path);
const routes = [
	'/',
	'/ort',
	'/ort/ebersfeld',
	'/suche?q=Fest',
	'/suche?q=zzzz',
	'/rathaus',
	'/karte',
	'/karte?art=termine&ort=ebersfeld',
	'/abo',
	'/melden',
	'/melden/alle',
	'/melden/AU-2026-00005',
	'/strassen',
	'/strassen?ort=ebersfeld',
	...roads,
	'/offene-daten',
	'/sprache',
	'/impressum',
	'/barrierefreiheit',
	'/brett/neu',
	'/mitmachen/umfragen/markt-ohne-autos',
	'/mitmachen/umfragen/wie-kommen-sie-zum-arzt',
	'/aktuelles/gibt-es-nicht',
	...lists,
	...details,
];

test('every route of the portal is without barriers that a machine can find, by day and by night', async () => {
	const found = await faultsAt(routes, async (path) => {
		const page = await open(path);
		const barriers = await barriersByDayAndNight(page);
		await page.context().close();
		return barriers;
	});
	assert.deepEqual(found, []);
});

test('no route is wider than a small phone, in either direction', async () => {
	const found = await faultsAt(
		routes.flatMap((route) => [route, `/ar${route}`]),
		async (path) => {
			const page = await open(path, { viewport: { width: 320, height: 640 } });
			const over = await overhangOf(page);
			await page.context().close();
			return over > 0 ? [`${over} px`] : [];
		},
	);
	assert.deepEqual(found, []);
});
