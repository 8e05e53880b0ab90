import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { addPicture } from '#kernel/media/media.ts';
import { openOffice } from '#testing/office.ts';
import { keptSurvey } from './server/commands.ts';

const { as, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptSurvey);
const pictured = async (name: string): Promise<string> => {
	const stored = { id: newId(), width: 800, height: 500, bytes: 1000, sizes: [640] };
	return (await addPicture(as('anna'), { name, alt: name, isDecorative: false, credit: '', stored })).id;
};

test('people choose among pictures of the library, and none of them can be taken away meanwhile', async () => {
	const [red, blue] = [await pictured('Roter Brunnen'), await pictured('Blauer Brunnen')];
	const save = (second: string) => {
		const questions = `bild (foto, Pflicht): Welcher Brunnen?\n- rot [${red}]: Der rote\n- blau [${second}]: Der blaue`;
		const times = { opensAt: '2026-01-01T00:00:00Z', closesAt: '2099-01-01T00:00:00Z' };
		const answers = { title: 'Zwei Brunnen', summary: 'Zur Wahl.', places: '', questions, access: 'device', hasPaper: '', ...times };
		return verbs.save(as('anna'), { answers });
	};
	await assert.rejects(save(newId()), (error) => error instanceof Invalid && /Mediathek/.test(error.problems['questions'] ?? ''));
	const { id } = await save(blue);
	await verbs.publish(as('anna'), { id, from: new Date() });
	const citizen = browserAt('auenrode');
	const { text } = await citizen.post('/mitmachen/umfragen/zwei-brunnen/teilnehmen', {});
	assert.deepEqual(
		[...text.matchAll(/src="\/media\/([\w-]{36})\/[^"]*" alt="([^"]*)"/g)].map(([, image, alt]) => [image, alt]),
		[
			[red, 'Roter Brunnen'],
			[blue, 'Blauer Brunnen'],
		],
	);
	const anna = await signedIn('anna');
	const page = await anna.get(`/verwaltung/medien/${blue}`);
	assert.match(page.text, new RegExp(`Kennung[^]*${blue}[^]*Verwendet in[^]*Zwei Brunnen`));
	const listed = (await anna.get('/verwaltung/medien?q=Brunnen')).text;
	assert.equal(listed.split('2-mal verwendet').length - 1, 2, 'in the survey and in its wave');
	assert.ok(!listed.includes('Noch nicht verwendet'));
	const kept = await anna.post(`/verwaltung/medien/${blue}/entfernen`);
	assert.equal(kept.status, 422);
	assert.match(kept.text, /Das Bild wird noch gezeigt/);
});
