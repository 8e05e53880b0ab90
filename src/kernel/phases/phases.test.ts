import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { capabilities, currentOf, isOpen, type Phase, standingOf, stateOf } from './phase.ts';
import { phasesOf, setPhases } from './phases.ts';

const { as, visitor } = await openVillage();
const news = verbsOf(article);
const day = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 5, 18) + days * day);
const phase = (capability: Phase['capability'], from: number, until: number | null) => ({
	capability,
	title: capability,
	opensAt: at(from),
	closesAt: until === null ? null : at(until),
});
const three = [phase('collect', 0, 10), phase('vote', 12, 20), phase('account', 20, null)];
const written = async (who: 'anna' | 'birgit', title: string) =>
	(await news.save(as(who), { answers: { title, summary: 'Worum es geht', urgency: 'none', places: '' } })).id;
const read = async (ctx: Parameters<typeof phasesOf>[0], id: string) => (await phasesOf(ctx, [id])).get(id) ?? [];

test('a capability is open from its first moment until just before its last', async () => {
	const id = await written('anna', 'Beteiligung mit drei Phasen');
	await walled(as('anna'), (tx) => setPhases(tx, id, three.toReversed()));
	const phases = await read(visitor(), id);
	assert.deepEqual(
		phases.map(({ capability }) => capability),
		['collect', 'vote', 'account'],
	);
	const open = (moment: Date) => capabilities.filter((one) => isOpen(phases, one, moment));
	assert.deepEqual(open(new Date(at(0).getTime() - 1)), []);
	assert.deepEqual([open(at(0)), open(new Date(at(10).getTime() - 1)), open(at(10))], [['collect'], ['collect'], []]);
	assert.deepEqual([open(at(12)), open(at(20)), open(at(4000))], [['vote'], ['account'], ['account']]);
	assert.deepEqual(
		[-1, 5, 11, 30].map((days) => standingOf(phases, at(days))),
		['coming', 'running', 'running', 'running'],
	);
	assert.deepEqual(
		phases.map((one) => stateOf(one, at(15))),
		['over', 'open', 'ahead'],
	);
	assert.equal(standingOf(phases.slice(0, 2), at(30)), 'finished');
	assert.deepEqual(
		[-1, 5, 11, 15].map((days) => currentOf(phases, at(days))?.capability),
		['collect', 'collect', 'vote', 'vote'],
	);
});

test('a phase that is moved stays the same phase, one that is left out is gone', async () => {
	const id = await written('anna', 'Beteiligung, die sich verschiebt');
	const [first] = await walled(as('anna'), (tx) => setPhases(tx, id, three));
	assert.ok(first);
	await walled(as('anna'), (tx) => setPhases(tx, id, [{ ...first, closesAt: at(14) }]));
	assert.deepEqual(
		(await read(visitor(), id)).map((one) => [one.id, one.closesAt]),
		[[first.id, at(14)]],
	);
});

test('days the wrong way round are named, and nothing is half-written', async () => {
	const id = await written('anna', 'Beteiligung mit Tippfehler');
	await walled(as('anna'), (tx) => setPhases(tx, id, three));
	await assert.rejects(
		walled(as('anna'), (tx) => setPhases(tx, id, [phase('collect', 0, 5), { ...phase('vote', 9, 6), title: ' ' }])),
		new Invalid({ 'phases.1.title': 'required', 'phases.1.closesAt': 'endsBeforeItStarts' }),
	);
	assert.equal((await read(visitor(), id)).length, 3);
});

test('phases of a neighbour are neither read nor written; those of a shared participation are read', async () => {
	const own = await written('anna', 'Nur in Auenrode beteiligt');
	await walled(as('anna'), (tx) => setPhases(tx, own, three));
	assert.deepEqual(await read(visitor({ in: 'heidewalde' }), own), []);
	await assert.rejects(
		walled(as('jana'), (tx) => setPhases(tx, own, [])),
		NotFound,
	);
	const shared = await written('birgit', 'Gemeinsame Beteiligung');
	await walled(as('birgit'), (tx) => setPhases(tx, shared, three));
	await news.publish(as('birgit'), { id: shared, from: new Date() });
	assert.deepEqual(await read(visitor({ in: 'heidewalde' }), shared), []);
	await news.share(as('birgit'), { id: shared, partnerId: 'heidewalde' });
	assert.equal((await read(visitor({ in: 'heidewalde' }), shared)).length, 3);
	assert.deepEqual(await read(visitor(), shared), []);
});
