import { flagSetting } from '#kernel/tenancy/settings.ts';

/** Off until somebody saw what the first night would delete. */
export const retention = flagSetting('retention', {
	default: false,
	label: 'Löschfristen anwenden',
	says: 'Jede Nacht verschwindet, was länger liegt, als das Verzeichnis von Verarbeitungstätigkeiten sagt.',
});
