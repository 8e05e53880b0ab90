import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { shownOf } from '#kernel/kind/things.ts';
import { openOffice } from '#testing/office.ts';
import { budget } from './budget.ts';
import { planVote } from './server/commands.ts';

const office = await openOffice();
const desk = await office.signedIn('anna');
const citizen = office.browserAt('auenrode');

test('a broken file is told line by line at the desk, a good one is counted', async () => {
	const upload = (content: string | Uint8Array<ArrayBuffer>) =>
		desk.post('/verwaltung/budgets/nachrechnen', { file: new File([content], 'a.pb'), rule: 'greedy-1' });
	const good =
		'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n1;7;Bank\n2;5;Baum\nVOTES\nvoter_id;vote\na;1\nb;1,2\n';
	assert.match((await upload(good)).text, /Bank[\s\S]*bekommt Geld/);
	const bad = await upload(good.replace('b;1,2', 'b;1;2').replace('PROJECTS', 'PROJEKTE'));
	assert.match(bad.text, /PROJECTS: dieser Abschnitt fehlt/);
	const umlauts = good.replace('Bank', 'Bänke').replace('a;1\n', 'ä;1\n');
	for (const [name, bytes] of [
		['Windows', Buffer.from(umlauts, 'latin1')],
		['UTF-16', Buffer.from(`\uFEFF${umlauts}`, 'utf16le')],
		['UTF-8 with its mark', Buffer.from(`\uFEFF${umlauts}`)],
	] as const)
		assert.match((await upload(new Uint8Array(bytes))).text, /Bänke[\s\S]*bekommt Geld/, name);
	assert.match(
		(await upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).text,
		/Datei, Zeile 1: diese Zeile steht vor dem ersten Abschnitt/,
	);
	const none = await upload('');
	assert.equal(none.status, 422);
	assert.match(none.text, /Bitte eine Datei wählen[^]*value="greedy-1" selected/, 'and the rule stays chosen');
	assert.match((await upload(good.replace('b;1,2', 'b;1;2'))).text, /VOTES, Zeile 12: die Zeile hat eine andere Zahl von Feldern/);
});

test('how many letters are wanted is asked again beside the question', async () => {
	const [running] = await shownOf(office.visitor(), budget);
	const { status, text } = await desk.post(`/verwaltung/budgets/${running?.id}/codes`, { anzahl: 'viele' });
	assert.equal(status, 422);
	assert.match(text, /href="#anzahl">[^<]*Bitte eine Zahl von 1 bis 20\.000 angeben/);
});

test('a full budget says so in words of its own, and what stands in it can still be checked', async () => {
	const [running] = await shownOf(office.visitor(), budget);
	assert.ok(running);
	const [budgetId, path, home] = [running.id, `${budget.path}/${running.slug}`, `/verwaltung/budgets/${running.id}`];
	const at = (days: number): Date => new Date(Date.now() + days * 86_400_000);
	await sql`delete from ballot_round where publication_id = ${budgetId}`.execute(office.db);
	const days = { collectFrom: at(-1), collectUntil: at(1), voteFrom: at(2), voteUntil: at(3) };
	await planVote(office.as('anna'), { budgetId, days });
	await sql`delete from budget_project where budget_id = ${budgetId}`.execute(office.db);
	await sql`insert into budget_project (tenant_id, id, budget_id, number, title, summary, cost, place, category, state)
		select 'auenrode', gen_random_uuid(), ${budgetId}, n, 'Projekt ' || n, 'x', 100, '', 'play', 'proposed' from generate_series(1, 300) n`.execute(
		office.db,
	);
	const typed = { title: 'Noch eine', summary: 'x', category: 'play', place: '', cost: '1' };
	assert.match((await citizen.post(`${path}/vorschlagen`, typed)).text, /Mehr als 300 Projekte fasst ein Budget nicht/);
	assert.match(
		(await desk.post(`${home}/projekt/neu`, { ...typed, state: 'proposed' })).text,
		/Mehr als 300 Projekte fasst ein Budget nicht/,
	);
	const last = /projekt\/([\w-]{36})"[^>]*>300\. /.exec((await desk.get(home)).text)?.[1];
	assert.equal((await desk.post(`${home}/projekt/${last}`, { ...typed, title: 'Geprüft', state: 'feasible' })).status, 303);
	assert.match((await citizen.get(path)).text, /Geprüft/);
});
