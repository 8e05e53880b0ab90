import type { Measure } from './planner/plan.ts';

/** How far a measure has come. What follows is the office's choice, except that orders and their end move it by themselves. */
export const measureStates = {
	wished: { label: 'Vorgemerkt', next: ['planned', 'dropped'] },
	planned: { label: 'Geplant', next: ['wished', 'done', 'dropped'] },
	ordered: { label: 'Beauftragt', next: ['done', 'planned'] },
	done: { label: 'Erledigt', next: [] },
	dropped: { label: 'Verworfen', next: ['wished'] },
} as const;
export type MeasureState = keyof typeof measureStates;
export const isMeasureState = (raw: string): raw is MeasureState => Object.hasOwn(measureStates, raw);
export const mayFollow = (from: MeasureState, to: MeasureState): boolean => measureStates[from].next.some((one) => one === to);

export const priorities = { high: 'Dringend', normal: 'Normal', low: 'Kann warten' } as const;
export type Priority = keyof typeof priorities;

const own = 'Vorgabe von Ortsmitte, vom Bauamt durch eigene Ausschreibungen zu ersetzen';
/** To begin with, until the municipality enters what its own tenders cost. Euros per square metre. */
export const startingMeasures: readonly Measure[] = [
	{ id: 'patch', label: 'Flicken', cost: 18, gradeAfter: 2.8, worstGrade: 4.5, source: own },
	{ id: 'overlay', label: 'Neue Deckschicht', cost: 42, gradeAfter: 1.6, worstGrade: 4.5, source: own },
	{ id: 'renew', label: 'Grundhaft erneuern', cost: 165, gradeAfter: 1, worstGrade: 5, source: own },
];
