import { Tabs } from '#ui/content/tabs.tsx';

export const officePath = '/verwaltung/strassen';
export const lang = 'de';

const places = [
	{ path: '', label: 'Zustand' },
	{ path: 'massnahmen', label: 'Maßnahmen' },
	{ path: 'auftraege', label: 'Aufträge' },
	{ path: 'kontrollen', label: 'Kontrollen' },
	{ path: 'haushalt', label: 'Haushalt' },
	{ path: 'verfahren', label: 'Verfahren' },
	{ path: 'fahrten', label: 'Fahrten' },
	{ path: 'funde', label: 'Funde' },
	{ path: 'fahrzeuge', label: 'Fahrzeuge' },
	{ path: 'netz', label: 'Straßennetz' },
] as const;
type PlacePath = (typeof places)[number]['path'];

/** The rooms of the road office. */
export const RoadTabs = ({ current }: { current: PlacePath }) => (
	<Tabs
		label="Straßen"
		tabs={places.map(({ path, label }) => ({
			href: path === '' ? officePath : `${officePath}/${path}`,
			label,
			current: path === current,
		}))}
	/>
);
