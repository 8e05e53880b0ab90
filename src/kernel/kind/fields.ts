import type { Wrong } from '#kernel/i18n/said.ts';
import { clean, cleanLine } from './clean.ts';
import { type Field, plain, Problem, textual } from './field.ts';

const text =
	(control: 'line' | 'text', tidy: (raw: string) => string) =>
	(label: string, max: number): Field<string> => ({
		...textual,
		label,
		control,
		max,
		read: (raw) => {
			const value = tidy(raw);
			return value === '' ? new Problem('required') : value.length > max ? new Problem('tooLong') : value;
		},
	});
export const line = text('line', cleanLine);
export const paragraphs = text('text', clean);

/** A text that says something line by line, kept as it was written; `read` finds the line in which it goes wrong. */
export const linewise = (label: string, longest: number, read: (text: string) => object | Wrong): Field<string> => {
	const written = paragraphs(label, longest);
	return {
		...written,
		read: (raw) => {
			const typed = written.read(raw);
			if (typed instanceof Problem) return typed;
			const found = read(typed);
			return 'says' in found ? new Problem(`Zeile ${found.line}: ${found.says}`) : typed;
		},
	};
};

/** A whole number within bounds, both included; `1.980` as Germans write thousands. */
export const whole = (label: string, { min, max }: { min: number; max: number }): Field<number> => ({
	...plain,
	label,
	control: 'number',
	schema: { type: 'number' },
	read: (raw) => {
		const value = Number(cleanLine(raw).replace(/\.(?=\d{3}\b)/g, ''));
		if (raw.trim() === '') return new Problem('required');
		return !Number.isInteger(value) ? new Problem('notANumber') : value < min || value > max ? new Problem('outOfRange') : value;
	},
	write: (value) => String(value),
	toJson: (value) => value,
});

const yes = new Set(['on', 'true', '1', 'ja', 'yes']);
export const flag = (label: string): Field<boolean> => ({
	...plain,
	label,
	control: 'flag',
	isOptional: true,
	schema: { type: 'boolean' },
	read: (raw) => yes.has(raw.trim().toLowerCase()),
	write: (value) => (value ? 'ja' : ''),
	toJson: (value) => value,
});

const isKeyOf = <C extends object>(choices: C, raw: string): raw is keyof C & string => Object.hasOwn(choices, raw);
const keyOf = <C extends Readonly<Record<string, string>>>(choices: C, raw: string): (keyof C & string) | undefined => {
	const wanted = cleanLine(raw);
	const [key = wanted] = Object.entries(choices).find(([, word]) => word.toLowerCase() === wanted.toLowerCase()) ?? [];
	return isKeyOf(choices, key) ? key : undefined;
};

/** One of a few; read by its key or by its German word, so that a spreadsheet may say `Verein`. */
export const choice = <const C extends Readonly<Record<string, string>>>(label: string, choices: C): Field<keyof C & string> => ({
	...textual,
	label,
	choices,
	control: 'choice',
	schema: { type: 'string', enum: Object.keys(choices) },
	read: (raw) => keyOf(choices, raw) ?? new Problem(raw.trim() === '' ? 'required' : 'notAChoice'),
});

/** Any of a few, their keys separated by blanks. */
export const choices = <const C extends Readonly<Record<string, string>>>(label: string, all: C): Field<readonly (keyof C & string)[]> => ({
	...plain,
	label,
	choices: all,
	control: 'choices',
	isOptional: true,
	schema: { type: 'array', items: { type: 'string', enum: Object.keys(all) } },
	read: (raw) => {
		const wanted = raw.split(/\s+/).filter((key) => key !== '');
		const known = wanted.filter((key): key is keyof C & string => isKeyOf(all, key));
		return known.length === wanted.length ? known : new Problem('notAChoice');
	},
	write: (value) => value.join(' '),
	toJson: (value) => value,
});

type Pattern = { control: 'email' | 'phone' | 'link'; pattern: RegExp; problem: string; format?: string };
const patterned =
	({ control, pattern, problem, format }: Pattern) =>
	(label: string): Field<string> => ({
		...textual,
		label,
		control,
		max: 300,
		schema: { type: 'string', ...(format && { format }) },
		read: (raw) => {
			const value = cleanLine(raw);
			return value === '' ? new Problem('required') : pattern.test(value) && value.length <= 300 ? value : new Problem(problem);
		},
	});
/** As the HTML standard checks an e-mail address, with a dot in the domain; letters beyond ASCII are allowed (RFC 6531). */
export const email = patterned({
	control: 'email',
	pattern: /^[^\s@<>"',;:()[\]\\]+@[^\s@.<>"',;:()[\]\\]+(\.[^\s@.<>"',;:()[\]\\]+)+$/u,
	problem: 'notAnEmail',
	format: 'email',
});
/** Digits with the signs that people put between them (DIN 5008). */
export const phone = patterned({ control: 'phone', pattern: /^\+?[\d (][\d ()/.-]{3,30}$/, problem: 'notAPhone' });
export const link = patterned({ control: 'link', pattern: /^https?:\/\/[^\s<>"']+\.[^\s<>"']+$/iu, problem: 'notALink', format: 'uri' });
/** Somebody else's page with its whole address, or one of this portal by its path; a page of the office is for nobody else. */
export const address = patterned({
	control: 'link',
	pattern: /^(https?:\/\/[^\s<>"']+\.[^\s<>"']+|\/(?!\/|verwaltung\b)[^\s<>"']*)$/iu,
	problem: 'notAnAddress',
	format: 'uri-reference',
});
