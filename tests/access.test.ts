import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { kinds } from '#app/modules.ts';
import { idea as ideaKind } from '#modules/ideas/idea.ts';
import { hashed } from '#kernel/identity/tokens.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { exampleTheses } from '#modules/matching/thesis-texts.ts';
import { thesesIn } from '#modules/matching/theses.ts';
import { measurePath, planPath } from '#modules/roads/look.ts';
import { decidePlan, makePlan } from '#modules/roads/server/commands/plans.ts';
import { streetPath } from '#modules/roads/server/exports/tiles.ts';
import { gradedOf } from '#modules/roads/server/queries/graded.ts';
import { publicMeasures } from '#modules/roads/server/queries/measures.ts';
import { streetsOf } from '#modules/roads/server/queries/streets.ts';
import { markupFaults } from '#testing/markup.ts';
import { faultsAt, faultsInLargeText, faultsOf, overhangOf, raiseStage } from './stage.ts';

const { open, village } = await raiseStage();
const one = async (path: string): Promise<string[]> => {
	const kind = kinds.find((known) => known.path === path);
	const [thing] = kind ? await shownOf(village.visitor(), kind, { limit: 1 }) : [];
	return thing ? [`${path}/${thing.slug}`] : [];
};
const details = (await Promise.all(kinds.map(({ path }) => one(path)))).flat();
const [idea] = await shownOf(village.visitor(), ideaKind, { limit: 1 });
const graded = await gradedOf(village.visitor());
const [street] = graded ? streetsOf(village.visitor(), graded) : [];
const roads = street ? [streetPath(street), `/strassen/abschnitt/${graded?.ground.keys[street.stretches[0]?.from ?? 0]}`] : [];
const jens = village.as('jens');
const [work] = await publicMeasures(village.visitor(), 1);
const { id: planId } = await makePlan(jens, { title: 'Straßen ab 2027', firstYear: 2027, years: 2, budgets: [50_000] });
await decidePlan(jens, { id: planId, isPublic: true, decision: '2026/41', decidedOn: '2026-10-08', sitting: 'Gemeinderat, 7. Sitzung' });
const reports = village.db.selectFrom('caseFile').select('reference').where('tenantId', '=', 'auenrode').where('kind', '=', 'defect');
const report = await reports.where('isPrivate', '=', false).orderBy('reference').executeTakeFirstOrThrow();
const memberKey = 'schluessel-zur-probe';
await sql`insert into group_member_link (tenant_id, token_hash, member_id)
	select tenant_id, ${hashed(memberKey)}, id from group_member where accepted_at is not null limit 1`.execute(village.db);
const lists = kinds.map(({ path }) => path);
const matching = '/mitwirk-o-mat/mitwirk-o-mat-auenrode';
const routes = [
	...['/', '/termine', '/verzeichnis', '/melden'].map((path) => `/leicht${path}`),
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
	'/infopoint/markt-auenrode/melden',
	'/infopoint/markt-auenrode',
	'/infopoint/markt-auenrode?sicht=gross-kontrast-niedrig',
	'/infopoint/markt-auenrode/mitmachen',
	'/infopoint/markt-auenrode/ohne-netz',
	...['/verzeichnis', '/brett', '/termine', '/mitmachen/umfragen/markt-ohne-autos'].map((path) => `/infopoint/markt-auenrode${path}`),
	'/infopoint/markt-auenrode/mitmachen/umfragen/wie-kommen-sie-zum-arzt/antworten',
	...details.filter((path) => /^.(termine|verzeichnis|brett|aktuelles)/.test(path)).map((path) => `/infopoint/markt-auenrode${path}`),
	'/melden/alle',
	`/melden/${report.reference}`,
	'/strassen',
	'/strassen?ort=ebersfeld',
	...roads,
	measurePath(work?.id ?? ''),
	planPath(planId),
	'/offene-daten',
	'/sprache',
	'/impressum',
	'/datenschutz',
	'/barrierefreiheit',
	'/brett/neu',
	matching,
	`${matching}/fragen`,
	`${matching}/ergebnis`,
	`${matching}/ergebnis?a=${thesesIn(exampleTheses)
		.map(({ code }) => `${code}j`)
		.join('')}`,
	'/mitwirk-o-mat?alle=ja',
	'/mitwirk-o-mat/antworten/abgelaufen',
	'/mitmachen/umfragen/markt-ohne-autos',
	'/mitmachen/umfragen/wie-kommen-sie-zum-arzt',
	'/mitmachen/umfragen/wann-soll-der-rufbus-fahren',
	'/aktuelles/gibt-es-nicht',
	'/gibt-es-nicht',
	'/verwaltung/anmelden',
	'/uk/strassen',
	'/mitmachen',
	'/mitmachen/ideen?ansicht=karte&folge=unterstuetzt',
	'/mitmachen/ideen/neu',
	'/mitmachen/ideen/danke/IDEE-00000000',
	'/mitmachen/postfach',
	'/mitmachen/gruppen/digitaler-stammtisch',
	'/mitmachen/gruppen/digitaler-stammtisch/thema',
	'/mitmachen/gruppen/arbeitsgruppe-jakobsee/dabei',
	`/mitmachen/gruppen/arbeitsgruppe-jakobsee/innen/${memberKey}`,
	'/mitmachen/gruppen/bestaetigen/abgelaufen',
	...['beitrag', 'unterstuetzen', 'folgen'].map((deed) => `/mitmachen/${deed}/${idea?.id}`),
	'/mitmachen/budgets/dorfbudget/abstimmen',
	'/mitmachen/budgets/dorfbudget/belege',
	...lists,
	...details,
];

test('every route of the portal is HTML, without barriers that a machine can find, by day and by night, and fits a small phone in either direction and in large letters', async () => {
	const start = await open('/');
	const found = await faultsAt(start, [...new Set(routes)], async (page, path) => {
		const answer = await page.goto(new URL(path, start.url()).href);
		const faults = [...markupFaults((await answer?.text()) ?? ''), ...(await faultsOf(page)), ...(await faultsInLargeText(page))];
		await page.goto(new URL(`/ar${path}`, start.url()).href);
		const over = await overhangOf(page);
		return over > 0 ? [...faults, `${over} px too wide in Arabic`] : faults;
	});
	assert.deepEqual(found, []);
});
