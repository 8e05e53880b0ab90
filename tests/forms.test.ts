import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { asks, attribute, type Document, type Field, type Form, formsFrom, named, shapeOf } from '#testing/forms.ts';
import { type Browser, openOffice } from '#testing/office.ts';

const { signedIn, browserAt } = await openOffice();

const wrongFor = ({ is, options }: Field): string => {
	if (is === 'select') return options.at(-1) ?? '';
	if (is === 'date') return '1801-01-01';
	return is === 'email' ? 'kein at' : 'x'.repeat(300);
};
const typedInto = ({ fields }: Form, isEmpty: boolean): Map<string, string> =>
	new Map(
		fields.flatMap((field) => {
			if (['checkbox', 'radio', 'file', 'hidden', 'password', 'time', 'color'].includes(field.is)) return [];
			return [[field.name, isEmpty ? '' : wrongFor(field)]];
		}),
	);

const kept = (document: Document, name: string): string[] =>
	['input', 'textarea', 'select'].flatMap((tag) =>
		named(tag, document)
			.filter((element) => attribute(element, 'name') === name)
			.map((element) => {
				if (tag === 'textarea') return DomUtils.textContent(element).trim();
				if (tag === 'input') return attribute(element, 'value');
				return attribute(named('option', element).find((option) => 'selected' in option.attribs) ?? { attribs: {} }, 'value');
			}),
	);

/** What a form that was filled in wrongly does not say, or does not keep (GOV.UK: error summary, error message; WCAG 2.2, 3.3.1 and 3.3.3). */
const silenceOf = (document: Document, typed: ReadonlyMap<string, string>): string[] => {
	const byClass = (name: string) =>
		DomUtils.findAll((element) => attribute(element, 'class').split(' ').includes(name), document.children);
	const ids = new Set(
		DomUtils.findAll((element) => 'id' in element.attribs, document.children).map((element) => attribute(element, 'id')),
	);
	const ties = DomUtils.findAll((element) => 'aria-describedby' in element.attribs, document.children);
	const told = new Set(ties.flatMap((element) => attribute(element, 'aria-describedby').split(' ')));
	const [summary, ...more] = byClass('om-errors');
	const links = summary ? named('a', summary) : [];
	const [title] = named('title', document);
	return [
		...(summary && more.length === 0 ? [] : [`${1 + more.length} summaries`]),
		...(summary && 'autofocus' in summary.attribs && 'role' in summary.attribs ? [] : ['no focus']),
		...(title && DomUtils.textContent(title).startsWith('Fehler: ') ? [] : ['title']),
		...links.filter((link) => !ids.has(attribute(link, 'href').slice(1))).map((link) => `leads nowhere: ${attribute(link, 'href')}`),
		...byClass('om-bad')
			.filter((bad) => DomUtils.textContent(bad) !== '' && !told.has(attribute(bad, 'id')))
			.map((bad) => `untied: ${DomUtils.textContent(bad)}`),
		...[summary ? DomUtils.textContent(summary) : ''].filter((text) => /expected|required|NaN|Invalid/.test(text)),
		...[...typed]
			.filter(([name, value]) => kept(document, name).some((now) => now !== '') && !kept(document, name).includes(value))
			.map(([name]) => `lost: ${name}`),
	];
};

const faultsOf = async (browser: Browser, form: Form): Promise<string[]> => {
	const found: string[] = [];
	for (const isEmpty of [true, false]) {
		const typed = typedInto(form, isEmpty);
		const hidden = form.fields.filter(({ is }) => is === 'hidden').map(({ name, value }) => [name, value] as const);
		const sent = Object.fromEntries([...hidden, ...typed, ...(form.button[0] === '' ? [] : [form.button])]);
		const { status, text, type } = await browser.post(form.action, sent);
		if (status !== 422 || !type.includes('html')) continue;
		const faults = silenceOf(parseDocument(text), isEmpty ? new Map() : typed);
		found.push(...faults.map((fault) => `${isEmpty ? 'empty' : 'wrong'} ${shapeOf(form.action)}: ${fault}`));
	}
	return found;
};

test('every form that is filled in wrongly says so at its top, at the field and in the title, leads there and keeps what was typed', async () => {
	const found: string[] = [];
	let count = 0;
	for (const { browser, starts } of [
		{ browser: browserAt('auenrode'), starts: ['/', '/barriere-melden', '/melden', '/abo', '/infopoint/markt-auenrode'] },
		{ browser: await signedIn('samir'), starts: ['/verwaltung/eingang', '/verwaltung/konto'] },
		{ browser: await signedIn('anna'), starts: ['/verwaltung/eingang'] },
	]) {
		const forms = (await formsFrom(browser, starts)).filter(asks);
		count += forms.length;
		for (const form of forms) found.push(...(await faultsOf(browser, form)));
	}
	assert.deepEqual([...new Set(found)], []);
	assert.ok(count > 80, `${count}`);
});
