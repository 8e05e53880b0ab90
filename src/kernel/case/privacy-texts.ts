import { recordDuty } from '#kernel/privacy/names.ts';
import type { Keeping } from '#kernel/privacy/register.ts';

export const caseKeeping: Keeping = {
	processings: [
		{
			id: 'cases',
			title: 'Vorgänge: Anliegen, die jemand vorbringt und ein Amt bearbeitet',
			people: 'Wer etwas meldet oder beantragt; wer einem Vorgang folgt; wer ihn bearbeitet',
			data: 'Name, E-Mail-Adresse, Telefon (alles freiwillig), Sprache, Nachrichten, Notizen des Amts, Bilder, geheime Links (nur als Prüfsumme), Schritte mit Namen der Bearbeitenden',
			purpose: 'Das Anliegen bearbeiten und der Person sagen, was daraus wurde.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz; für E-Mails Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Wer die Art von Vorgang bearbeiten darf; die Person selbst über ihren Link. Freigegebene Bilder und Texte alle.',
			kept: 'Je Kategorie eine Frist nach dem Abschluss, dann verschwinden Menschen, Texte und Bilder; Art, Ort, Zeit und Ergebnis bleiben. Nicht bestätigte Adressen nach 14 Tagen.',
			columns: {
				case_party: 'name email phone language',
				case_link: 'token_hash party_id',
				case_message: 'case_id side author body',
				case_note: 'case_id author body',
				case_picture: 'case_id upload_key large small',
				case_step: 'case_id says actor_name',
				case_file: 'assignee_id client_key',
			},
		},
		{
			id: 'cases.handlers',
			title: 'Zuständige Stellen',
			people: 'Ansprechpartner von Ämtern, anderen Behörden und Firmen',
			data: 'Name der Stelle, E-Mail-Adresse, Schlüssel ihrer Schnittstelle',
			purpose: 'Vorgänge kommen dort an, wo sie hingehören.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz',
			seenBy: 'Wer Vorgänge bearbeitet; den Schlüssel niemand',
			kept: 'Bis die Stelle entfernt wird.',
			columns: { case_handler: 'name email api_key' },
		},
	],
	names: [
		{ table: 'case_step', column: 'actor_name', key: 'case_id id', says: 'Schritte an Vorgängen', kept: recordDuty },
		{ table: 'case_note', column: 'author', key: 'case_id id', says: 'Notizen an Vorgängen', kept: recordDuty },
		{ table: 'case_message', column: 'author', key: 'case_id id', says: 'Nachrichten an Vorgängen', kept: recordDuty },
	],
	sealed: [
		{ table: 'case_party', columns: 'name phone language' },
		{ table: 'case_party', columns: 'email', matter: 'case_party.address', lives: 'r.email is not null', emptied: { case_party: {} } },
		{ table: 'case_message', columns: 'author body' },
		{ table: 'case_note', columns: 'author body' },
		{ table: 'case_picture', columns: 'large small' },
	],
	open: {case_link:'digests',case_step:'the office speaks, under its name',case_file:'ids without a name',case_handler:'offices and companies, not people'},
	impersonal: {
		case_category: 'kind name words icon questions',
		case_file: 'kind reference state phase category channel handler_id merged_into',
		case_handler: 'type endpoint jurisdiction service',
		case_party: 'case_id role',
		case_picture: 'role blur_receipt',
		case_route: 'kind category outline handler_id',
		case_rule: 'kind category',
		case_step: 'state',
		case_template: 'kind title body',
	},
};
