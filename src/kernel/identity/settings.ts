import { flagSetting } from '#kernel/tenancy/settings.ts';

export const secondFactor = flagSetting('secondFactor', {
	default: true,
	label: 'Zweiter Faktor',
	says: 'Wer sich anmeldet, braucht neben dem Passwort einen Code aus einer App.',
});
