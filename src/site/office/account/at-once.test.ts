import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { demoPassword, people } from '#app/demo/people.ts';
import type { Db } from '#kernel/db/connection.ts';
import { codeAt } from '#kernel/identity/totp.ts';
import { openOffice } from '#testing/office.ts';

const konto = '/verwaltung/konto';
const statuses = (answers: readonly { readonly status: number }[]): readonly number[] =>
	answers.map(({ status }) => status).toSorted((a, b) => a - b);

type Held<Answer> = { readonly deeds: () => readonly Promise<Answer>[]; readonly meanwhile?: (held: Db) => Promise<unknown> };
/** Holds her account, begins deeds until all of them wait for it, does `meanwhile` and lets them go on: the same moment, every time. */
const whenAllWait = async <Answer>(db: Db, email: string, { deeds, meanwhile }: Held<Answer>): Promise<readonly Answer[]> => {
	const begun = await db.transaction().execute(async (held) => {
		await held.selectFrom('account').select('id').where('email', '=', email).forUpdate().execute();
		const all = deeds();
		const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`;
		// Asked by another connection: within a transaction the answer stays what it was at first.
		const until = Date.now() + 30_000;
		while (((await waiting.execute(db)).rows[0]?.n ?? 0) < all.length) {
			assert.ok(Date.now() < until, 'they do not wait for her account');
			await sleep(20);
		}
		await meanwhile?.(held);
		return all;
	});
	return Promise.all(begun);
};

test('who asks for new codes twice at the same moment has ten, not twenty', async () => {
	const { signedIn, db } = await openOffice();
	const anna = await signedIn('anna');
	const secret = /name="secret" value="([A-Z2-7]{32})"/.exec((await anna.get('/verwaltung/sicherheit')).text)?.[1] ?? '';
	await anna.post('/verwaltung/sicherheit', { secret, code: codeAt(secret, new Date()) });
	const ask = () => anna.post(`${konto}/codes`, { 'codes-current': demoPassword });
	assert.deepEqual(statuses(await whenAllWait(db, people.anna.email, { deeds: () => [ask(), ask()] })), [200, 200]);
	assert.equal((await db.selectFrom('recoveryCode').select('codeHash').execute()).length, 10);
});

test('of links that are sent to a colleague at the same moment the last one opens, also while she follows the first', async () => {
	const { signedIn, browserAt, db } = await openOffice();
	const samir = await signedIn('samir');
	const tilda = { name: 'Tilda Reuter', email: 'tilda@auenrode.example', organisation: '', role: 'editor', place: '' };
	const linkIn = (text: string): string => /\/verwaltung\/passwort\/[\w-]+/.exec(text)?.[0] ?? '';
	const first = linkIn((await samir.post('/verwaltung/einrichten/menschen', tilda)).text);
	const { id } = await db.selectFrom('account').select('id').where('email', '=', tilda.email).executeTakeFirstOrThrow();
	const renew = () => samir.post(`/verwaltung/einrichten/menschen/${id}/link`);
	const follow = (link: string) => browserAt('auenrode').post(link, { password: 'vier lange Wörter', again: 'vier lange Wörter' });
	const [followed, ...renewed] = await Promise.all([follow(first), renew(), renew(), renew()]);
	assert.ok([303, 404].includes(followed.status), String(followed.status));
	assert.deepEqual(statuses(renewed), [200, 200, 200]);
	const opened = await Promise.all(renewed.map(({ text }) => follow(linkIn(text))));
	assert.deepEqual(statuses(opened), [303, 404, 404]);
});

test('two people cannot take one new address at the same moment, and the second is told in words', async () => {
	const { signedIn, browserAt, mails } = await openOffice();
	const ask = async (who: 'anna' | 'uwe') =>
		(await signedIn(who)).post(`${konto}/adresse`, { 'adresse-email': 'neu@auenrode.example', 'adresse-current': demoPassword });
	assert.deepEqual(statuses(await Promise.all([ask('anna'), ask('uwe')])), [303, 303]);
	const links = (await mails()).flatMap(({ text }) => /\/verwaltung\/adresse\/[\w-]+/.exec(text)?.[0] ?? []);
	assert.equal(links.length, 2);
	const confirm = (link: string) => browserAt('auenrode').post(link);
	const answers = await Promise.all(links.map(confirm));
	assert.deepEqual(statuses(answers), [303, 409]);
	const second = links[answers.findIndex(({ status }) => status === 409)] ?? '';
	for (const told of [...answers.filter(({ status }) => status === 409), await confirm(second)]) {
		assert.match(told.text, /gehört inzwischen zu einem anderen Konto/);
	}
});

test('who comes in by the old password while it is changed stays outside', async () => {
	const { cookieFor, db } = await openOffice();
	const [coming] = await whenAllWait(db, people.anna.email, {
		deeds: () => [cookieFor(people.anna.email, 'auenrode')],
		meanwhile: (held) => held.updateTable('account').set({ passwordHash: null }).where('email', '=', people.anna.email).execute(),
	});
	assert.equal(coming?.status, 422);
	assert.deepEqual(await db.selectFrom('session').select('accountId').execute(), []);
});
