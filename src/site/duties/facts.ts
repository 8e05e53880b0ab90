import { type Setting, settingOf, textSetting } from '#kernel/tenancy/settings.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { contact } from '#site/settings.ts';
import { type StateLaw, stateLaws } from './state-texts.ts';

type Slot = 'imprint' | 'privacy' | 'accessibility';

/** One thing that the law wants said. `isOptional`: only where it applies. `suggests`: what is likely, for somebody to confirm. */
export type Fact = {
	readonly setting: Setting<string>;
	readonly isOptional?: boolean;
	readonly isLong?: boolean;
	readonly choices?: Readonly<Record<string, string>>;
	readonly suggests?: keyof StateLaw;
};

const said = (name: string, label: string, says: string): Setting<string> => textSetting(name, { default: '', label, says });

const conformities = {
	full: 'vollständig vereinbar',
	partial: 'teilweise vereinbar',
	none: 'nicht vereinbar',
};
const methods = {
	self: 'Selbstbewertung',
	third: 'Bewertung durch Dritte',
};

export const dutySettings = {
	representative: said('representative', 'Vertreten durch', 'Amt und Name. § 5 Abs. 1 Nr. 1 DDG.'),
	editor: said('responsibleEditor', 'Verantwortlich für die Inhalte', 'Name und Anschrift einer Person. § 18 Abs. 2 MStV.'),
	supervisor: said('supervisor', 'Kommunalaufsicht', 'Die Aufsichtsbehörde. § 5 Abs. 1 Nr. 3 DDG.'),
	vatId: said('vatId', 'Umsatzsteuer-Identifikationsnummer', 'Nur, wenn die Gemeinde eine hat. § 5 Abs. 1 Nr. 6 DDG.'),
	officer: said('protectionOfficer', 'Datenschutzbeauftragte Person', 'Wie man sie erreicht. Art. 13 Abs. 1 lit. b DSGVO.'),
	host: said('hostedBy', 'Wer betreibt den Server?', 'Name und Ort des Rechenzentrums. Art. 13 Abs. 1 lit. e DSGVO.'),
	logs: said(
		'serverLogs',
		'Was protokolliert der Webserver, wie lange?',
		'Zum Beispiel: IP-Adressen, sieben Tage. Art. 13 Abs. 2 lit. a DSGVO.',
	),
	authority: said('protectionAuthority', 'Aufsichtsbehörde für den Datenschutz', 'Für Beschwerden. Art. 13 Abs. 2 lit. d DSGVO.'),
	conformity: said('conformity', 'Wie weit ist die Webseite barrierefrei?', 'Ergebnis Ihrer Bewertung nach EN 301 549.'),
	barriers: said('knownBarriers', 'Was ist noch nicht barrierefrei?', 'Zum Beispiel: ältere PDF-Dateien. Mit Grund und Ersatz.'),
	method: said('assessedHow', 'Wie wurde geprüft?', 'Artikel 3 des Durchführungsbeschlusses (EU) 2018/1523.'),
	assessed: said('assessedOn', 'Wann wurde zuletzt geprüft?', 'Tag, zum Beispiel 2026-11-22. Mindestens einmal im Jahr.'),
	enforcement: said(
		'enforcementBody',
		'Durchsetzungsstelle',
		'Zuständige Stelle Ihres Landes. Bitte prüfen: Zuständigkeiten ändern sich.',
	),
	enforcementContact: said(
		'enforcementContact',
		'Kontakt der Durchsetzungsstelle',
		'Anschrift, Telefon, E-Mail, wie die Stelle sie angibt.',
	),
};

const where: readonly Fact[] = [
	{ setting: contact.street },
	{ setting: contact.town },
	{ setting: contact.phone },
	{ setting: contact.email },
];

export const duties: Readonly<Record<Slot, readonly Fact[]>> = {
	imprint: [
		...where,
		{ setting: dutySettings.representative },
		{ setting: dutySettings.editor },
		{ setting: dutySettings.supervisor, isOptional: true },
		{ setting: dutySettings.vatId, isOptional: true },
	],
	privacy: [
		{ setting: dutySettings.officer, isLong: true },
		{ setting: dutySettings.host },
		{ setting: dutySettings.logs },
		{ setting: dutySettings.authority, suggests: 'protection' },
	],
	accessibility: [
		{ setting: dutySettings.conformity, choices: conformities },
		{ setting: dutySettings.barriers, isLong: true, isOptional: true },
		{ setting: dutySettings.method, choices: methods },
		{ setting: dutySettings.assessed },
		{ setting: dutySettings.enforcement, suggests: 'enforcement' },
		{ setting: dutySettings.enforcementContact, isLong: true },
	],
};
export const slots: readonly Slot[] = ['imprint', 'privacy', 'accessibility'];
const isSlot = (name: string): name is Slot => slots.some((slot) => slot === name);

export const answerOf = (tenant: Tenant, { setting }: Fact): string => settingOf(tenant, setting).trim();
export const suggestionFor = ({ state }: Tenant, { suggests }: Fact): string => (suggests ? (stateLaws[state]?.[suggests] ?? '') : '');

/** Barriers have to be named where not all is well. */
const isWanted = (tenant: Tenant, fact: Fact): boolean =>
	!fact.isOptional ||
	(fact.setting === dutySettings.barriers && ['partial', 'none'].includes(settingOf(tenant, dutySettings.conformity)));

/** How complete the facts of a text are: how many it needs, and which are missing. */
export const completeness = (tenant: Tenant, slot: Slot): { readonly wanted: number; readonly missing: readonly Fact[] } => {
	const wanted = duties[slot].filter((fact) => isWanted(tenant, fact));
	return { wanted: wanted.length, missing: wanted.filter((fact) => answerOf(tenant, fact) === '') };
};

/** Whether a text that the law wants stands on the portal: an own one, or one from all its facts. */
export const isThere = (tenant: Tenant, name: string): boolean => {
	const own = tenant.settings[name];
	return (typeof own === 'string' && own.trim() !== '') || (isSlot(name) && completeness(tenant, name).missing.length === 0);
};
