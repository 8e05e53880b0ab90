import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';

const kindsOffered = (text: string): readonly string[] =>
	[...text.matchAll(/href="\/suche\?[^"]*art=([^"&]+)/g)].map(([, kind = '']) => kind);

test('who searches is offered the kinds that her words are in, and all where there is more than a page', async () => {
	const { browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	const few = kindsOffered((await visitor.get('/suche?q=Backhaus')).text);
	const many = kindsOffered((await visitor.get('/suche?q=Ebersfeld')).text);
	assert.ok(few.length > 1 && few.length < many.length, `${few.join()} of ${many.join()}`);
	for (const kind of few) assert.doesNotMatch((await visitor.get(`/suche?q=Backhaus&art=${kind}`)).text, /Nichts für/);
	assert.deepEqual(kindsOffered((await visitor.get('/suche?q=qqqqxyz')).text), []);
});

test('who types what she looks for in her own language is led to where it stands', async () => {
	const visitor = (await openOffice()).browserAt('auenrode');
	const led = async (path: string): Promise<readonly string[]> =>
		[...(await visitor.get(path)).text.matchAll(/id="auch"[^]*?<\/section>/g)].flatMap(([box]) =>
			[...box.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href),
		);
	assert.deepEqual(await led('/uk/suche?q=лікаря'), ['/uk/verzeichnis?art=gesundheit']);
	assert.deepEqual(await led('/ar/suche?q=الطبيب'), ['/ar/verzeichnis?art=gesundheit']);
	assert.deepEqual(await led('/pl/suche?q=dziura'), ['/pl/melden']);
	for (const word of ['Quittung', 'Umfrage', 'Zugangscode']) assert.deepEqual(await led(`/suche?q=${word}`), ['/mitmachen'], word);
	assert.deepEqual(await led('/uk/suche?q=бюлетень'), ['/uk/mitmachen']);
	assert.deepEqual(await led('/suche?q=Kater'), []);
	assert.match((await visitor.get('/uk/verzeichnis?art=gesundheit')).text, /Hausarzt|Zahnarzt/);
});

test('whoever finds an event reads when it is next, or that it is over, and of an address no day at all', async () => {
	const visitor = (await openOffice()).browserAt('auenrode');
	const found = async (words: string): Promise<readonly string[]> =>
		[...(await visitor.get(`/suche?q=${encodeURIComponent(words)}`)).text.matchAll(/<li[^]*?<\/li>/g)].map(([item]) =>
			item.replaceAll(/<[^>]+>/g, '|'),
		);
	const circle = await found('Strickkreis');
	assert.ok(
		circle.some((text) => /Strickkreis in der Begegnungsstätte[^]*\d\d:\d\d–\d\d:\d\d Uhr/.test(text)),
		circle.join('\n'),
	);
	assert.match((await found('Rufbus')).join(), /Umfragen[^]*Wann soll der Rufbus fahren\?[^]*(Noch \d+ Tage?|Letzter Tag)/);
	assert.match((await found('Markt ohne Autos')).join(), /Umfragen[^]*Markt ohne Autos\?[^]*bis [^]*Abgeschlossen/);
	const address = (await found('Fahrrad Krüger')).find((text) => text.includes('Fahrrad Krüger'));
	assert.doesNotMatch(address ?? '', /\d\. [A-Z]|gestern|heute/);
});

test('how many there are is said exactly, or that there are more', async () => {
	const visitor = (await openOffice()).browserAt('auenrode');
	const heading = async (path: string): Promise<string> => /<h1[^>]*>([^<]+)/.exec((await visitor.get(path)).text)?.[1] ?? '';
	assert.equal(await heading('/suche?q=Ebersfeld'), 'Mehr als 12 Treffer für „Ebersfeld“');
	assert.equal(await heading('/uk/suche?q=Ebersfeld&seite=2'), 'Понад 24 результати за запитом «Ebersfeld»');
	assert.equal(await heading('/suche?q=Strickkreis'), '2 Treffer für „Strickkreis“');
});
