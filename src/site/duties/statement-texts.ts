import { type Setting, settingOf } from '#kernel/tenancy/settings.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { contact } from '#site/settings.ts';
import { dutySettings } from './facts.ts';
import { stateLaws } from './state-texts.ts';

type Asking = { readonly tenant: Tenant; readonly origin: string };
type Value = (setting: Setting<string>) => string;

const valueIn = ({ tenant }: Asking): Value => (setting) => settingOf(tenant, setting).trim();
/** A paragraph under its heading, where there is something to say. */
const under = (title: string, text: string): string => (text === '' ? '' : `## ${title}\n\n${text}`);
const whole = (paragraphs: readonly string[]): string => paragraphs.filter((one) => one !== '').join('\n\n');
const lines = (all: readonly string[]): string => all.filter((one) => one !== '').join('\n');

const address = ({ tenant }: Asking, value: Value): string => lines([tenant.name, value(contact.street), value(contact.town)]);
const reach = (value: Value): string =>
	lines([value(contact.phone) && `Telefon: ${value(contact.phone)}`, value(contact.email) && `E-Mail: ${value(contact.email)}`]);

const imprint = (asking: Asking): string => {
	const value = valueIn(asking);
	if (value(dutySettings.representative) === '') return '';
	return whole([
		under('Angaben nach § 5 DDG', `${address(asking, value)}\n\nKörperschaft des öffentlichen Rechts, vertreten durch ${value(dutySettings.representative)}`),
		under('Kontakt', reach(value)),
		under('Verantwortlich nach § 18 Abs. 2 MStV', value(dutySettings.editor)),
		under('Aufsichtsbehörde', value(dutySettings.supervisor)),
		under('Umsatzsteuer-Identifikationsnummer', value(dutySettings.vatId)),
	]);
};

const rights =
	'Sie haben das Recht auf Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung (Art. 18) und Widerspruch (Art. 21). Eine Einwilligung können Sie jederzeit widerrufen; was bis dahin geschah, bleibt rechtmäßig. Was Sie angeben, geben Sie freiwillig an. Automatisierte Entscheidungen gibt es nicht, Daten gehen nicht in Drittländer.';

const privacy = (asking: Asking): string => {
	const value = valueIn(asking);
	const [officer, host, logs] = [value(dutySettings.officer), value(dutySettings.host), value(dutySettings.logs)];
	if (officer === '' && host === '' && logs === '') return '';
	return whole([
		under('Verantwortlich', `${address(asking, value)}\n\n${reach(value)}`),
		under('Datenschutzbeauftragte Person', officer),
		under('Empfänger', host && `Der Server wird betrieben von ${host}, im Auftrag der Gemeinde (Art. 28 DSGVO).`),
		under('Protokolle des Webservers', logs && `${logs}\n\nRechtsgrundlage: Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz, für einen sicheren Betrieb (Art. 32 DSGVO).`),
		under('Zwecke und Rechtsgrundlagen', 'Diese Seiten zu lesen geht ohne Angaben zur Person. Neues per E-Mail oder auf ein Gerät und Aushänge beruhen auf Ihrer Einwilligung (Art. 6 Abs. 1 lit. a DSGVO), Veröffentlichungen der Gemeinde auf ihrer Aufgabe (Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz).'),
		under('Ihre Rechte', rights),
		under('Beschwerde', value(dutySettings.authority) && `Sie können sich beschweren bei: ${value(dutySettings.authority)} (Art. 77 DSGVO).`),
	]);
};

const conformitySentence: Readonly<Record<string, string>> = {
	full: 'Diese Website ist mit der Norm EN 301 549 **vollständig vereinbar**.',
	partial: 'Diese Website ist wegen der folgenden Unvereinbarkeiten und Ausnahmen mit der Norm EN 301 549 **teilweise vereinbar**.',
	none: 'Diese Website ist mit der Norm EN 301 549 **nicht vereinbar**. Die Unvereinbarkeiten und Ausnahmen sind nachstehend aufgeführt.',
};
const methodWords: Readonly<Record<string, string>> = { self: 'einer Selbstbewertung', third: 'einer Bewertung durch Dritte' };

/** `2026-11-22` → `22. November 2026`; what is no day stays as it was typed. */
const dayInWords = (typed: string): string => {
	try {
		return Temporal.PlainDate.from(typed).toLocaleString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });
	} catch {
		return typed;
	}
};

/** The model accessibility statement of Commission Implementing Decision (EU) 2018/1523, for the law of the state. */
const accessibility = (asking: Asking): string => {
	const value = valueIn(asking);
	const { tenant, origin } = asking;
	const law = stateLaws[tenant.state]?.accessibility ?? 'dem Landesrecht';
	const [method, assessed] = [methodWords[value(dutySettings.method)] ?? '', value(dutySettings.assessed)];
	const body = lines([value(dutySettings.enforcement), value(dutySettings.enforcementContact)]);
	return whole([
		`${tenant.name} ist bemüht, diese Website im Einklang mit ${law} zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen. Diese Erklärung zur Barrierefreiheit gilt für ${origin}.`,
		under('Stand der Vereinbarkeit mit den Anforderungen', conformitySentence[value(dutySettings.conformity)] ?? ''),
		under('Nicht barrierefreie Inhalte', value(dutySettings.conformity) === 'full' ? '' : value(dutySettings.barriers)),
		under('Erstellung dieser Erklärung', assessed && method && `Diese Erklärung wurde am ${dayInWords(assessed)} erstellt oder zuletzt überprüft, auf der Grundlage ${method}.`),
		under('Feedback und Kontakt', lines([`Sind Ihnen Barrieren aufgefallen, oder brauchen Sie Inhalte in anderer Form? [Barriere melden](${origin}/barriere-melden)`, reach(value)])),
		under('Durchsetzungsverfahren', body && `Wenn Sie von uns keine zufriedenstellende Antwort erhalten, können Sie sich wenden an:\n\n${body}`),
	]);
};

/** The text of a slot from the answers of the municipality, in Markdown; empty while there is too little to say. German. */
export const generatedText: Readonly<Record<'imprint' | 'privacy' | 'accessibility' | 'easy', (asking: Asking) => string>> = {
	imprint,
	privacy,
	accessibility,
	easy: () => '',
};
