import { Tabs } from '#ui/content/tabs.tsx';

export const officePath = '/verwaltung/strassen';
export const lang = 'de';

const places = [
	{ path: 'fahrten', label: 'Fahrten' },
	{ path: 'funde', label: 'Funde' },
	{ path: 'fahrzeuge', label: 'Fahrzeuge' },
	{ path: 'netz', label: 'Straßennetz' },
] as const;
type PlacePath = (typeof places)[number]['path'];

/** The rooms of the road office. */
export const RoadTabs = ({ current }: { current: PlacePath }) => (
	<Tabs label="Straßen" tabs={places.map(({ path, label }) => ({ href: `${officePath}/${path}`, label, current: path === current }))} />
);
