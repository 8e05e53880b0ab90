import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { walled } from '#kernel/command.ts';
import { connectionUrl, killRepeatedly, layMails } from '#testing/killing.ts';
import { type Manner, openPostOffice } from '#testing/post-office.ts';
import { openVillage } from '#testing/village.ts';
import { forgetMails, type Mail, postState, sendMail } from './mail.ts';
import { type Post, startPost, type Trouble } from './post.ts';
import { type Patience, smtpCourier } from './smtp.ts';

const { db, to, visitor } = await openVillage();
const sender = { mailFrom: 'rathaus@auenrode.example', bounceTo: 'zurueck@auenrode.example' };
const mail: Mail = { to: 'hanna@privat.example', subject: 'Grüße aus Ebersfeld', text: 'Guten Tag.\n.\nEin Punkt allein.' };

const hurried: Patience = { connect: 500, greeting: 500, silence: 700 };
const working = (url: string, post: Partial<Post> = {}) => {
	const troubles: Trouble[] = [];
	const refusals: Trouble[] = [];
	const worker = startPost(to, {
		sender,
		courier: () => smtpCourier(url, hurried),
		lanes: 1,
		stuck: async (trouble) => void troubles.push(trouble),
		refused: async (trouble) => void refusals.push(trouble),
		report: () => {},
		...post,
	});
	return { ...worker, troubles, refusals };
};
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
	for (let at = 0; at < 200 && !(await holds()); at++) await pause(50);
	assert.ok(await holds());
};
const rows = () => db.selectFrom('mailMessage').select(['state', 'content', 'reply', 'attempts', 'dueAt']).execute();
const afresh = () => db.deleteFrom('mailMessage').execute();
const readOf = async (message: string) => {
	const { headers, ...read } = await PostalMime.parse(message);
	return { ...read, header: (name: string) => headers.find(({ key }) => key === name)?.value ?? '' };
};
const opened = async (manner: Manner = {}) => {
	await afresh();
	const office = await openPostOffice(manner);
	after(office.close);
	return office;
};

test('a mail says who sends it, which one it is and where it goes when it returns; with its hand-over address and words are gone', async () => {
	const { url, received } = await opened();
	await sendMail(visitor(), {
		...mail,
		html: '<p>Guten Tag.</p>',
		about: 'abo',
		list: { unsubscribe: 'http://auenrode.localhost/abo/ende/1' },
	});
	const post = working(url);
	await until(() => received.length === 1);
	await until(async () => (await rows())[0]?.state === 'sent');
	await post.stop();
	const [one = { id: '', from: '', to: '', message: '' }] = received;
	const { subject, from, to: receivers, text = '', html, header } = await readOf(one.message);
	assert.deepEqual([subject, from?.name, receivers?.[0]?.address], [mail.subject, 'Auenrode', mail.to]);
	assert.match(text, /^Guten Tag\.\n\.\nEin Punkt allein\./);
	assert.match(String(html), /<p>Guten Tag/);
	assert.equal(header('list-unsubscribe'), '<http://auenrode.localhost/abo/ende/1>');
	assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
	assert.equal(header('list-id'), '<abo.auenrode.localhost>');
	assert.equal(header('auto-submitted'), 'auto-generated');
	assert.equal(header('reply-to'), 'rathaus@auenrode.example', 'an answer reaches the town hall, not the address that sends');
	const [, id = ''] = /^([0-9a-f-]{36})@auenrode\.localhost$/.exec(one.id) ?? [];
	assert.equal(one.from, `zurueck+${id.replaceAll('-', '')}@auenrode.example`);
	assert.equal((await rows())[0]?.content, null);
});

test('what was not done sends no mail, and what is to be forgotten leaves none behind', async () => {
	await afresh();
	await assert.rejects(
		walled(visitor(), async (tx) => {
			await sendMail(tx, mail);
			throw new Error('undone');
		}),
	);
	await sendMail(visitor(), { ...mail, about: 'abo-1' });
	await sendMail(visitor(), { ...mail, about: 'abo-2' });
	await walled(visitor(), (tx) => forgetMails(tx, 'abo-1'));
	assert.equal((await rows()).length, 1);
});

test('a receiver whom the server does not know is told once and never written to again', async () => {
	const { url, received } = await opened({ toReceiver: () => ({ code: 550, text: '5.1.1 <hanna@privat.example> unknown' }) });
	await sendMail(visitor(), { ...mail, about: 'abo-3' });
	const post = working(url);
	await until(() => post.refusals.length === 1);
	await post.stop();
	const [row] = await rows();
	assert.deepEqual([row?.state, row?.content, received.length], ['refused', null, 0]);
	assert.ok(post.refusals[0]?.about === 'abo-3' && !post.refusals[0].reply.includes('hanna'));
});

test('a server that says "later" to one mail gets it again later, whole; the others go out meanwhile', async () => {
	const { url, received } = await opened({
		toMessage: ({ to: address }) => (address.startsWith('hanna') ? { code: 451, text: 'greylisted' } : undefined),
	});
	await sendMail(visitor(), mail);
	await sendMail(visitor(), { ...mail, to: 'otto@privat.example' });
	const post = working(url);
	await until(() => received.length === 1);
	await until(async () => (await rows()).some(({ state }) => state === 'sent'));
	await post.stop();
	const later = (await rows()).find(({ state }) => state === 'waiting');
	assert.ok(later && later.attempts === 1 && JSON.stringify(later.content).includes(mail.subject) && later.dueAt > new Date());
	assert.equal((await postState(visitor())).reply, '451 greylisted');
});

test('a mail server that accepts connections and then says nothing is named once, blocks no deed, and the mail goes out when one answers', async () => {
	await afresh();
	const silent = createServer(() => {}).listen(0, '127.0.0.1');
	after(() => silent.close());
	await new Promise((resolve) => silent.once('listening', resolve));
	const address = silent.address();
	const deaf = working(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, { lanes: 2 });
	await sendMail(visitor(), mail);
	await until(() => deaf.troubles.length > 0);
	await sendMail(visitor(), { ...mail, about: 'abo-4' });
	await walled(visitor(), (tx) => forgetMails(tx, 'abo-4'));
	await pause(1500);
	assert.equal(deaf.troubles.length, 1);
	assert.equal((await postState(visitor())).waiting, 1);
	await deaf.stop();
	const office = await openPostOffice();
	after(office.close);
	const post = working(office.url);
	await until(() => office.received.length === 1);
	await post.stop();
});

test('a server that dies without an answer after the last byte gets the mail no second time; the office sees that nothing was heard', async () => {
	const { url, received } = await opened({ delay: 5000 });
	await sendMail(visitor(), mail);
	const post = working(url);
	await until(() => received.length === 1);
	await pause(1200);
	await post.stop();
	assert.deepEqual([(await rows())[0]?.state, (await postState(visitor())).unheard, received.length], ['handed', 1, 1]);
});

test('the worker is killed twenty times while mails go out, and every mail arrives exactly once', async () => {
	const office = await opened({ delay: 8 });
	const count = 1000;
	await layMails(db, count);
	const way = { to: connectionUrl(to), smtp: office.url };
	const { busyKills, lost, doubled } = await killRepeatedly(db, way, { kills: 20, most: 120, count, received: office.received });
	assert.ok(busyKills >= 15, `${busyKills} kills hit a worker at work`);
	assert.deepEqual({ lost, doubled }, { lost: 0, doubled: 0 });
});
