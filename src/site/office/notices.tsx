import { Alert } from '#ui/alert.tsx';

/** What was just done, said once on the page that follows; only these can be asked for in an address. */
const notices: Readonly<Record<string, string>> = {
	gespeichert: 'Gespeichert.',
	beantwortet: 'Ihre Antwort steht jetzt öffentlich unter dem Beitrag.',
	gezeigt: 'Der Beitrag steht jetzt auf der Seite.',
	'nicht-gezeigt': 'Der Beitrag steht nicht auf der Seite. Wer eine E-Mail-Adresse angegeben hat, bekommt den Grund.',
	erschienen: 'Ist erschienen. Alle können es jetzt lesen.',
	geplant: 'Ist geplant und erscheint von selbst.',
	erbeten: 'Liegt jetzt zur Freigabe bereit.',
	vorgeschlagen: 'Vorgeschlagen. Bis jemand den Vorschlag übernimmt, steht der alte Text.',
	uebernommen: 'Übernommen. Alle lesen jetzt den neuen Text.',
	zurueckgegeben: 'Zurückgegeben. Der Hinweis steht im Verlauf.',
	zurueckgezogen: 'Zurückgezogen. Niemand sieht es mehr, der Text bleibt erhalten.',
	archiviert: 'Liegt jetzt im Archiv.',
	geteilt: 'Wird jetzt auch beim Partner gezeigt.',
	'sprache-entfernt': 'Diese Sprachfassung ist entfernt. Unter „Versionen“ steht sie noch.',
	umgezogen: 'Die Adresse ist geändert. Die alte führt weiter hierher.',
	verworfen: 'Verworfen. Es gilt der gespeicherte Stand.',
	wiederhergestellt: 'Die frühere Fassung gilt wieder, als neue Fassung.',
	hochgeladen: 'Hochgeladen.',
	entfernt: 'Entfernt.',
	angelegt: 'Angelegt.',
	geschlossen: 'Konto geschlossen.',
	rolle: 'Die Rolle gilt ab sofort.',
	rolleweg: 'Die Rolle ist weg, ab sofort, auch in offenen Sitzungen.',
	zurueckgenommen: 'Die Einladung ist zurückgenommen. Der Link öffnet nichts mehr.',
	sitzung: 'Die Sitzung ist beendet.',
	sitzungen: 'Die Sitzungen sind beendet.',
	passwortneu: 'Das neue Passwort gilt. Auf allen anderen Geräten sind Sie abgemeldet.',
	adresse: 'Wir haben einen Link an die neue Adresse geschickt. Sie gilt, sobald Sie ihm folgen.',
	adresseneu: 'Die neue E-Mail-Adresse gilt.',
	geloescht: 'Ihr Konto ist gelöscht.',
	verlassen: 'Sie arbeiten hier nicht mehr mit. Ihr Konto zu Hause ist unverändert.',
	passkey: 'Der Passkey gilt. Probieren Sie ihn bei der nächsten Anmeldung aus.',
	passkeyweg: 'Der Passkey ist entfernt. Löschen Sie ihn auch auf dem Gerät.',
	app: 'Der Code aus der App wird nicht mehr verlangt.',
	papier: 'Sie haben sich mit einem Wiederherstellungscode angemeldet. Er ist jetzt verbraucht.',
	abgemeldet: 'Sie sind abgemeldet.',
	passwort: 'Ihr Passwort gilt. Melden Sie sich jetzt an.',
	faktor: 'Der zweite Faktor ist eingerichtet. Ab jetzt fragt die Anmeldung nach dem Code.',
	leer: 'Sie haben nichts angekreuzt.',
};

export const Notice = ({ code }: { code: string | undefined }) => {
	const text = code === undefined ? undefined : notices[code];
	return text === undefined ? (
		<></>
	) : (
		<Alert level="success" live askedBy="meldung">
			<p>{text}</p>
		</Alert>
	);
};
