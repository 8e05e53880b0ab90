import type { Tenant } from './tenant.ts';

/** What a municipality may set: the default, a label for the form, and one sentence that says what it does. */
export type Setting<T extends string | boolean> = {
	readonly name: string;
	readonly default: T;
	readonly label: string;
	readonly says: string;
};
type About<T> = { readonly default: T; readonly label: string; readonly says: string };

export const textSetting = (name: string, about: About<string>): Setting<string> => ({ name, ...about });
export const flagSetting = (name: string, about: About<boolean>): Setting<boolean> => ({ name, ...about });
export type AnySetting = Setting<string> | Setting<boolean>;

/** Kept by the municipality, because states decide them some years ahead and change them. */
export const schoolHolidays = textSetting('schoolHolidays', {
	default: '',
	label: 'Schulferien',
	says: 'Für Öffnungszeiten mit SH. Zum Beispiel: 19.10.2026-30.10.2026; 21.12.2026-02.01.2027. Ohne Angaben gilt eine Regel mit SH nie.',
});

/** What the municipality set, or the default; a stored value of another type counts as not set. */
export const settingOf = <T extends string | boolean>(
	{ settings }: Pick<Tenant, 'settings'>,
	{ name, default: fallback }: Setting<T>,
): T => {
	const value = settings[name];
	return isLike(value, fallback) ? value : fallback;
};
const isLike = <T>(value: unknown, example: T): value is T => typeof value === typeof example;
