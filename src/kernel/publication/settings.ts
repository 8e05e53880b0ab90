import { flagSetting } from '#kernel/tenancy/settings.ts';

export const fourEyes = flagSetting('fourEyes', {
	default: false,
	label: 'Vier-Augen-Prinzip',
	says: 'Was erscheint, gibt eine zweite Person frei: nie die, die es zuletzt geändert hat.',
});
