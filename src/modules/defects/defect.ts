import { defineCase, type StateOf } from '#kernel/case/case.ts';
import { categoryWord } from '#kernel/case/categories.ts';
import type { Language } from '#kernel/i18n/language.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { categories } from './category.ts';

/** Something in public space is broken, dirty or in the way. */
export const defect = defineCase({
	name: 'defect',
	one: 'Meldung',
	permission: 'defects.handle',
	first: 'received',
	states: {
		received: { phase: 'open', label: 'Eingegangen', next: ['checked', 'planned', 'asked', 'forwarded', 'done', 'refused', 'merged'] },
		checked: { phase: 'open', label: 'Wird geprüft', next: ['planned', 'asked', 'forwarded', 'done', 'refused', 'merged'] },
		planned: { phase: 'open', label: 'In Arbeit', next: ['asked', 'forwarded', 'done', 'refused', 'merged'] },
		asked: { phase: 'waiting', label: 'Rückfrage gestellt', next: ['checked', 'planned', 'forwarded', 'done', 'refused', 'merged'] },
		forwarded: { phase: 'waiting', label: 'Weitergeleitet', next: ['checked', 'planned', 'done', 'refused', 'merged'] },
		done: { phase: 'closed', label: 'Erledigt', next: ['checked'] },
		refused: { phase: 'closed', label: 'Nicht möglich', next: ['checked'] },
		merged: { phase: 'closed', label: 'Schon gemeldet', next: [] },
	},
	categories,
});
/** What a category is called in this municipality. */
export const categoryName = (tenant: Tenant, language: Language, name: string): string => categoryWord(tenant, defect, { name, language });

export type DefectState = StateOf<typeof defect>;
export const defectStates = [
	'received',
	'checked',
	'planned',
	'asked',
	'forwarded',
	'done',
	'refused',
	'merged',
] as const satisfies readonly DefectState[];
export const isDefectState = (raw: string): raw is DefectState => defectStates.some((state) => state === raw);

/** The traffic light of the public list: red for new, amber for in hand, dots for with somebody else, a check for done. */
const lights = {
	received: 'stop',
	checked: 'wait',
	planned: 'wait',
	asked: 'idle',
	forwarded: 'idle',
	done: 'ok',
	refused: 'idle',
	merged: 'idle',
} as const;
export const lightOf = (state: string): 'ok' | 'wait' | 'stop' | 'idle' => (isDefectState(state) ? lights[state] : 'idle');

/** Closed to Open311, whose world has two states (GeoReport v2, "status"). */
export const isClosed = (state: string): boolean => isDefectState(state) && defect.states[state].phase === 'closed';
