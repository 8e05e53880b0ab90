import ICAL from 'ical.js';
import type { ContentLine } from './component.ts';

/** One property in the form of jCal (RFC 7265): its lower-case name, parameters and values. */
export type IcsProperty = {
	readonly name: string;
	readonly parameters: ReadonlyMap<string, string>;
	readonly values: readonly unknown[];
	readonly line: number;
};

/** Rules go to our own reader: under an unknown name ical.js leaves the value as it is. */
const rawName = 'X-RRULE';

/** Null where the line is none of the grammar. */
export const propertyOf = ({ text, line }: ContentLine): IcsProperty | null => {
	try {
		const read: unknown = ICAL.parse.property(text.replace(/^RRULE(?=[:;])/i, rawName), ICAL.design.icalendar);
		if (!Array.isArray(read)) return null;
		const [name, parameters, , ...values]: unknown[] = read;
		const named = Object.entries(Object(parameters)).map(([key, value]): [string, string] => [key, String(value)]);
		return { name: String(name).replace(rawName.toLowerCase(), 'rrule'), parameters: new Map(named), values, line };
	} catch {
		return null;
	}
};
