import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '#testing/found.ts';
import { driveOver } from '#testing/graded-roads.ts';
import { openReporting, quietReports as reports } from '#testing/reporting.ts';
import { keepMeasure, moveMeasure } from './server/commands/measures.ts';
import { makePlan } from './server/commands/plans.ts';

const { db, as, visitor, browserAt, signedIn, citizen, report } = await openReporting();
await driveOver(db, visitor(), { day: '2026-04-10', amountsAt: (at) => ({ evenness: 1 + (Math.floor(at / 20) % 11) }) });

test('from her report a citizen comes to the measure, its budget plan and the decision of the council, and back', async () => {
	const { id: reportId } = await report(visitor());
	const { reference } = found((await reports.known(visitor(), [reportId]))[0]);
	const { id: planId } = await makePlan(as('jens'), { title: 'Straßen ab 2027', firstYear: 2027, years: 2, budgets: [50_000] });
	const wish = {
		kind: 'patch',
		title: 'Am Kolk',
		cost: 4200,
		year: 2027,
		isPublic: true,
		planId,
		reportIds: [reportId],
		budgetLine: '54100.52200',
	};
	const { id } = await keepMeasure(reports)(as('jens'), wish);
	const [measure, plan] = [`/strassen/massnahmen/${id}`, `/strassen/haushalt/${planId}`];
	assert.equal((await citizen.get(measure)).status, 404, 'what is only wished for is nobody else’s business');
	await moveMeasure(as('jens'), { id, to: 'planned' });

	assert.ok((await citizen.get(`/melden/${reference}`)).text.includes(`href="${measure}"`));
	assert.ok((await citizen.get('/strassen')).text.includes(`href="${measure}"`));
	const before = await citizen.get(measure);
	for (const said of ['4.200\u00a0€', '2027', '54100.52200', `href="/melden/${reference}"`]) assert.ok(before.text.includes(said), said);
	assert.ok(!before.text.includes(plan), 'a plan that the office does not show has no page');
	assert.equal((await citizen.get(plan)).status, 404);

	const yard = await signedIn('jens');
	const office = `/verwaltung/strassen/haushalt/${planId}`;
	const decided = { decision: 'Beschluss 2026/41', decidedOn: '2026-10-08', sitting: 'Gemeinderat, 7. Sitzung', isPublic: 'ja' };
	assert.equal((await yard.post(`${office}/beschluss`, { ...decided, decidedOn: '' })).status, 422, 'a decision has a day');
	assert.equal((await yard.post(`${office}/beschluss`, decided)).status, 303);
	assert.ok((await yard.get(office)).text.includes(`href="${plan}"`));
	const after = await citizen.get(measure);
	assert.ok(after.text.includes(`href="${plan}#beschluss"`) && after.text.includes('Beschluss 2026/41, Gemeinderat, 7. Sitzung<'));
	assert.equal(after.text.split('4.200\u00a0€').length, 2, 'each thing stands there once');
	const page = await citizen.get(plan);
	for (const said of [`href="${measure}"`, 'Gemeinderat, 7. Sitzung', '8. Oktober 2026', 'Nichts tun', '"@type":"Legislation"'])
		assert.ok(page.text.includes(said), said);
	assert.match((await citizen.get(`/uk${plan}`)).text, /Що дає який бюджет/);
	for (const path of [measure, plan]) assert.equal((await browserAt('heidewalde').get(path)).status, 404, path);
});
