/** Where everybody reads of a measure, and of a budget plan. */
export const measurePath = (id: string): string => `/strassen/massnahmen/${id}`;
export const planPath = (id: string): string => `/strassen/haushalt/${id}`;

const strokes = new Map<string, 1 | 2 | 3 | 4 | 5>([
	['blue', 1],
	['dark-green', 2],
	['light-green', 3],
	['yellow', 4],
	['red', 5],
]);
/** The number under which the drawn maps know a colour, 1 very good to 5 bad; `undefined` for what has no grade. */
export const strokeOf = (look: string): 1 | 2 | 3 | 4 | 5 | undefined => strokes.get(look);

/** The same on movable maps, whose canvas reads no style sheet; dashes in widths of the line (`ui/style/map.css`). */
export const lineLooks = {
	blue: { day: '#2f6fb3', night: '#6aa5e6' },
	'dark-green': { day: '#2b8a4b', night: '#4fb873' },
	'light-green': { day: '#9bbf3b', night: '#b7d957', dash: [2.8, 0.6] },
	yellow: { day: '#e5a817', night: '#f0c04a', dash: [1.5, 0.9] },
	red: { day: '#c0311f', night: '#f0705e', dash: [0.4, 1.4] },
	paving: { day: '#8a8f8e', night: '#9aa3a2', dash: [0.2, 0.8] },
	unknown: { day: '#b8b4a8', night: '#5c6a6c' },
} as const;
export const workLooks = { work: { day: '#083f48', night: '#f4a883', dash: [1, 0.5] } } as const;
