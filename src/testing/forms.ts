import { DomUtils, parseDocument } from 'htmlparser2';
import type { Browser } from './office.ts';

export type Document = ReturnType<typeof parseDocument>;
export type Field = {
	readonly name: string;
	readonly is: string;
	readonly value: string;
	readonly mode: string;
	readonly accept: string;
	/** What a browser may fill in by itself. */
	readonly token: string;
	readonly label: string;
	readonly options: readonly string[];
};
export type Form = {
	readonly page: string;
	readonly action: string;
	readonly fields: readonly Field[];
	readonly button: readonly [string, string];
};

export const attribute = (element: { attribs: Record<string, string> }, name: string): string => element.attribs[name] ?? '';
export const named = (tag: string, under: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
	DomUtils.getElementsByTagName(tag, under, true);

const labelOf = (form: ReturnType<typeof named>[number], id: string): string =>
	named('label', form)
		.filter((label) => id !== '' && attribute(label, 'for') === id)
		.map((label) => DomUtils.textContent(label))
		.join();

const fieldsOf = (form: ReturnType<typeof named>[number]): Field[] =>
	['input', 'textarea', 'select'].flatMap((tag) =>
		named(tag, form).flatMap((element) => {
			const name = attribute(element, 'name');
			const isTrap = attribute(element, 'tabindex') === '-1';
			const options = named('option', element).map((option) => attribute(option, 'value'));
			const value = tag === 'textarea' ? DomUtils.textContent(element) : attribute(element, 'value');
			return name === '' || isTrap
				? []
				: [
						{
							name,
							is: tag === 'input' ? attribute(element, 'type') || 'text' : tag,
							value,
							mode: attribute(element, 'inputmode'),
							accept: attribute(element, 'accept'),
							token: attribute(element, 'autocomplete'),
							label: labelOf(form, attribute(element, 'id')),
							options,
						},
					];
		}),
	);

export const formsOn = (page: string, document: Document): Form[] =>
	named('form', document).flatMap((form) => {
		if (attribute(form, 'method') !== 'post') return [];
		const fields = fieldsOf(form);
		const [button] = named('button', form);
		const action = attribute(form, 'action') || page;
		const pressed = button ? ([attribute(button, 'name'), attribute(button, 'value')] as const) : (['', ''] as const);
		return [{ page, action, fields, button: pressed }];
	});

/** Whether it asks anything, or is one button. */
export const asks = ({ fields }: Form): boolean => fields.some(({ is }) => is !== 'hidden');

/** What an address is of: ids, numbers and what a municipality named itself stand for any. */
export const shapeOf = (path: string): string => path.replace(/\?.*|[0-9a-f]{8}-[0-9a-f-]{27}/g, ':');
const enough = 2;

const foreign = /^\/(feeds|api|kunst|media|(en|pl|uk|ar)(\/|$))/;
const inOffice = (path: string): boolean => path.startsWith('/verwaltung');
const linksOn = (page: string, document: Document): string[] =>
	named('a', document)
		.map((link) => attribute(link, 'href').split('#')[0] ?? '')
		.filter((to) => to.startsWith('/') && inOffice(to) === inOffice(page) && !foreign.test(to));
/** Things of the portal are alike; each of the office has its own forms. */
const patternOf = (path: string): string =>
	shapeOf(path).replace(/^(\/(?:termine|aktuelles|brett|verzeichnis|melden|strassen|karte|ort))\/.*/, '$1/:');

/** Every form that links lead to, each once: forms that go to one address and ask the same are one. */
export const formsFrom = async (browser: Browser, starts: readonly string[]): Promise<readonly Form[]> => {
	const queue = new Set(starts);
	const [asked, forms] = [new Map<string, number>(), new Map<string, Form>()];
	for (const path of queue) {
		const times = (asked.get(patternOf(path)) ?? 0) + 1;
		asked.set(patternOf(path), times);
		if (times > enough) continue;
		const { text, type } = await browser.get(path);
		const document = parseDocument(type.includes('html') ? text : '');
		for (const form of formsOn(path, document))
			forms.set(`${shapeOf(form.action)} ${form.fields.map(({ name }) => name).join()}`, form);
		for (const link of linksOn(path, document)) queue.add(link);
	}
	return [...forms.values()];
};
