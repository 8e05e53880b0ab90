import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reactions } from '#app/modules.ts';
import { roadGrounds } from '#app/road-grounds.ts';
import { preparePicture } from '#kernel/case/pictures.ts';
import { staff } from '#kernel/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { captured, found } from '#testing/found.ts';
import { driveOver } from '#testing/graded-roads.ts';
import { mailsIn } from '#testing/mails.ts';
import { newKey, openReporting, photo, quietReports as reports } from '#testing/reporting.ts';
import { keepMeasure, moveMeasure } from './server/commands/measures.ts';
import { finishOrder, moveOrder, openOrder } from './server/commands/orders.ts';
import { gradedOf } from './server/queries/graded.ts';
import { measureById } from './server/queries/measures.ts';
import { orderById, orderedReports } from './server/queries/orders.ts';

const { db, as, visitor, browserAt, signedIn, citizen, clerk, report, reportBy, lastMail, linkIn } = await openReporting();
await driveOver(db, visitor(), { day: '2026-04-10', amountsAt: (at) => ({ evenness: 1 + (Math.floor(at / 20) % 11) }) });
const react = async (deed: string, id: string): Promise<void> => {
	const reaction = reactions[deed];
	assert.ok(reaction, `somebody hears of ${deed}`);
	await reaction(visitor(), id);
};
const idIn = (path: string): string => /([0-9a-f-]{36})/.exec(path)?.[1] ?? '';
const orders = '/verwaltung/strassen/auftraege';

test('a pothole that a citizen reported becomes an order, is mended, and the citizen gets a mail: nobody types anything twice', async () => {
	const words = 'Tiefes Loch vor der Bäckerei';
	const form = { key: newKey(), category: 'pothole', position: '52.2131, 11.6462', description: words, schritt: 'weiter' };
	await citizen.post('/melden', { ...form, photo: await photo() });
	const sent = await citizen.post('/melden', {
		...form,
		'q-size': 'plate',
		'q-danger': 'yes',
		schritt: 'senden',
		email: 'ich@beispiel.example',
		name: 'Frau Vertraulich',
	});
	await citizen.post(linkIn((await lastMail()).text));
	const reference = captured(/(AU-\d{4}-\d{5})/, (await citizen.get(sent.to)).text);
	const { id: reportId } = found(await reportBy(reference));

	const jens = await signedIn('jens');
	assert.match((await jens.get(orders)).text, new RegExp(`neu\\?meldung=${reportId}`), 'it waits in the list of the yard');
	const draft = await jens.get(`${orders}/neu?meldung=${reportId}`);
	assert.match(draft.text, new RegExp(words));
	const own = captured(/action="[^"]*auftraege\/neu"[^]*?name="_form" value="([^"]+)"/, draft.text);
	const title = captured(/name="title"[^>]*value="([^"]*)"/, draft.text);
	assert.match(title, /Straße/, 'what and where stand in the form already');
	const wanted = { _form: own, report: reportId, title, street: '', task: '', assigneeId: '', dueAt: '' };
	const [opened, again] = [await jens.post(`${orders}/neu`, wanted), await jens.post(`${orders}/neu`, wanted)];
	assert.equal(opened.status, 303, opened.text);
	assert.equal(again.to, opened.to, 'a form sent twice is one order');
	const orderId = idIn(opened.to);
	await react('roads.order', orderId);
	assert.equal(found(await reportBy(reference)).state, 'planned');
	assert.match((await lastMail()).subject, /In Arbeit/);

	const page = await jens.get(opened.to);
	assert.match(page.text, new RegExp(words));
	assert.doesNotMatch(page.text, /Frau Vertraulich|ich@beispiel/, 'who told it stays with the clerk');
	const picture = captured(/(\/verwaltung\/strassen\/auftraege\/[\w-]+\/meldung\/[\w/-]+\/klein)/, page.text);
	assert.equal((await jens.get(picture)).type, 'image/webp');

	await jens.post(`${opened.to}/stand`, { to: 'underway', reason: '' });
	const before = (await mailsIn(db)).length;
	const done = { says: 'Mit Heißasphalt geschlossen.', mayShow: 'ja', after: await photo() };
	assert.equal((await jens.post(`${opened.to}/fertig`, { ...done, says: '' })).status, 422);
	assert.equal((await jens.post(`${opened.to}/fertig`, { ...done, before: await photo() })).status, 303);
	assert.equal((await jens.post(`${opened.to}/fertig`, done)).status, 303, 'a queue may send it twice');
	const order = found(await orderById(staff(as('jens'), 'roads.work'), orderId));
	assert.deepEqual([order.state, order.result, order.pictures.length], ['done', 'Mit Heißasphalt geschlossen.', 2]);
	await react('roads.finish', orderId);
	await react('roads.finish', orderId);
	const news = (await mailsIn(db)).slice(before);
	assert.deepEqual(
		news.map(({ to, subject }) => [to, subject]),
		[['ich@beispiel.example', `Meldung ${reference}: Erledigt`]],
	);
	assert.match(found(news[0]).text, /Mit Heißasphalt geschlossen\./);
	const shown = (await citizen.get(`/melden/${reference}`)).text;
	assert.match(shown, /So sieht es jetzt aus/, 'the picture afterwards may be shown');
});

