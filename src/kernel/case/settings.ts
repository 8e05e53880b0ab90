import { textSetting } from '#kernel/tenancy/settings.ts';

export const caseMark = textSetting('caseMark', {
	default: '',
	label: 'Kürzel der Vorgänge',
	says: 'Steht vorn in jedem Aktenzeichen, zum Beispiel AU in AU-2026-00123. Leer: die ersten zwei Buchstaben der Gemeinde.',
});
