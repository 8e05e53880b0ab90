import { textSetting } from '#kernel/tenancy/settings.ts';

export const keptMonths = textSetting('events.keptMonths', {
	keyboard: 'numeric',
	default: '36',
	label: 'Vergangene Termine behalten (Monate)',
	says: 'So viele Monate nach dem letzten Mal wird ein Termin gelöscht, wenn Löschfristen angewendet werden; leer heißt: nie.',
});
