import { textSetting } from '#kernel/tenancy/settings.ts';

export const mapSource = textSetting('mapSource', {
	default: '',
	label: 'Quelle der Karte',
	says: 'Steht unter jeder Karte. Das Einlesen von OpenStreetMap trägt sie ein, weil deren Lizenz es verlangt.',
});
