import assert from 'node:assert/strict';
import { test } from 'node:test';
import { landOf } from '#kernel/geo/land.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { openVillage } from '#testing/village.ts';
import type { Markup } from '#ui/markup.ts';
import { type MapProps, ThingMap } from './thing-map.tsx';
import { MunicipalityMap, VillageMap } from './village-map.tsx';

const { visitor, statements } = await openVillage();
const municipalities = ['auenrode', 'falkenbrueck', 'heidewalde'];
const most = 25_000;

const written = async (markup: Markup): Promise<string> => String(await markup);
const draw = async (props: Omit<MapProps, 'land'>) => written(<ThingMap {...props} land={await landOf(props.ctx)} />);
const pinsIn = (svg: string) => [...svg.matchAll(/<circle cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const at = (lon: number, lat: number) => ({ lon, lat });

test('a map of the whole municipality stays below 25 KB and names the villages', async () => {
	for (const place of municipalities) {
		const ctx = visitor({ in: place });
		const svg = await written(<MunicipalityMap ctx={ctx} land={await landOf(ctx)} caption={undefined} />);
		assert.ok(svg.length <= most, `${place}: ${svg.length}`);
		assert.ok(
			villagesOf(ctx.tenant).every(({ name, slug }) => svg.includes(`href="/ort/${slug}"`) && svg.includes(`: ${name}"`)),
			place,
		);
		const overview = await draw({ ctx, things: [] });
		assert.ok(overview.length <= most && overview.includes(`>${ctx.tenant.places[0]?.name}</text>`), `${place}: ${overview.length}`);
	}
});

test('things stand on the map under their numbers, with their names to hear and links to follow; what has no position is in the list only', async () => {
	const svg = await draw({
		ctx: visitor(),
		things: [
			{ number: 7, title: 'Bürgerhaus', href: '/verzeichnis/buergerhaus', position: at(11.688, 52.227) },
			{ number: 8, title: 'Telefonkette', href: '/verzeichnis/telefonkette', position: null },
		],
	});
	assert.match(svg, /<a href="\/verzeichnis\/buergerhaus" aria-label="7: Bürgerhaus">/);
	assert.doesNotMatch(svg, /Telefonkette/);
	assert.match(svg, /aria-label="Karte: 2 Einträge\. Alles steht auch in der Liste\."/);
});

test('pins in one spot step aside until each can be read, and none leaves the sheet', async () => {
	const things = Array.from({ length: 9 }, (_, index) => ({ number: index + 1, title: `Ding ${index}`, position: at(11.688, 52.227) }));
	const pins = pinsIn(
		await draw({ ctx: visitor(), things: [...things, { number: 10, title: 'Weit weg', position: at(11.646, 52.213) }] }),
	);
	assert.equal(pins.length, 10);
	for (const [index, pin] of pins.entries()) {
		assert.ok(pin.x >= 17 && pin.y >= 17 && pin.x <= 483 && pin.y <= 413);
		for (const other of pins.slice(index + 1)) assert.ok(Math.hypot(pin.x - other.x, pin.y - other.y) >= 30);
	}
});

test('east is right and north is above, also for readers of Arabic', async () => {
	for (const tag of ['de', 'ar'] as const) {
		const svg = await draw({
			ctx: visitor({ tag }),
			things: [
				{ number: 1, title: 'West', position: at(11.64, 52.2) },
				{ number: 2, title: 'Nordost', position: at(11.69, 52.23) },
			],
		});
		const [west, northEast] = pinsIn(svg);
		assert.ok(west && northEast && west.x < northEast.x && west.y > northEast.y);
		assert.match(svg, /^<div dir="ltr">/);
		assert.match(svg, tag === 'ar' ? /<figcaption><div dir="rtl">/ : /<figcaption><div dir="ltr">/);
	}
});

test('a village shows its houses, its streets and its border', async () => {
	const ctx = visitor();
	const place = ctx.tenant.places.find(({ slug }) => slug === 'ebersfeld');
	assert.ok(place);
	const svg = await written(<VillageMap ctx={ctx} land={await landOf(ctx)} place={place} things={[]} />);
	assert.match(svg, /aria-label="Karte von Ebersfeld"/);
	assert.ok(svg.split('om-building').length > 100 && svg.includes('om-border'));
});

test('a municipality without any land drawn still gets a map of its things', async () => {
	const svg = await written(<ThingMap ctx={visitor()} land={[]} things={[{ number: 1, title: 'Hier', position: at(11.688, 52.227) }]} />);
	assert.equal(pinsIn(svg).length, 1);
});

test('the land is read once and remembered', async () => {
	await landOf(visitor());
	const before = statements.length;
	await Promise.all([landOf(visitor()), landOf(visitor({ tag: 'ar' }))]);
	assert.equal(statements.length, before);
});
