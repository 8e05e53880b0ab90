import { type Fact, Facts } from '#ui/content/facts.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Ground } from '../asked.ts';
import { measurePath } from '../look.ts';
import type { MeasureRow } from '../server/queries/measures.ts';
import { officePath } from './road-tabs.tsx';

type Chained = { readonly measure: MeasureRow; readonly grounds: readonly Ground[] };

/** The measures of a budget year, in whatever state. */
export const yearAddress = (year: number): string => `${officePath}/massnahmen?jahr=${year}&stand=alle`;

/** What a measure follows from and what pays for it, as far as there are pages. */
const stepsOf = ({ measure: { id, groundId, planId, year, decision, isPublic, state }, grounds }: Chained): readonly Fact[] => {
	const ground = grounds.find((one) => one.id === groundId);
	return [
		...(ground ? [{ label: 'Folgt aus', value: <a href={ground.path}>{ground.label}</a> }] : []),
		...(ground && ground.decision !== null
			? [{ label: 'Beschluss', value: <a href={ground.decision}>{decision || 'Zum Beschluss'}</a> }]
			: []),
		...(planId === null ? [] : [{ label: 'Haushaltsplan', value: <a href={`${officePath}/haushalt/${planId}`}>Zu den Szenarien</a> }]),
		...(isPublic && ['planned', 'ordered', 'done'].includes(state)
			? [{ label: 'Für alle', value: <a href={measurePath(id)}>Öffentliche Seite</a> }]
			: []),
		...(year === null ? [] : [{ label: 'Haushaltsjahr', value: <a href={yearAddress(year)}>{`Alles in ${year}`}</a> }]),
	];
};

export const ChainSheet = (chained: Chained) => {
	const facts = stepsOf(chained);
	return facts.length === 0 ? null : (
		<Sheet id="grundlage" title="Grundlage">
			<Facts facts={facts} />
		</Sheet>
	);
};
