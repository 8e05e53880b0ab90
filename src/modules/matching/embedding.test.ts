import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryLanguage } from '#app/languages.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptMatching } from './server/commands.ts';

const { as, app, signedIn } = await openOffice();
const verbs = verbsOf(keptMatching);
const demo = '/mitwirk-o-mat/mitwirk-o-mat-auenrode';
const answered = inEveryLanguage(app);

/** A page as somebody else's page asks for it, and who may frame it. */
const framed = async (path: string) => {
	const answer = await answered(new Request(`http://auenrode.localhost${path}`, { headers: { host: 'auenrode.localhost' } }));
	const csp = answer.headers.get('content-security-policy') ?? '';
	const to = answer.headers.get('location') ?? '';
	return { status: answer.status, csp, to, frame: answer.headers.get('x-frame-options'), text: await answer.text() };
};
const isClosed = async (path: string): Promise<void> => {
	const closed = await framed(path);
	assert.match(closed.csp, /frame-ancestors 'self'/, path);
	assert.equal(closed.frame, 'SAMEORIGIN', path);
};
/** The form of the municipality, with the switch for frames set. */
const settings = { name: 'Auenrode', tagline: '', matchingEmbedded: 'ja' };

test('other sites may embed it only where the municipality says so', async () => {
	assert.equal((await framed(`${demo}/einbetten`)).status, 404);
	await isClosed(`${demo}/einbetten`);
	assert.equal((await (await signedIn('samir')).post('/verwaltung/einrichten/gemeinde', settings)).status, 303);
	for (const path of ['', '/fragen', '/ergebnis'].flatMap((end) => [`${demo}/einbetten${end}`, `/ar${demo}/einbetten${end}`])) {
		const open = await framed(path);
		assert.equal(open.status, 200, path);
		assert.match(open.csp, /frame-ancestors \*/);
		assert.equal(open.frame, null);
		assert.ok(!open.text.includes('<header>') && !open.text.includes('Hauptnavigation'));
	}
	assert.match(
		(await (await signedIn('anna')).get('/verwaltung/mitwirkende/mitwirk-o-mat-auenrode')).text,
		/&lt;iframe src=[^]*width=(?:"|&quot;)100%(?:"|&quot;) height=/,
	);
});

test('every other page refuses to be framed, and so does one that only tells of a mistake', async () => {
	for (const path of [demo, `${demo}/fragen`, '/', '/verwaltung/anmelden']) await isClosed(path);
	for (const path of ['/mitwirk-o-mat/erfunden/einbetten', `${demo}/einbetten/erfunden`]) await isClosed(path);
});

const publish = async (title: string, closesAt: number): Promise<string> => {
	const [opensAt, end] = [-9, closesAt].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
	const rest = { summary: 'Eine Probe.', places: '', theses: 'Ich singe gern.', mode: 'mat-o-wahl-1', asksConsent: 'ja' };
	const body = 'Mehr beim [Sportbund](https://sportbund.example/).';
	const { id } = await verbs.save(as('anna'), {
		answers: { title, body, ...rest, opensAt: opensAt ?? '', closesAt: end ?? '', answersUntil: end ?? '' },
	});
	await verbs.publish(as('anna'), { id, from: new Date() });
	return `/mitwirk-o-mat/${title.toLowerCase().replaceAll(' ', '-')}/einbetten`;
};

test('what leads elsewhere leaves the frame: links of the text, and the link to keep', async () => {
	const path = await publish('Probe im Rahmen', 9);
	assert.match((await framed(path)).text, /<a target="_blank" rel="noopener" href="https:\/\/sportbund\.example\/">/);
	const result = await framed(`${demo}/einbetten/ergebnis`);
	assert.match(result.text, /<copy-link[^>]*><a href="http:\/\/auenrode\.localhost\/mitwirk-o-mat\/mitwirk-o-mat-auenrode\/ergebnis/);
});

test('when it is over, the frame says so instead of an error', async () => {
	const path = await publish('Probe nach dem Ende', -1);
	assert.equal((await framed(`${path}/fragen`)).to, path);
	assert.match((await framed(path)).text, /ist beendet/);
});