test('a picture afterwards that nobody looked at for faces is not shown with the report', async () => {
	const { id, reference } = await report(visitor());
	const jens = as('jens');
	const { id: orderId } = await openOrder(reports)(jens, { title: 'Loch', street: '', reportIds: [id] });
	const bytes = new Uint8Array(await (await photo()).arrayBuffer());
	await finishOrder({ after: await preparePicture(bytes) })(jens, { id: orderId, says: 'Zu.', mayShow: false });
	await react('roads.finish', orderId);
	const { text } = await citizen.get(`/melden/${reference}`);
	assert.match(text, /Erledigt/);
	assert.doesNotMatch(text, /So sieht es jetzt aus/);
});

test('an order that is taken back gives its report and its measure free again', async () => {
	const { id } = await report(visitor());
	const jens = as('jens');
	const { id: measureId } = await keepMeasure(reports)(jens, { kind: 'patch', title: 'Lindenweg', squareMetres: 20, reportIds: [id] });
	const { id: orderId } = await openOrder(reports)(jens, { title: 'Flicken', street: '', measureId, reportIds: [id] });
	const planner = staff(jens, 'roads.plan');
	assert.equal(found(await measureById(planner, measureId)).state, 'ordered');
	await assert.rejects(
		openOrder(reports)(jens, { title: 'Noch einmal', street: '', measureId }),
		new Invalid({ measureId: 'notPlanned' }),
	);
	assert.ok((await orderedReports(jens)).has(id));
	await moveOrder(jens, { id: orderId, to: 'dropped', says: 'Doppelt' });
	assert.equal(found(await measureById(planner, measureId)).state, 'planned');
	assert.ok(!(await orderedReports(jens)).has(id));
	await assert.rejects(finishOrder({})(jens, { id: orderId, says: 'Doch', mayShow: false }), Conflict);
});

test('a report whose order is taken back stands where it stood before and says why, and everybody is told once', async () => {
	const { id, reference } = await report(visitor(), { email: 'zurueck@beispiel.example' });
	await citizen.post(linkIn((await lastMail()).text));
	await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'checked', says: '' });
	const order = async () => (await openOrder(reports)(as('jens'), { title: 'Flicken', street: '', reportIds: [id] })).id;
	const drop = (orderId: string) => moveOrder(as('jens'), { id: orderId, to: 'dropped', says: 'Der Kanal kommt zuerst.' });
	const orderId = await order();
	await react('roads.order', orderId);
	assert.equal(found(await reportBy(reference)).state, 'planned');
	await drop(orderId);
	const before = (await mailsIn(db)).length;
	await react('roads.orderMove', orderId);
	await react('roads.orderMove', orderId);
	assert.equal(found(await reportBy(reference)).state, 'checked');
	const news = (await mailsIn(db)).slice(before);
	assert.deepEqual(
		news.map(({ to }) => to),
		['zurueck@beispiel.example'],
	);
	assert.match(found(news[0]).text, /zurückgezogen\. Der Kanal kommt zuerst\./);
	assert.match((await citizen.get(`/melden/${reference}`)).text, /Der Kanal kommt zuerst/);
	assert.match((await clerk.get(`/verwaltung/meldungen?q=${reference}`)).text, /Der Kanal kommt zuerst/, 'the inbox says what came back');

	const [first, second] = [await order(), await order()];
	await react('roads.order', first);
	await drop(first);
	await react('roads.orderMove', first);
	assert.equal(found(await reportBy(reference)).state, 'planned', 'another order settles it');
	await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'done', says: 'Erledigt.' });
	await drop(second);
	await react('roads.orderMove', second);
	assert.equal(found(await reportBy(reference)).state, 'done', 'what the office decided meanwhile stays');
});

