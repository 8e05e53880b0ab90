import { contrast, nearestPassing } from './colour.ts';
import type { Theme } from './theme.ts';

/** One pair of the gate: `ratio` is measured, `offer` names a colour that would pass (null when the pair passes or nothing can). */
export type ThemeCheck = { pair: string; ratio: number; needed: number; offer: { value: string; colour: string } | null };

type Pair = { name: string; text: string; ground: string; needed: number; change: 'text' | 'ground'; value: string };
type Roles = { brand: string; deep: string; tint: string; paper: string; card: string; accent: string; accentTint: string };
type Fixed = { onBrand: string; onDeep: string; ink: string; muted: string; edge: string };

const dayFixed: Fixed = { onBrand: '#ffffff', onDeep: '#ffffff', ink: '#20272a', muted: '#565d5f', edge: '#7d7a70' };
const nightFixed: Fixed = { onBrand: '#0d1416', onDeep: '#f2f5f2', ink: '#eef2ef', muted: '#b7c1c0', edge: '#8f9b9b' };

const grounds = ['paper', 'card', 'tint'] as const;

const coloured = (roles: Roles): Pair[] => [
	...grounds.map((ground): Pair => ({
		name: `brand on ${ground}`,
		text: roles.brand,
		ground: roles[ground],
		needed: 4.5,
		change: 'text',
		value: 'brand',
	})),
	...(['paper', 'card', 'accentTint'] as const).map((ground): Pair => ({
		name: `accent on ${ground}`,
		text: roles.accent,
		ground: roles[ground],
		needed: 4.5,
		change: 'text',
		value: 'accent',
	})),
];

const onGrounds = (roles: Roles, fixed: Fixed): Pair[] =>
	([...grounds, 'accentTint'] as const).flatMap((ground): Pair[] => [
		{ name: `ink on ${ground}`, text: fixed.ink, ground: roles[ground], needed: 4.5, change: 'ground', value: ground },
		{ name: `muted on ${ground}`, text: fixed.muted, ground: roles[ground], needed: 4.5, change: 'ground', value: ground },
	]);

const filled = (roles: Roles, fixed: Fixed): Pair[] => [
	{ name: 'text on brand', text: fixed.onBrand, ground: roles.brand, needed: 4.5, change: 'ground', value: 'brand' },
	{ name: 'text on accent', text: fixed.onBrand, ground: roles.accent, needed: 4.5, change: 'ground', value: 'accent' },
	{ name: 'text on deep', text: fixed.onDeep, ground: roles.deep, needed: 4.5, change: 'ground', value: 'deep' },
	{ name: 'edge on card', text: fixed.edge, ground: roles.card, needed: 3, change: 'ground', value: 'card' },
	{ name: 'edge on paper', text: fixed.edge, ground: roles.paper, needed: 3, change: 'ground', value: 'paper' },
];

const offerFor = (pair: Pair): string | null =>
	pair.change === 'text' ? nearestPassing(pair.text, pair.ground, pair.needed) : nearestPassing(pair.ground, pair.text, pair.needed);

const checked = (scheme: 'day' | 'night', pair: Pair): ThemeCheck => {
	const ratio = contrast(pair.text, pair.ground);
	const colour = ratio >= pair.needed ? null : offerFor(pair);
	return {
		pair: `${scheme}: ${pair.name}`,
		ratio,
		needed: pair.needed,
		offer: colour === null ? null : { value: `${scheme}.${pair.value}`, colour },
	};
};

const pairs = (roles: Roles, fixed: Fixed): Pair[] => [...coloured(roles), ...filled(roles, fixed), ...onGrounds(roles, fixed)];

/** The gate before a theme is saved (WCAG 2.2, 1.4.3 and 1.4.11): text pairs reach 4.5, edges 3, by day and by night. Every pair is listed. */
export const checkTheme = (theme: Theme): ThemeCheck[] => [
	...pairs({ ...theme.day, card: '#ffffff' }, dayFixed).map((pair) => checked('day', pair)),
	...pairs(theme.night, nightFixed).map((pair) => checked('night', pair)),
];
