import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Browser, openOffice } from '#testing/office.ts';
import { type Field, formsFrom, shapeOf } from '#testing/forms.ts';

const { signedIn, browserAt, mails } = await openOffice();
const typed = new Set(['text', 'email', 'tel', 'url', 'password']);

/** What somebody says about herself in the portal or of her account (HTML, 4.10.18.7.1; WCAG 2.2, 1.3.5). */
const own: readonly (readonly [RegExp, RegExp])[] = [
	[/^(name|name-name|authorName|contactName|proposer)$/, /^name$/],
	[/current$/, /^current-password$/],
	[/^(passwort-)?(password|again)$/, /^(new|current)-password$/],
];
const tokenFor = ({ name, is }: Field): RegExp => {
	if (is === 'email') return /^(email|username webauthn)$/;
	if (is === 'tel') return /^tel$/;
	return own.find(([pattern]) => pattern.test(name))?.[1] ?? /^/;
};

/** Numbers that a phone should offer figures for. Codes of letters have letters in them. */
const figures = /Monate|Tage zwischen|Kosten|€|Einwohner|Wie viele|Nummer auf|Nummer der Tafel|Fläche|jahr\b|Unterschriften|Note \(/;
const keyboards: readonly (readonly [RegExp, RegExp])[] = [
	[figures, /numeric|decimal/],
	[/^(Einwahl am )?Telefon/, /tel/],
	[/^(Ihre |Neue )?E-Mail/, /email/],
];
const keyboardFault = ({ label, is, mode }: Field): boolean =>
	keyboards.some(([pattern, wanted]) => pattern.test(label) && !wanted.test(`${is} ${mode}`));

type Whose = 'own' | 'others';
const faultsOf = (field: Field, whose: Whose): string[] => {
	const right = (whose === 'own' ? tokenFor(field) : /^(off)?$/).test(field.token);
	return [...(right ? [] : [`autocomplete "${field.token}"`]), ...(keyboardFault(field) ? [`inputmode "${field.mode}"`] : [])];
};

const aboutOneself = /^\/verwaltung\/(konto|sicherheit$|anmelden|passwort|einladung|adresse)/;
const faultsFrom = async (browser: Browser, starts: readonly string[]): Promise<{ faults: string[]; count: number }> => {
	const forms = await formsFrom(browser, starts);
	const fields = forms.flatMap((form) => form.fields.filter(({ is }) => typed.has(is)).map((field) => ({ action: form.action, field })));
	const whoseAt = (path: string): Whose =>
		path.startsWith('/infopoint') || (path.startsWith('/verwaltung') && !aboutOneself.test(path)) ? 'others' : 'own';
	const faults = fields.flatMap(({ action, field }) =>
		faultsOf(field, whoseAt(action)).map((fault) => `${shapeOf(action)} ${field.name} (${field.label}): ${fault}`),
	);
	return { faults, count: fields.length };
};

test('browsers fill in who one is, never who somebody else is, and phones offer the right keys', async () => {
	const admin = await signedIn('samir');
	await admin.post('/verwaltung/einrichten/menschen', { email: 'neu@auenrode.example', name: 'Nina Neu', role: 'editor', place: '' });
	const links = (await mails()).flatMap(({ text }) =>
		[...text.matchAll(/http:\/\/auenrode\.localhost(\/\S+)/g)].map(([, path = '']) => path),
	);
	const [portal, office, entry] = [
		await faultsFrom(browserAt('auenrode'), ['/', '/barriere-melden', '/melden', '/abo', '/infopoint/markt-auenrode']),
		await faultsFrom(admin, ['/verwaltung/eingang', '/verwaltung/konto']),
		await faultsFrom(browserAt('auenrode'), ['/verwaltung/anmelden', ...links]),
	];
	assert.deepEqual([...portal.faults, ...office.faults, ...entry.faults], []);
	assert.ok(portal.count > 20 && office.count > 150 && entry.count >= 4, `${portal.count} ${office.count} ${entry.count}`);
});
