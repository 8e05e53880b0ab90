import { flagSetting } from '#kernel/tenancy/settings.ts';

export const mayBeEmbedded = flagSetting('matchingEmbedded', {
	default: false,
	label: 'Mitwirk-O-Mat auf anderen Seiten',
	says: 'Vereine und Medien dürfen den Mitwirk-O-Mat in einem Rahmen auf ihren eigenen Seiten zeigen. Den Schnipsel dafür gibt es unter Mitwirkende.',
});
