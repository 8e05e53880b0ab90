import { flagSetting, textSetting } from '#kernel/tenancy/settings.ts';

export const caseMark = textSetting('caseMark', {
	default: '',
	label: 'Kürzel der Vorgänge',
	says: 'Steht vorn in jedem Aktenzeichen, zum Beispiel AU in AU-2026-00123. Leer: die ersten zwei Buchstaben der Gemeinde.',
});

export const blurredAtOnce = flagSetting('blurredAtOnce', {
	default: false,
	label: 'Unkenntlich gemachte Fotos sofort zeigen',
	says: 'Wenn das Gerät Gesichter und Fahrzeuge verdeckt hat, erscheint das Foto mit der Meldung. Sonst, und ohne Nachweis immer, sieht es erst jemand an.',
});
