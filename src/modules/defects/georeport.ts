import { type CategoryQuestion, categories, questionsOf } from './category.ts';
import { categoryName, choiceText, questionText } from './category-texts.ts';

/** GeoReport v2, "GET Service List": one per category. A private one answers by token only: nobody can look its request up. */
export const serviceOf = ({ name, isPrivate }: { readonly name: string; readonly isPrivate: boolean }) => ({
	service_code: name,
	service_name: categoryName('de', name),
	description: categoryName('de', name),
	metadata: questionsOf(name).length > 0,
	type: isPrivate ? ('batch' as const) : ('realtime' as const),
	keywords: name,
	group: isPrivate ? 'Hinweise' : 'Mängel',
});

const attributeOf = ({ name, isRequired, choices }: CategoryQuestion, at: number) => ({
	variable: true,
	code: name,
	datatype: choices ? ('singlevaluelist' as const) : ('string' as const),
	required: isRequired,
	datatype_description: null,
	order: at + 1,
	description: questionText('de', name),
	...(choices && { values: choices.map((key) => ({ key, name: choiceText('de', key) })) }),
});

/** "GET Service Definition"; `undefined` for a code that there is not. */
export const definitionOf = (code: string) =>
	categories.some(({ name }) => name === code) ? { service_code: code, attributes: questionsOf(code).map(attributeOf) } : undefined;

/** `attribute[size]=hand`, as the specification writes answers. */
const attribute = /^attribute\[([\w-]{1,60})\](?:\[\])?$/;
export const attributesIn = (form: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) => {
			const [, code] = attribute.exec(name) ?? [];
			return code === undefined ? [] : [[code, value]];
		}),
	);
