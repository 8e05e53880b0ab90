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
