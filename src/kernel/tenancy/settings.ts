import type { Tenant } from './tenant.ts';

/** What a municipality may set: the default, a label for the form, and one sentence that says what it does. */
export type Setting<T extends string | boolean> = {
	readonly name: string;
	readonly default: T;
	readonly label: string;
	readonly says: string;
	/** What a phone offers to type it with. */
	readonly keyboard?: Keyboard;
};
type Keyboard = 'tel' | 'email' | 'url' | 'numeric';
type About<T> = { readonly default: T; readonly label: string; readonly says: string; readonly keyboard?: Keyboard };

export const textSetting = (name: string, about: About<string>): Setting<string> => ({ name, ...about });
export const flagSetting = (name: string, about: About<boolean>): Setting<boolean> => ({ name, ...about });
export type AnySetting = Setting<string> | Setting<boolean>;

/** What the municipality set, or the default; a stored value of another type counts as not set. */
export const settingOf = <T extends string | boolean>(
	{ settings }: Pick<Tenant, 'settings'>,
	{ name, default: fallback }: Setting<T>,
): T => {
	const value = settings[name];
	return isLike(value, fallback) ? value : fallback;
};
const isLike = <T>(value: unknown, example: T): value is T => typeof value === typeof example;
