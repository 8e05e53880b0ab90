import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { pagesOf, partIn } from './questionnaire.ts';
import { keptMatching } from './server/commands.ts';
import { thesesIn } from './theses.ts';

const { as, mails, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptMatching);
const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const theses = Array.from({ length: 14 }, (_, n) => `Ich mache gern Sache ${n + 1}.`).join('\n');
const put = thesesIn(theses);
const club = browserAt('auenrode');

/** A questionnaire of fourteen theses for one club, and its link. */
const invited = async (title: string) => {
	const days = { opensAt: at(-1), answersUntil: at(5), closesAt: at(9) };
	const { id } = await verbs.save(as('anna'), {
		answers: { title, theses, summary: 'Eine Probe.', places: '', mode: 'mat-o-wahl-1', ...days },
	});
	await verbs.publish(as('anna'), { id, from: new Date() });
	const slug = title.toLowerCase().replaceAll(' ', '-');
	const anna = await signedIn('anna');
	await anna.post(`/verwaltung/mitwirkende/${slug}/aufnehmen`, { name: 'Chor Probe', type: 'club', inviteEmail: 'chor@verein.example' });
	const link = /\/mitwirk-o-mat\/antworten\/[\w-]+/.exec((await mails()).at(-1)?.text ?? '')?.[0] ?? '';
	const result = async () => (await club.get(`/mitwirk-o-mat/${slug}/ergebnis?a=${put[0]?.code}j`)).text;
	return { link, anna, desk: `/verwaltung/mitwirkende/${slug}`, result };
};
const yes = (from: number, to: number) => Object.fromEntries(put.slice(from, to).map(({ code }) => [`a-${code}`, 'j']));

test('theses stand on pages of about the same length, and a page that is none is none', () => {
	const lengths = (count: number) => pagesOf(put.concat(put, put, put).slice(0, count)).map(({ length }) => length);
	assert.deepEqual([lengths(1), lengths(6), lengths(7), lengths(14), lengths(35)], [[1], [6], [4, 3], [5, 5, 4], [6, 6, 6, 6, 6, 5]]);
	assert.deepEqual(
		['1', '3', '4', '0', 'x', '1e0', 'profil'].map((raw) => partIn(raw, put)),
		[1, 3, undefined, undefined, undefined, undefined, 'profil'],
	);
});

test('a club answers page by page, stops, and goes on another day where it was; it is seen when it is done', async () => {
	const { link, result, anna, desk } = await invited('Probe der Seiten');
	assert.match(
		(await club.get(link)).text,
		/Es sind 4 Seiten\.[^]*href="[^"]*\/1"[^>]*>[^]*?Anfangen[^]*Thesen 1 bis 5[^]*Noch offen[^]*So erreicht man Sie/,
	);
	const first = (await club.get(`${link}/1`)).text;
	assert.match(first, /Seite 1 von 4[^]*Thesen 1 bis 5/);
	assert.equal((first.match(/class="om-thesis"/g) ?? []).length, 5);
	assert.equal((await club.post(`${link}/1`, yes(0, 5))).to, `${link}/2`);
	const later = (await club.get(link)).text;
	assert.match(later, /noch nicht zu sehen: 9 Thesen sind offen[^]*\/2"[^>]*>[^]*?Weitermachen[^]*Fertig/);
	assert.doesNotMatch(await result(), /Chor Probe/, 'nobody is shown with half of her answers');
	assert.match((await anna.get(desk)).text, /angefangen: 5 von 14/);
	assert.equal((await club.post(`${link}/3`, { ...yes(10, 13), [`g-${put[11]?.code}`]: 'Jeden Tag.' })).to, `${link}/profil`);
	assert.equal((await club.post(`${link}/profil`, { email: 'wir@verein.example' })).to, `${link}?gespeichert#gespeichert`);
	assert.equal((await club.post(`${link}/2`, yes(5, 10))).to, `${link}/3`, 'one is open there');
	assert.doesNotMatch(await result(), /Chor Probe/);
	assert.equal((await club.post(`${link}/fertig`)).to, `${link}?gespeichert#gespeichert`);
	assert.match(await result(), /Chor Probe[^]*wir@verein\.example/, 'the page about reach was kept while others were saved');
	const seen = (await club.get(link)).text;
	assert.match(seen, /Eine These ist noch offen[^]*3 von 4/);
	assert.doesNotMatch(seen, /Neu oder geändert|Weitermachen/, 'what she left open on purpose is no news');
	await club.post(`${link}/3`, yes(13, 14));
	const done = (await club.get(link)).text;
	assert.doesNotMatch(done, /Weitermachen|noch offen|So zeigen/);
	assert.match((await club.get(`${link}/3`)).text, /Jeden Tag\./);
});

test('whoever answers the last open thesis is seen without another press; a reason without an answer is not lost', async () => {
	const { link, result } = await invited('Probe der letzten These');
	const alone = await club.post(`${link}/1`, { ...yes(0, 4), [`g-${put[4]?.code}`]: 'Weil es Spaß macht.' });
	assert.equal(alone.status, 422);
	assert.match(alone.text, /Seite 1 von 4[^]*Bitte wählen Sie oben auch eine Antwort[^]*Weil es Spaß macht\./);
	for (const [page, from, to] of [
		[1, 0, 5],
		[2, 5, 10],
		[3, 10, 14],
	] as const)
		await club.post(`${link}/${page}`, yes(from, to));
	assert.match(await result(), /Chor Probe/);
	assert.equal((await club.get(`${link}/9`)).status, 200, 'a page that went with its theses leads to the list');
	assert.equal((await club.get('/mitwirk-o-mat/antworten/erfunden/1')).status, 404);
});
