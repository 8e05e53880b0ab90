import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { openOffice } from '#testing/office.ts';

const { db, browserAt, signedIn, mails } = await openOffice();
const citizen = browserAt('auenrode');

test('words that stand in German on a page in another language say so', async () => {
	const survey = (await citizen.get('/en/mitmachen/umfragen/markt-ohne-autos')).text;
	assert.match(survey, /<span lang="de" dir="ltr">Was ist Ihre größte Sorge\?<\/span>/);
	assert.match(survey, /<th scope="col" class="num" lang="de">/);
	assert.match(survey, /<span>What should be there\?|>What should be there\?/, 'what is translated bears no mark');
	const ballot = (await citizen.get('/uk/mitmachen/budgets/dorfbudget/abstimmen')).text;
	assert.match(ballot, /1\. <span lang="de" dir="ltr">Bank am Ebersfelder Anger<\/span>/);
	const groups = (await citizen.get('/ar/mitmachen/gruppen')).text;
	assert.match(groups, /<span lang="de" dir="ltr">Steg am Jakobsee<\/span>/);
	const table = (await citizen.get('/uk/mitmachen/themen/wer-holt-die-pakete-wenn-alle-arbeiten')).text;
	assert.match(table, /aria-current="page"><span lang="de" dir="ltr">Wer holt die Pakete/, 'the way to the page too');
	assert.doesNotMatch((await citizen.get('/mitmachen/umfragen/markt-ohne-autos')).text, /lang="de" dir="ltr">Was ist/);
	const marked = async (path: string, words: RegExp) =>
		assert.match((await citizen.get(path)).text, new RegExp(`<span lang="de" dir="ltr">${words.source}`), path);
	await marked('/ar/ort/mittelhof', /Mühle, Bürgerhaus, Streuobst/);
	await marked('/uk/termine?ort=ebersfeld', /Bürgerhaus Ebersfeld/);
	await marked('/pl/strassen', /Angelehnt an/);
});

test('whoever wrote in her language is read and answered in it, and hears why something is not shown', async () => {
	const { id } = await db
		.selectFrom('publication')
		.select('id')
		.where('slug', '=', 'ladesaeule-am-feuerwehrhaus')
		.executeTakeFirstOrThrow();
	const write = (body: string) =>
		citizen.post(`/uk/mitmachen/beitrag/${id}`, { form: newId(), body, name: 'Олена', email: 'olena@example.org' });
	for (const body of ['Чудова ідея.', 'Купуйте наші кабелі!']) assert.equal((await write(body)).status, 303);
	const said = await db
		.selectFrom('contribution')
		.select(['id', 'body'])
		.where('publicationId', '=', id)
		.where('language', '=', 'uk')
		.execute();
	const [good, bad] = ['Чудова', 'Купуйте'].map((word) => said.find(({ body }) => body.startsWith(word))?.id ?? '');
	const anna = await signedIn('anna');
	await anna.post(`/verwaltung/beteiligung/beitrag/${good}/zeigen`);
	await anna.post(`/verwaltung/beteiligung/beitrag/${good}/antworten`, {
		pfad: '/mitmachen/ideen',
		[`antwort-${good}`]: 'Wir prüfen das.',
		[`von-${good}`]: 'Rathaus',
	});
	await anna.post(`/verwaltung/beteiligung/beitrag/${bad}/ablehnen`, {
		[`grund-${bad}`]: 'advertising',
		[`hinweis-${bad}`]: 'Bitte ans Brett.',
	});
	const [answered, refused, ...more] = (await mails()).filter(({ to }) => to === 'olena@example.org');
	assert.deepEqual(more, []);
	assert.match(answered?.text ?? '', /Ратуша відповіла[^]*Wir prüfen das\.[^]*\/uk\/mitmachen\/ideen\/ladesaeule/);
	assert.match(refused?.text ?? '', /бо він є рекламою\.[^]*Bitte ans Brett\./);
	const page = (await citizen.get('/mitmachen/ideen/ladesaeule-am-feuerwehrhaus')).text;
	assert.match(page, /<p dir="auto" lang="uk">Чудова ідея\.<\/p>/);
	assert.match(page, /Ein Beitrag wird nicht gezeigt: Werbung\./);
	assert.ok(!page.includes('кабелі'));
});