test('a measure knows its price, its roads and how bad they are; on the public map it stands only when it is planned and meant to', async () => {
	const graded = found(await gradedOf(visitor()));
	const keys = graded.ground.keys.slice(200, 220);
	const saved = await clerk.post('/verwaltung/strassen/massnahmen/neu', {
		...{
			kind: 'overlay',
			title: 'Deckschicht am Anger',
			street: 'Am Anger',
			segments: keys.join(' '),
			squareMetres: '1.100',
			cost: '',
			year: '2027',
		},
		...{
			priority: 'high',
			isPublic: 'ja',
			note: 'intern!',
			budgetLine: '54100',
			decision: '',
			startsOn: '2027-07-05',
			endsOn: '2027-07-16',
		},
	});
	assert.equal(saved.status, 303, saved.text);
	const id = idIn(saved.to);
	const row = found(await measureById(staff(as('katrin'), 'roads.plan'), id));
	assert.deepEqual([row.cost, row.segments.length, row.profileVersion, row.state], [46_200, 20, 1, 'wished']);
	assert.ok(Math.abs(found(row.gradeBefore) - found(graded.totals[205])) < 2);
	assert.notEqual(row.lon, null);
	assert.doesNotMatch((await citizen.get('/strassen')).text, /Deckschicht am Anger/);
	await moveMeasure(as('katrin'), { id, to: 'planned' });
	const { text } = await citizen.get('/strassen');
	assert.match(text, /Deckschicht am Anger/);
	assert.doesNotMatch(text, /intern!|54100/);
	const wrong = await clerk.post(`/verwaltung/strassen/massnahmen/${id}`, {
		kind: 'overlay',
		title: '',
		cost: 'viel',
		startsOn: '2027-08-01',
		endsOn: '2027-07-01',
	});
	assert.equal(wrong.status, 422);
	for (const said of ['Bitte angeben', 'Bitte eine Zahl angeben']) assert.match(wrong.text, new RegExp(said));
	await assert.rejects(
		keepMeasure(reports)(as('katrin'), { kind: 'overlay', title: 'x', segments: ['nowhere-0'] }),
		new Invalid({ segments: 'unknownSegment' }),
	);
	await assert.rejects(moveMeasure(as('katrin'), { id, to: 'planned' }), Conflict);
});

test('a measure leads to the procedure it follows from, to the decision, and to its budget year', async () => {
	const grounds = await roadGrounds(visitor());
	const parking = found(grounds.find(({ path }) => path.endsWith('/parken-am-buergerhaus-mittelhof')));
	assert.ok(grounds.some(({ path }) => path.includes('/budgets/')));
	const wish = { kind: 'patch', title: 'Vier Linden', year: '2028', decision: 'Gemeinderat, 9. Juli', groundId: parking.id };
	const saved = await clerk.post('/verwaltung/strassen/massnahmen/neu', wish);
	const { text } = await clerk.get(saved.to);
	assert.ok(text.includes(`<a href="${parking.path}">${parking.label}</a>`));
	assert.ok(text.includes(`<a href="${found(parking.decision)}">Gemeinderat, 9. Juli</a>`));
	const address = captured(/href="([^"]*jahr=2028[^"]*)"/, text).replaceAll('&amp;', '&');
	assert.match((await clerk.get(address)).text, /Vier Linden/);
	const foreign = found((await roadGrounds(visitor({ in: 'heidewalde' }))).at(0));
	assert.equal((await clerk.post(saved.to, { ...wish, groundId: foreign.id })).status, 422);
});

test('no order, measure or report crosses to another municipality', async () => {
	const { id } = await report(visitor());
	const { id: orderId } = await openOrder(reports)(as('jens'), { title: 'Hier', street: '', reportIds: [id] });
	const { actor } = as('jens');
	const foreign = visitor({ in: 'heidewalde', actor });
	await assert.rejects(
		openOrder(reports)(foreign, { title: 'Dort', street: '', reportIds: [id] }),
		new Invalid({ reportIds: 'unknownReport' }),
	);
	await assert.rejects(finishOrder({})(foreign, { id: orderId, says: 'x', mayShow: false }), NotFound);
	assert.equal(await orderById(staff(foreign, 'roads.work'), orderId), undefined);
	const { id: measureId } = await keepMeasure(reports)(as('jens'), { kind: 'patch', title: 'Hier' });
	await assert.rejects(moveMeasure(foreign, { id: measureId, to: 'planned' }), NotFound);
	await assert.rejects(keepMeasure(reports)(foreign, { id: measureId, kind: 'patch', title: 'Dort' }), NotFound);
	await assert.rejects(
		keepMeasure(reports)(as('jens'), { kind: 'patch', title: 'x', placeId: foreign.tenant.places[0]?.id ?? null }),
		Invalid,
	);
	assert.equal((await browserAt('heidewalde').get('/strassen')).status, 200);
});

test('who may not work on roads sees no room of it', async () => {
	for (const who of ['anna', 'petra'] as const) {
		const browser = await signedIn(who);
		for (const room of ['', '/massnahmen', '/auftraege', '/kontrollen', '/haushalt', '/verfahren'])
			assert.equal((await browser.get(`/verwaltung/strassen${room}`)).status, 403, `${who} ${room}`);
		await assert.rejects(openOrder(reports)(as(who), { title: 'x', street: '' }), Forbidden);
	}
	assert.equal((await citizen.get('/verwaltung/strassen')).status, 303);
});
