import { textSetting } from '#kernel/tenancy/settings.ts';

export const keptMonths = textSetting('directory.keptMonths', {
	keyboard: 'numeric',
	default: '12',
	label: 'Nicht bestätigte Einträge behalten (Monate)',
	says: 'So viele Monate, nachdem ein Eintrag ohne Bestätigung verschwand, wird er gelöscht, wenn Löschfristen angewendet werden; leer heißt: nie.',
});
