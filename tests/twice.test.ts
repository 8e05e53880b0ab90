import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { sql } from 'kysely';
import sharp from 'sharp';
import { demoPassword } from '#app/demo/people.ts';
import { dayFromToday } from '#testing/days.ts';
import { type Field, type Form, formsFrom, formsOn, shapeOf } from '#testing/forms.ts';
import { type Browser, openOffice } from '#testing/office.ts';

const { signedIn, browserAt, db, mails } = await openOffice();

const byName: readonly (readonly [RegExp, string])[] = [
	[/mail/i, 'erika@nachbarn.example'],
	[/phone|telefon/i, '039200 12345'],
	[/current|passwor/i, demoPassword],
	[/-tag$/, '12'],
	[/-monat$/, '5'],
	[/year|jahr/i, '2027'],
	[/url|link|adresse$|video|endpoint/i, 'https://nachbarn.example/kalender.ics'],
	[/position/i, '52.2,11.6'],
];
const picture = new File(
	[
		await sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } })
			.jpeg()
			.toBuffer(),
	],
	'bank.jpg',
	{
		type: 'image/jpeg',
	},
);
const table = new File(['title;summary;body\nEine Bank am See;Sie steht.;Am Weg.'], 'bank.csv', { type: 'text/csv' });

const typed = ({ name, value, mode }: Field, at: number): string =>
	value || (byName.find(([pattern]) => pattern.test(name))?.[1] ?? (mode === '' ? `Eine Bank am Weg zum See ${at}` : '3'));
const chosen = ({ value, options }: Field): string => value || (options.findLast((option) => option !== '') ?? '');
const ahead = dayFromToday(170);
const moments: Readonly<Record<string, string>> = { date: ahead, 'datetime-local': `${ahead}T18:00`, time: '18:00' };

const answerTo = (field: Field, at: number): string | File => {
	if (field.is === 'select') return chosen(field);
	if (field.is === 'file') return field.accept.includes('image') ? picture : table;
	if (['hidden', 'color', 'checkbox', 'radio'].includes(field.is)) return field.value;
	return field.value || (moments[field.is] ?? typed(field, at));
};

/** What somebody might answer; of several boxes of one name the first. */
const filled = ({ fields, button }: Form, at: number): Record<string, string | File> => {
	const sent: Record<string, string | File> = {};
	for (const field of fields) sent[field.name] ??= answerTo(field, at);
	return { ...sent, ...(button[0] !== '' && { [button[0]]: button[1] }) };
};

/**
 * What comes and goes with whoever asks, or with time. A right to a ballot without a code is nothing yet: only what is handed in counts, and who asked
 * for how many must be written nowhere (`kernel/ballot/claim.ts`).
 */
