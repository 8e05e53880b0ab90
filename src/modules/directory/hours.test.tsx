import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownThing } from '#kernel/kind/things.ts';
import { holidayOn } from '#kernel/time/holidays.ts';
import { openVillage } from '#testing/village.ts';
import { visiting } from '#testing/visit.tsx';
import { entry } from './entry.ts';
import { portal } from './pages/portal.tsx';
import { entryJsonLd } from './server/exports/schema-org.ts';

const { visitor } = await openVillage();
const visit = visiting('/verzeichnis', portal);

/** Monday of the next even ISO week in which, as in the week after, nobody has a holiday: the demo world begins today. */
const evenWeek = ((): Temporal.PlainDate => {
	const now = Temporal.Now.plainDateISO('Europe/Berlin');
	const isFree = (monday: Temporal.PlainDate): boolean =>
		Array.from({ length: 14 }, (_, days) => monday.add({ days }).toString()).every((iso) => holidayOn(iso, 'DE-ST') === null);
	let monday = now.add({ days: 8 - now.dayOfWeek });
	while ((monday.weekOfYear ?? 1) % 2 === 1 || !isFree(monday)) monday = monday.add({ days: 7 });
	return monday;
})();
/** Half past ten by the clock of the town hall, so many days after that Monday. */
const halfPastTen = (days: number): Date =>
	new Date(evenWeek.add({ days }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '10:30' }).epochMilliseconds);

test('an office says whether it is open now: on Saturdays in even weeks only, and by appointment with its own words', async () => {
	const sentence = async (days: number) =>
		(await visit(visitor({ in: 'falkenbrueck', now: halfPastTen(days) }), '/verzeichnis/buergerbuero')).text;
	assert.match(await sentence(5), /Jetzt geöffnet, bis 12\u00a0Uhr/);
	assert.match(await sentence(12), /Jetzt geschlossen/);
	assert.match(await sentence(9), /om-light[^]*?nach Vereinbarung/);
});

test('machines get the category as schema.org knows it, with address and the hours of this week', async () => {
	const ctx = visitor({ in: 'falkenbrueck', now: halfPastTen(1) });
	const office = await shownThing(ctx, entry, { slug: 'buergerbuero' });
	assert.ok(office);
	const said = entryJsonLd(ctx, office);
	assert.equal(said['@type'], 'GovernmentOffice');
	assert.deepEqual(said.address, {
		'@type': 'PostalAddress',
		streetAddress: 'Am Markt 3',
		postalCode: '00814',
		addressLocality: 'Falkenbrück',
		addressCountry: 'DE',
	});
	assert.deepEqual(said.openingHoursSpecification?.[0], {
		'@type': 'OpeningHoursSpecification',
		opens: '09:00',
		closes: '12:00',
		validFrom: evenWeek.toString(),
		validThrough: evenWeek.toString(),
	});
	assert.ok(JSON.stringify(said).includes(`"validFrom":"${evenWeek.add({ days: 5 }).toString()}"`));
});
