import { flagSetting } from '#kernel/tenancy/settings.ts';

export const moderatesFirst = flagSetting('moderatesFirst', {
	default: true,
	label: 'Beiträge erst prüfen, dann zeigen',
	says: 'Was jemand ohne Konto zu einer Idee oder Beteiligung schreibt, erscheint nach der Freigabe; sonst sofort.',
});