const passing = ['throttle', 'visit_count', 'session', 'working_copy', 'audit_entry', 'sent_form', 'ballot_eligibility'];
const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
	where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all(${passing})`.execute(db);
const counted = async (): Promise<ReadonlyMap<string, number>> => {
	const each = tables.map(({ name }) => sql`select ${name}::text as name, count(*) as rows from ${sql.table(name)}`);
	const { rows } = await sql<{ name: string; rows: number }>`${sql.join(each, sql` union all `)}`.execute(db);
	return new Map(rows.map(({ name, rows: count }) => [name, count]));
};
const growth = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] =>
	[...after].flatMap(([name, rows]) => (rows > (before.get(name) ?? 0) ? [`${name} +${rows - (before.get(name) ?? 0)}`] : []));

/** Whatever ends something, or the visit itself: what comes after it would not be there any more. */
const ends =
	/abmelden|zurueckziehen|archivieren|ablehnen|verwerfen|entfernen|schliessen|verlassen|loeschen|sitzung|zuruecknehmen|sicherheit/;
/** The same deed of all kinds of things, forms of single ballots, and links that end in a secret are one. */
const deedOf = ({ action, fields, button }: Form): string =>
	`${shapeOf(action.replace(/[\w-]{40,}/, ':')).replace(/^\/verwaltung\/.*\/:\//, '')} ${shapeOf(fields.map(({ name }) => name).join())} ${button.join('=')}`;
const eachOnce = (forms: readonly Form[]): Form[] => [...new Map(forms.map((form) => [deedOf(form), form])).values()];

/** As it was after the last form. */
let standing = await counted();

type Tried = { readonly faults: readonly string[]; readonly isNew: boolean; readonly text: string };
const twice = async (browser: Browser, form: Form, at: number): Promise<Tried> => {
	const sent = filled(form, at);
	const before = standing;
	const first = await browser.post(form.action, sent);
	const between = await counted();
	const second = await browser.post(form.action, sent);
	standing = await counted();
	const again = growth(between, standing);
	// A file that waits to be read in is no thing yet: it lies under an id of its own.
	const [said, saidAgain] = [first, second].map(({ status, to }) => `${status} ${shapeOf(to.replace('?', '!'))}`);
	const faults = [
		...(again.length > 0 ? [`makes again ${again.join()}`] : []),
		...(said === saidAgain ? [] : [`says ${said}, then ${saidAgain}`]),
	];
	return {
		faults: faults.map((fault) => `${form.page} ${shapeOf(form.action)}: ${fault}`),
		isNew: growth(before, between).length > 0,
		text: first.text,
	};
};

/** Forms are drawn anew before they are sent: the one before may have changed them. */
const drawn = async (browser: Browser, form: Form): Promise<Form | undefined> =>
	formsOn(form.page, parseDocument((await browser.get(form.page)).text)).find((one) => deedOf(one) === deedOf(form));

const walk = async (
	browser: Browser,
	starts: readonly string[],
	how: 'onwards' | 'only these' = 'onwards',
): Promise<{ readonly faults: readonly string[]; readonly made: number }> => {
	const faults: string[] = [];
	let [at, made] = [0, 0];
	const forms = eachOnce(await formsFrom(browser, starts)).filter(
		({ action, page }) => !ends.test(action) && (how === 'onwards' || starts.includes(page)),
	);
	for (const form of forms) {
		at += 1;
		const tried = await twice(browser, (await drawn(browser, form)) ?? form, at);
		made += tried.isNew ? 1 : 0;
		faults.push(...tried.faults);
		// A form of two pages: what the first one answers is sent as well.
		for (const next of formsOn(form.action, parseDocument(tried.text)))
			if (!ends.test(next.action) && !forms.some((known) => deedOf(known) === deedOf(next)))
				faults.push(...(await twice(browser, next, at)).faults);
	}
	return { faults, made };
};

const linksIn = async (): Promise<string[]> =>
	(await mails()).flatMap(({ text }) => [...text.matchAll(/http:\/\/auenrode\.localhost(\/\S+)/g)].map(([, path = '']) => path));

test('whatever is sent twice is done once and confirmed in the same words, in the portal, in the office and behind mailed links', async () => {
	const portal = await walk(browserAt('auenrode'), ['/', '/barriere-melden', '/melden', '/abo', '/infopoint/markt-auenrode']);
	const office = await walk(await signedIn('samir'), ['/verwaltung/eingang', '/verwaltung/konto']);
	const links = await walk(browserAt('auenrode'), await linksIn(), 'only these');
	assert.deepEqual([...portal.faults, ...office.faults, ...links.faults], []);
	assert.ok(portal.made >= 10 && office.made >= 20 && links.made >= 3, `${portal.made} ${office.made} ${links.made}`);
});

test('two taps at the same moment make one thing as well', async () => {
	const visitor = browserAt('auenrode');
	for (const [page, action, grows] of [
		['/melden/alle', '/melden/umkreis', 'defect_alert +1'],
		['/abo', '/abo', 'subscription_request +1'],
	] as const) {
		const [form] = formsOn(page, parseDocument((await visitor.get(page)).text)).filter((one) => one.action === action);
		const sent = filled(form ?? assert.fail(page), 900);
		const before = await counted();
		const [one, other] = await Promise.all([visitor.post(action, sent), visitor.post(action, sent)]);
		assert.deepEqual([one.status, one.to], [other.status, other.to]);
		assert.ok(growth(before, await counted()).includes(grows), action);
	}
});
