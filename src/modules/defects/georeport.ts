import { askedIn, type CaseQuestion, type CategoryWords, offeredIn } from '#kernel/case/category.ts';

/** GeoReport v2, "GET Service List": one per category. A private one answers by token only: nobody can look its request up. */
export const serviceOf = (category: CategoryWords & { readonly isPrivate: boolean }) => ({
	service_code: category.name,
	service_name: category.words['de'] ?? category.name,
	description: category.words['de'] ?? category.name,
	metadata: askedIn(category).length > 0,
	type: category.isPrivate ? ('batch' as const) : ('realtime' as const),
	keywords: category.name,
	group: category.isPrivate ? 'Hinweise' : 'Mängel',
});

const attributeOf = (question: CaseQuestion, at: number) => {
	const choices = offeredIn(question);
	return {
		variable: true,
		code: question.name,
		datatype: choices ? ('singlevaluelist' as const) : ('string' as const),
		required: question.isRequired,
		datatype_description: null,
		order: at + 1,
		description: question.words['de'] ?? question.name,
		...(choices && { values: choices.map(({ name, words }) => ({ key: name, name: words['de'] ?? name })) }),
	};
};

/** "GET Service Definition". */
export const definitionOf = (category: CategoryWords) => ({ service_code: category.name, attributes: askedIn(category).map(attributeOf) });

/** `attribute[size]=hand`, as the specification writes answers. */
const attribute = /^attribute\[([\w-]{1,60})\](?:\[\])?$/;
export const attributesIn = (form: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) => {
			const [, code] = attribute.exec(name) ?? [];
			return code === undefined ? [] : [[code, value]];
		}),
	);
