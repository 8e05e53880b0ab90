import type { IcsProblem } from './entry.ts';

export type ContentLine = { readonly text: string; readonly line: number };
export type IcsComponent = { readonly name: string; readonly line: number; readonly lines: ContentLine[] };

/** RFC 5545 §3.1: a line that begins with a blank or tab goes on where the one before it ended. */
const unfolded = (text: string): ContentLine[] => {
	const found: { parts: string[]; line: number }[] = [];
	// Line ends of all three systems; U+FEFF is the mark at the start of files from Windows.
	for (const [at, raw] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.entries()) {
		const last = found.at(-1);
		if (last !== undefined && /^[ \t]/.test(raw)) last.parts.push(raw.slice(1));
		else if (raw !== '') found.push({ parts: [raw], line: at + 1 });
	}
	return found.map(({ parts, line }) => ({ text: parts.join(''), line }));
};

type Reading = { readonly open: IcsComponent[]; readonly done: IcsComponent[]; readonly problems: IcsProblem[] };

const problem = (name: IcsProblem['problem'], line: number, property: string): IcsProblem => ({
	problem: name,
	line,
	component: null,
	property,
	value: '',
});

const close = ({ open, done, problems }: Reading, name: string, line: number): void => {
	const depth = open.findLastIndex((component) => component.name === name);
	if (depth < 0) {
		problems.push(problem('unexpectedEnd', line, name));
		return;
	}
	// What is still open inside of it was never closed: its content is not to be trusted.
	for (const lost of open.splice(depth + 1)) problems.push(problem('notClosed', lost.line, lost.name));
	done.push(...open.splice(depth));
};

/** RFC 5545 nests three deep; a file of nothing but BEGIN lines must not make END search through all of them. */
const deepest = 8;

/** The components of a calendar file that were closed, inner ones before the outer, with the lines that are their own. */
export const componentsOf = (text: string): { readonly components: readonly IcsComponent[]; readonly problems: readonly IcsProblem[] } => {
	const reading: Reading = { open: [], done: [], problems: [] };
	for (const content of unfolded(text)) {
		// BEGIN or END, and the name of the component.
		const [, edge, name = ''] = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(content.text) ?? [];
		if (edge === undefined || (edge.toUpperCase() === 'BEGIN' && reading.open.length >= deepest))
			reading.open.at(-1)?.lines.push(content);
		else if (edge.toUpperCase() === 'BEGIN') reading.open.push({ name: name.toUpperCase(), line: content.line, lines: [] });
		else close(reading, name.toUpperCase(), content.line);
	}
	const lost = reading.open.map(({ name, line }) => problem('notClosed', line, name));
	return { components: reading.done, problems: [...reading.problems, ...lost] };
};
