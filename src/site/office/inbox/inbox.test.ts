import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { article } from '#modules/news/article.ts';
import { openOffice } from '#testing/office.ts';
import { captured } from '#testing/found.ts';

const { as, signedIn } = await openOffice();
const start = async (who: Parameters<typeof signedIn>[0]) => (await (await signedIn(who)).get('/verwaltung/eingang')).text;
const waitingSaid = (text: string): number => Number(captured(/(\d+) Dinge warten auf Sie/, text));

test('who works for the building yard finds her office’s reports and open orders at the start, and the same number in the column', async () => {
	const text = await start('jens');
	assert.match(
		text,
		/<h2 id="wartet-meldungen">Meldungen<\/h2>[^]*überfällig[^]*<h2 id="wartet-strassen">Straßen<\/h2>[^]*AU-\d{4}-\d{5}/,
	);
	assert.match(text, /Haltestelle: Am Wasserturm/);
	const all = (await (await signedIn('jens')).get('/verwaltung/meldungen?sicht=zu-tun')).text;
	const orders = (await (await signedIn('jens')).get('/verwaltung/strassen/auftraege?sicht=zu-tun')).text;
	const numbers = [all, orders].map((page) => Number(captured(/Für mich zu tun (\d+)/, page)));
	const count = numbers.reduce((sum, one) => sum + one, text.split('Genug Unterstützung:').length - 1);
	assert.equal(waitingSaid(text), count);
	assert.match(text, new RegExp(`Eingang[^]{0,200}>${count}<`));
	assert.match(text, /href="\/verwaltung\/meldungen\/neu"[^]*Anruf aufnehmen/);
});

test('what appears soon is named to whoever finds it in her lists, and to nobody else before it is out', async () => {
	const [anna, club] = await Promise.all([start('anna'), start('heimatverein')]);
	const planned = (text: string) => text.split('id="geplant"')[1] ?? '';
	assert.match(planned(anna), /Festprogramm: Das müssen Sie am Samstag wissen[^]*Feiertag verschiebt die Abfuhr/);
	assert.match(planned(club), /Festprogramm/);
	assert.doesNotMatch(planned(club), /Feiertag verschiebt die Abfuhr/);
});

test('an idea that enough people stand behind waits until somebody says what becomes of it', async () => {
	const [anna, uwe] = await Promise.all([start('anna'), start('uwe')]);
	assert.match(
		anna,
		/<h2 id="wartet-ideen-aufnehmen">[^]*Genug Unterstützung: Leerer Konsum als Dorfladen[^]*57 stehen dahinter, 40 sind nötig/,
	);
	assert.doesNotMatch(uwe, /Genug Unterstützung/);
	assert.match(anna, /Idee ohne Namen\./);
});

test('nobody is shown what waits for other offices or needs a right she lacks', async () => {
	const [katrin, uwe, petra] = await Promise.all([start('katrin'), start('uwe'), start('petra')]);
	assert.doesNotMatch(katrin, /Haltestelle: Am Wasserturm/);
	for (const text of [uwe, petra]) assert.doesNotMatch(text, /id="wartet-(meldungen|strassen)"/);
});

test('what somebody asked for herself and may release herself stands once in her inbox', async () => {
	const { id } = await verbsOf(article).save(as('anna'), {
		answers: { title: 'Einmal genügt', summary: 'Kurz', urgency: 'none', places: 'ebersfeld' },
	});
	await verbsOf(article).askForRelease(as('anna'), { id, from: new Date() });
	const text = await start('anna');
	assert.match(text, /Freigeben: Einmal genügt/);
	assert.equal(text.split('Einmal genügt').length - 1, 1);
});
