import { Problem } from '#kernel/kind/field.ts';
import { dateTime } from '#kernel/kind/time-fields.ts';
import { isCapability } from '#kernel/phases/phase.ts';
import type { PhaseDraft } from '#kernel/phases/phases.ts';
import { Invalid, type Problems } from '#kernel/errors.ts';
import { sentenceOf } from '../messages.ts';

/** Everything that was typed, by the name of its input. */
export type Typed = Readonly<Record<string, string>>;
export const typedIn = (form: FormData): Typed =>
	Object.fromEntries(
		[...Map.groupBy(form.entries(), ([name]) => name)].map(([name, said]) => [
			name,
			said.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])).join('\n'),
		]),
	);

/** Rows of phases that the form has, the empty ones at its end included. */
export const phaseRows = 12;

const momentIn = (raw: string, zone: string): Date | null => {
	const read = dateTime('', zone).read(raw);
	return read instanceof Problem ? null : read;
};

const said = (typed: Typed, name: string): string => typed[name] ?? '';
const isEmpty = (typed: Typed, at: number): boolean => (said(typed, `titel-${at}`) + said(typed, `von-${at}`)).trim() === '';

const phaseIn = (typed: Typed, at: number, zone: string): PhaseDraft | Problems => {
	const text = (name: string): string => said(typed, `${name}-${at}`);
	const [capability, until, id] = [text('art'), text('bis'), text('id')];
	const [opensAt, closesAt] = [momentIn(text('von'), zone), momentIn(until, zone)];
	if (!isCapability(capability)) return { [`art-${at}`]: 'notAChoice' };
	if (opensAt === null) return { [`von-${at}`]: 'notADateTime' };
	if (until !== '' && closesAt === null) return { [`bis-${at}`]: 'notADateTime' };
	return { capability, title: text('titel'), opensAt, closesAt, ...(id !== '' && { id }) };
};

const isDraft = (read: PhaseDraft | Problems): read is PhaseDraft => 'opensAt' in read;

/** The phases as somebody typed them, in local time; `Invalid` names the input. */
export const phasesIn = (typed: Typed, zone: string): readonly PhaseDraft[] => {
	const rows = Array.from({ length: phaseRows }, (_, at) => at).filter((at) => !isEmpty(typed, at));
	const read = rows.map((at) => phaseIn(typed, at, zone));
	const problems = Object.assign({}, ...read.filter((one) => !isDraft(one)));
	if (Object.keys(problems).length > 0) throw new Invalid(problems);
	return read.filter(isDraft);
};

/** What the form of a meeting says; `Invalid` names the input. */
export const meetingIn = (typed: Typed, zone: string) => {
	const text = (name: string): string => said(typed, name);
	const startsAt = momentIn(text('beginn'), zone);
	if (startsAt === null) throw new Invalid({ startsAt: 'notADateTime' });
	return {
		...(text('id') !== '' && { id: text('id') }),
		title: text('titel'),
		startsAt,
		venue: text('ort'),
		joinLink: text('video').trim() || null,
		dialIn: text('telefon'),
		isInternal: text('intern') !== '',
		agenda: text('tagesordnung'),
		minutes: text('protokoll'),
		pictures: text('bilder')
			.split('\n')
			.filter((line) => line.trim() !== ''),
	};
};

/** Inputs of the office by the name of what they become. */
const inputs: Readonly<Record<string, string>> = { links: 'adressen', channel: 'kanal', body: 'text', counted: 'anzahl', source: 'woher' };

/** `phases.1.closesAt` is the input `bis-1`; a line of links or pictures belongs to its whole field. */
const inputOf = (name: string): string => {
	const [, at, field = ''] = /^phases\.(\d+)\.(\w+)$/.exec(name) ?? [];
	if (at !== undefined) return `${field === 'title' ? 'titel' : field === 'opensAt' ? 'von' : 'bis'}-${at}`;
	return inputs[name] ?? (name.startsWith('links.') ? 'adressen' : name.replace(/^pictures\..*$/, 'pictures'));
};

/** The addresses that somebody typed, one a line. */
export const linesIn = (typed: Typed): readonly string[] =>
	said(typed, 'adressen')
		.split('\n')
		.filter((line) => line.trim() !== '');

/** What is wrong, by input; of several addresses, the wrong ones by their own words. */
export const namedIn = (typed: Typed, problems: Problems): Problems => {
	const wrong = linesIn(typed).flatMap((line, at) => {
		const code = problems[`links.${at + 1}`];
		return code === undefined ? [] : [`„${line.trim()}“: ${sentenceOf(code)}`];
	});
	const named = Object.entries(problems).map(([name, code]) => [inputOf(name), code]);
	return { ...Object.fromEntries(named), ...(wrong.length > 0 && { adressen: wrong.join('; ') }) };
};
export const contributionInputs: Readonly<Record<string, string>> = { answer: 'antwort', by: 'von', refusal: 'grund', note: 'hinweis' };
export const meetingInputs: Readonly<Record<string, string>> = {
	title: 'titel',
	startsAt: 'beginn',
	venue: 'ort',
	joinLink: 'video',
	pictures: 'bilder',
};
