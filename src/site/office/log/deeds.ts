import type { Kind } from '#kernel/kind/kind.ts';

const ofThings: Readonly<Record<string, string>> = {
	save: 'gespeichert',
	publish: 'veröffentlicht',
	askForRelease: 'zur Freigabe gegeben',
	propose: 'als Änderung vorgeschlagen',
	takeOver: 'nach Vorschlag geändert',
	decline: 'nicht geändert, Vorschlag zurückgegeben',
	giveBack: 'zurückgegeben',
	withdraw: 'zurückgezogen',
	archive: 'ins Archiv gelegt',
	share: 'mit einem Partner geteilt',
	move: 'unter neue Adresse gestellt',
	dropLanguage: 'in einer Sprache entfernt',
	import: 'eingelesen',
};

const others: Readonly<Record<string, string>> = {
	'session.open': 'angemeldet',
	'account.create': 'Konto angelegt',
	'account.choosePassword': 'Passwort gewählt',
	'account.enrolTotp': 'Zweiten Faktor eingerichtet',
	'account.renewLink': 'Neuen Anmeldelink geschickt',
	'account.giveRole': 'Rolle gegeben',
	'account.entrustPage': 'Rechte für eine Seite gegeben',
	'account.distrustPage': 'Rechte für eine Seite genommen',
	'account.takeRole': 'Rolle weggenommen',
	'account.withdrawInvitation': 'Einladung zurückgenommen',
	'account.acceptInvitation': 'Einladung angenommen',
	'account.endSessions': 'Sitzungen beendet',
	'session.end': 'Eigene Sitzung beendet',
	'session.endOthers': 'Eigene andere Sitzungen beendet',
	'session.pass': 'zu einer Partnergemeinde gewechselt',
	'account.rename': 'Eigenen Namen geändert',
	'account.changePassword': 'Eigenes Passwort geändert',
	'account.askForEmail': 'Neue E-Mail-Adresse angegeben',
	'account.confirmEmail': 'Neue E-Mail-Adresse bestätigt',
	'account.delete': 'Eigenes Konto gelöscht',
	'account.leave': 'Mitarbeit als Gast beendet',
	'account.dropTotp': 'Code aus der App abgeschaltet',
	'account.addPasskey': 'Passkey angelegt',
	'account.renamePasskey': 'Passkey umbenannt',
	'account.removePasskey': 'Passkey entfernt',
	'account.renewCodes': 'Wiederherstellungscodes erzeugt',
	'account.spendCode': 'Wiederherstellungscode benutzt',
	'session.confirm': 'Zweiten Faktor nachgereicht',
	'account.close': 'Konto geschlossen',
	'media.add': 'Bild hochgeladen',
	'media.describe': 'Bild beschrieben',
	'media.remove': 'Bild entfernt',
	'media.forget': 'Unbeschriebene und entfernte Bilder gelöscht',
	'source.save': 'Quelle gespeichert',
	'source.fetch': 'Quelle abgerufen',
	'source.drop': 'Quelle entfernt',
	'subscription.ask': 'Abo erbeten',
	'subscription.confirm': 'Abo bestätigt',
	'subscription.change': 'Abo geändert',
	'subscription.end': 'Abo beendet',
	'device.add': 'Gerät angemeldet',
	'device.remove': 'Gerät abgemeldet',
	'barrier.report': 'Barriere gemeldet, per E-Mail ans Rathaus',
	'privacy.forget': 'Löschfristen angewandt',
	'mail.delayed': 'Mailversand stockt',
	'municipality.changeSettings': 'Einstellungen geändert',
	'municipality.changeTheme': 'Farben geändert',
	'municipality.changePlace': 'Dorf geändert',
	'municipality.import': 'Gemeinde übernommen',
	'municipality.handOver': 'Gemeinde an eine andere Installation übergeben',
	'municipality.takeBack': 'Übergabe zurückgenommen',
	'municipality.importOsm': 'OpenStreetMap eingelesen',
};

/** A deed in German words: `Nachricht gespeichert`. A module's own deed that has none here keeps its name. */
export const deedWords = (kinds: readonly Kind[], deed: string): string => {
	const known = others[deed];
	if (known !== undefined) return known;
	const [name = '', verb = ''] = deed.split('.');
	const kind = kinds.find((one) => one.name === name);
	const word = ofThings[verb];
	return kind && word ? `${kind.one} ${word}` : deed;
};

/** The same without the name of the thing, for a page that is about it: `gespeichert`. */
export const shortDeed = (deed: string): string => ofThings[deed.split('.')[1] ?? ''] ?? others[deed] ?? deed;

/** The note that was given with a deed, such as why something was given back. */
export const noteIn = (detail: unknown): string => {
	if (typeof detail !== 'object' || detail === null) return '';
	const { note, reason }: { note?: unknown; reason?: unknown } = detail;
	return typeof note === 'string' ? note : typeof reason === 'string' ? reason : '';
};
