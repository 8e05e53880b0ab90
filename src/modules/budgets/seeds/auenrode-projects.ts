import type { Category, ProjectState } from '../budget.ts';

/** `cost` in Euro, for people none; `reason` only where the check came to no, or to yes under a condition. */
export type Planned = {
	readonly title: string; readonly summary: string; readonly cost?: number; readonly place: string; readonly category: Category;
	readonly state?: ProjectState; readonly reason?: string; readonly proposer?: string;
};

/** The running Dorfbudget: three villages, fifteen wishes, one of them impossible. */
export const auenrodeProjects: readonly Planned[] = [
	{ title: 'Bank am Ebersfelder Anger', summary: 'Eine Bank mit Lehne unter der Linde, dort, wo alle auf den Bus warten.', cost: 950, place: 'ebersfeld', category: 'buildings', proposer: 'Frau Lehmann' },
	{ title: 'Sonnensegel über dem Sandkasten', summary: 'Mittags kann im Sommer niemand mehr spielen. Ein Segel, vier Pfosten, fertig.', cost: 2800, place: 'ebersfeld', category: 'play' },
	{ title: 'Boxen für die Bücherzelle', summary: 'Die alte Telefonzelle bekommt trockene Fächer, auch für Kinderbücher.', cost: 420, place: 'ebersfeld', category: 'culture' },
	{ title: 'Wildblumen statt Rasen am Ortseingang', summary: 'Vierhundert Quadratmeter, zweimal im Jahr gemäht statt zwölfmal.', cost: 1300, place: 'ebersfeld', category: 'green', proposer: 'Imkerverein' },
	{ title: 'Streuobstpfad um Mittelhof', summary: 'Zwölf Schilder mit alten Sorten, dazu zwanzig neue Bäume.', cost: 4200, place: 'mittelhof', category: 'green' },
	{ title: 'Bühne für den Mühlenhof', summary: 'Zerlegbar, sechs mal vier Meter, für Theater, Chor und Feuerwehrfest.', cost: 6500, place: 'mittelhof', category: 'culture' },
	{ title: 'Steg am Mühlenteich ausbessern', summary: 'Drei Bohlen fehlen, das Geländer wackelt.', cost: 1850, place: 'mittelhof', category: 'buildings' },
	{ title: 'Tischtennisplatte am Bürgerhaus', summary: 'Aus Beton, hält ewig, auch gegen Regen.', cost: 2100, place: 'mittelhof', category: 'play', proposer: 'Jugendrat' },
	{ title: 'Beleuchtung am Schulweg', summary: 'Vier Leuchten mit Bewegungsmelder zwischen Siedlung und Haltestelle.', cost: 7900, place: 'mittelhof', category: 'roads', reason: 'Machbar, wenn das Licht nach 22 Uhr aus ist: Fledermäuse.' },
	{ title: 'Trinkbrunnen am Markt', summary: 'Kaltes Wasser für alle, die zu Fuß oder mit dem Rad unterwegs sind.', cost: 5400, place: 'auenrode', category: 'buildings' },
	{ title: 'Rampe zur Bibliothek', summary: 'Heute zwei Stufen. Mit Kinderwagen und Rollstuhl kommt niemand hinein.', cost: 3600, place: 'auenrode', category: 'buildings' },
	{ title: 'Badeinsel im Jakobsee', summary: 'Drei mal drei Meter, verankert, mit Leiter.', cost: 4800, place: 'auenrode', category: 'play', reason: 'Machbar, wenn die Wasserwacht sie abnimmt.' },
	{ title: 'Fahrradständer am Bahnhof', summary: 'Zwanzig Bügel unter Dach.', cost: 3900, place: 'auenrode', category: 'roads' },
	{ title: 'Sommerkino an drei Abenden', summary: 'In jedem Dorf einer, mit Popcorn vom Förderverein.', cost: 1700, place: '', category: 'culture' },
	{ title: 'Tempo 30 auf der Landesstraße', summary: 'Vor der Schule fahren alle zu schnell.', cost: 800, place: 'auenrode', category: 'roads', state: 'infeasible', reason: 'Über Tempo auf Landesstraßen entscheidet das Land. Wir haben den Wunsch an die Straßenbehörde weitergegeben.' },
];
