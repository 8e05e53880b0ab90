import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { openCase } from '#kernel/case/opening.ts';
import { atClock, dayAway, dayIn } from '#kernel/time/zone.ts';
import type { Reports, WorkReport } from '../asked.ts';
import { noHash, type Verdict } from '../inspection.ts';
import { roadOrder } from '../order.ts';
import { type Graded, gradedOf, meanOf, within } from '../server/queries/graded.ts';
import { hashOf } from '../server/queries/inspections.ts';
import { squareMetresOf } from '../server/queries/sections.ts';
import { scenariosFor } from '../server/queries/plans.ts';
import { type Street, streetsOf } from '../server/queries/streets.ts';
import type { WorkTables } from '../work-tables.ts';

const own = tables<WorkTables>();

const plans = [
	{ kind: 'patch', kindLabel: 'Flicken', euros: 18, inDays: 40, lasts: 6, priority: 'high', state: 'ordered', decision: '' },
	{ kind: 'overlay', kindLabel: 'Neue Deckschicht', euros: 42, inDays: 110, lasts: 14, priority: 'normal', state: 'planned', decision: '' },
	{ kind: 'renew', kindLabel: 'Grundhaft erneuern', euros: 165, inDays: 260, lasts: 60, priority: 'normal', state: 'planned', decision: 'Gemeinderat, 9. Juli' },
] as const; // prettier-ignore

/** Long streets with a name first; graded ones the worst first. */
const wanting = (streets: readonly Street[]): readonly Street[] =>
	streets
		.filter(({ name, metres, villageSlug }) => name !== '' && metres > 150 && villageSlug !== 'ausserorts')
		.toSorted((a, b) => (b.worst ?? 0) - (a.worst ?? 0) || b.metres - a.metres);

const budgets = [60_000, 120_000];
/** The budget plan of the building yard, decided by the council and open to everybody. */
const plantPlan = async (tx: Tx, graded: Graded): Promise<string> => {
	const decidedOn = dayAway(-45, tx.tenant.zone, tx.now);
	const firstYear = Number(dayIn(tx.now, tx.tenant.zone).slice(0, 4)) + 1;
	const { basis, scenarios } = await scenariosFor(tx, graded, { years: 3, budgets });
	const id = newId();
	await own.insert(tx, 'roadPlan', {
		...{ id, title: `Straßen ${firstYear} bis ${firstYear + 2}`, firstYear, profileVersion: graded.profile.version },
		...{ basis: JSON.stringify(basis), scenarios: JSON.stringify(scenarios), authorName: 'Jens Maurer', createdAt: tx.now },
		...{ isPublic: true, decision: `Beschluss ${decidedOn.slice(0, 4)}/41`, decidedOn, sitting: 'Gemeinderat, öffentliche Sitzung' },
	});
	return id;
};

type Work = { readonly graded: Graded; readonly streets: readonly Street[]; readonly planId: string; readonly report: WorkReport | undefined };

const plantMeasures = async (tx: Tx, { graded, streets, planId, report }: Work): Promise<void> => {
	const at = (days: number): string => dayAway(days, tx.tenant.zone, tx.now);
	for (const [number, { euros, inDays, lasts, ...plan }] of plans.entries()) {
		const street = streets[number];
		if (!street) continue;
		const segments = street.stretches.flatMap(within);
		const middle = segments[Math.floor(segments.length / 2)] ?? 0;
		const squareMetres = street.stretches.reduce((sum, stretch) => sum + squareMetresOf(graded, stretch), 0);
		const id = newId();
		await own.insert(tx, 'roadMeasure', {
			...{ ...plan, id, title: street.name, street: street.name, placeId: street.placeId, squareMetres, isPublic: true, planId },
			...{ segments: segments.map((one) => graded.ground.keys[one] ?? ''), cost: Math.ceil((squareMetres * euros) / 100) * 100 },
			...{ year: Number(at(inDays).slice(0, 4)), startsOn: at(inDays), endsOn: at(inDays + lasts), note: '', budgetLine: '54100.52200' },
			...{ gradeBefore: meanOf(graded, segments).grade, profileVersion: graded.profile.version, createdAt: tx.now, changedAt: tx.now },
			...{ lon: graded.ground.segments.lon[middle] ?? null, lat: graded.ground.segments.lat[middle] ?? null },
		});
		if (report && number === 0) await own.insert(tx, 'roadMeasureReport', { measureId: id, reportId: report.id, reference: report.reference });
	}
};

const plantOrder = async (tx: Tx, { id, reference, title, street, lon, lat, placeId }: WorkReport): Promise<void> => {
	const position = lon !== null && lat !== null ? { lon, lat } : null;
	const opened = await openCase(tx, roadOrder, { category: 'road', channel: 'office', clientKey: `seed ${id}`, position, placeId });
	const task = 'Bitte vor dem Wochenende; Kaltmischgut liegt in Halle 2.';
	const row = { caseId: opened.id, measureId: null, title, street: street ?? '', segments: [], task, result: null };
	await own.insert(tx, 'roadOrder', row);
	await own.insert(tx, 'roadOrderReport', { caseId: opened.id, reportId: id, reference, isReleased: false });
};

const seen: readonly (readonly [Verdict, string])[] = [
	['fine', ''],
	['watch', 'Bankett ausgefahren, noch verkehrssicher.'],
	['fine', ''],
	['repair', 'Schlagloch in der Fahrbahnmitte, etwa 30 cm, 4 cm tief.'],
	['fine', ''],
];
const plantInspections = async (tx: Tx, streets: readonly Street[]): Promise<void> => {
	let previousHash = noHash;
	for (const [at, [verdict, words]] of seen.entries()) {
		const street = streets[at % Math.max(1, streets.length)];
		if (!street) return;
		const day = dayAway((at - seen.length) * 6, tx.tenant.zone, tx.now);
		const entry = {
			...{ number: at + 1, id: newId(), day, notedAt: atClock(`${day}T10:30`, tx.tenant.zone), verdict, seen: words, weather: 'trocken' },
			...{ inspectorId: newId(), inspectorName: 'Jens Maurer', street: `${street.name}, ${street.village}`, placeId: street.placeId },
			segments: [],
		};
		const hash = hashOf(tx.tenantId, entry, previousHash);
		await own.insert(tx, 'roadInspection', { ...entry, previousHash, hash });
		previousHash = hash;
	}
};

/** The worst street where somebody reported a pothole, and that report. */
const reportedStreet = (streets: readonly Street[], told: readonly WorkReport[]) => {
	const potholes = told.filter(({ title }) => title.startsWith('Schlagloch'));
	const reportOn = ({ name, placeId }: Street) => potholes.find((report) => report.street === name && report.placeId === placeId);
	const street = streets.find(reportOn);
	return street && { street, report: reportOn(street) };
};

/** What the building yard of the demo world has planned, ordered and inspected. */
export const raiseWork = async (ctx: Context, reports: Reports): Promise<void> => {
	const graded = await gradedOf(ctx);
	if (!graded) return;
	const worst = wanting(streetsOf(ctx, graded));
	const told = (await reports.open(ctx)).filter(({ street }) => street !== null);
	const named = reportedStreet(worst, told);
	const streets = named ? [named.street, ...worst.filter((street) => street !== named.street)] : worst;
	await walled(ctx, async (tx) => {
		await plantMeasures(tx, { graded, streets, planId: await plantPlan(tx, graded), report: named?.report });
		for (const report of told.filter((one) => one !== named?.report).slice(0, 2)) await plantOrder(tx, report);
		await plantInspections(tx, streets);
	});
};
