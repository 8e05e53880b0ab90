import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { Invalid, type Problems } from '#kernel/errors.ts';
import { nearestName } from './nearest-name.ts';
import { type MunicipalityPlan, municipalityPlan } from './plan.ts';

type Path = readonly PropertyKey[];
type Wrong = { readonly path: Path; readonly says: string };

const nouns: Readonly<Record<string, string>> = {
	string: 'a text; put it into quotes where it looks like a number',
	number: 'a number',
	int: 'a whole number',
	array: 'a list: [a, b], or a line with a dash for each',
	tuple: 'two numbers: longitude, latitude',
	object: 'lines of the form name: value',
	record: 'lines of the form name: value',
};

const typeWords = (input: unknown, expected: string): string =>
	input === undefined || input === null ? 'is missing' : `must be ${nouns[expected] ?? expected}`;

/** One for each name that nobody asks for: a slip of the finger, mostly. */
const wrongIn = (issue: z.core.$ZodIssue): readonly Wrong[] => {
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], says: 'is not known here' }));
	return [{ path: issue.path, says: issue.code === 'invalid_type' ? typeWords(issue.input, issue.expected) : issue.message }];
};

/** Names that stand for names that stand for names would fill the memory: the reader gives up. */
const valuesIn = (written: Document.Parsed): unknown => {
	try {
		return written.toJS();
	} catch (error) {
		throw new Invalid({ 'the file': error instanceof Error ? error.message : 'cannot be read' });
	}
};

/** Settings that nobody asks for would be kept and never read. */
const slipsIn = ({ settings }: MunicipalityPlan, names: readonly string[]): readonly Wrong[] =>
	Object.keys(settings)
		.filter((name) => !names.includes(name))
		.map((name) => {
			const meant = nearestName(name, names);
			return { path: ['settings', name], says: `is not known here${meant === undefined ? '' : `; did you mean ${meant}?`}` };
		});

/**
 * Reads what an operator wrote down; what is wrong is named by its path and line (`villages.2.slug`: `line 14: …`). `settings` are the names that the
 * program knows; without them any is taken, as from another installation.
 */
export const readPlan = (text: string, settings?: readonly string[]): MunicipalityPlan => {
	const lines = new LineCounter();
	const written = parseDocument(text, { lineCounter: lines });
	const [broken] = written.errors;
	if (broken) throw new Invalid({ [`line ${lines.linePos(broken.pos[0]).line}`]: broken.message.replace(/ at line[^]*$/, '') });
	const result = municipalityPlan.safeParse(valuesIn(written), { reportInput: true });
	/** What is missing has no line; then that of the thing in which it is missing. */
	const lineOf = (path: Path): string => {
		const node = written.getIn(path, true);
		if (isNode(node) && node.range) return `line ${lines.linePos(node.range[0]).line}: `;
		return path.length > 0 ? lineOf(path.slice(0, -1)) : '';
	};
	const slips = result.success
		? slipsIn(result.data, settings ?? Object.keys(result.data.settings))
		: result.error.issues.flatMap(wrongIn);
	if (result.success && slips.length === 0) return result.data;
	const problems: Problems = Object.fromEntries(slips.map(({ path, says }) => [path.join('.') || 'the file', `${lineOf(path)}${says}`]));
	throw new Invalid(problems);
};
