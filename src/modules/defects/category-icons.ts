import type { IconName } from '#ui/icons.ts';

/** Signs that a category may bear, with what they show. */
export const categoryIcons = [
	['report', 'Ausrufezeichen'],
	['add_road', 'Straße'],
	['step', 'Stufe, Weg'],
	['lightbulb', 'Lampe'],
	['delete', 'Mülleimer'],
	['recycling', 'Wertstoffe'],
	['directions_bus', 'Bus'],
	['directions_car', 'Auto'],
	['pedal_bike', 'Fahrrad'],
	['train', 'Bahn'],
	['local_shipping', 'Lastwagen'],
	['park', 'Baum'],
	['forest', 'Wald'],
	['pets', 'Tiere'],
	['child_care', 'Spielplatz'],
	['sports_soccer', 'Sportplatz'],
	['water_drop', 'Wasser'],
	['waves', 'Bach, See'],
	['accessible', 'Barrierefreiheit'],
	['palette', 'Graffiti'],
	['thermostat', 'Schnee, Hitze'],
	['gavel', 'Ordnung'],
	['construction', 'Baustelle'],
	['build', 'Werkzeug'],
	['home', 'Haus'],
	['school', 'Schule'],
	['volume_up', 'Lärm'],
	['local_fire_department', 'Feuer'],
	['location_on', 'Stecknadel'],
	['person', 'Mensch'],
	['group', 'Menschen'],
	['more_horiz', 'Drei Punkte'],
] as const satisfies readonly (readonly [IconName, string])[];

export const isCategoryIcon = (name: string): boolean => categoryIcons.some(([icon]) => icon === name);
/** The sign of a category; one that is not known becomes the common one. */
export const iconNamed = (name: string | undefined): IconName => categoryIcons.find(([icon]) => icon === name)?.[0] ?? 'report';
