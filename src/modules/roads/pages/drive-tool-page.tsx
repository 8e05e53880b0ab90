import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts, Stats } from '#ui/content/facts.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { BackLink } from '#ui/form/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Stack, Wrap } from '#ui/page/section.tsx';
import { pictureSpacing } from '../drive.ts';
import { drivesPath } from './drive-list.tsx';
import { lang } from './road-tabs.tsx';

const texts = {
	noCamera: 'Die Kamera ist nicht freigegeben. Die Fahrt läuft ohne Bilder.',
	notSecure: 'Kamera und Sensoren gibt ein Browser nur über eine gesicherte Adresse (https) frei. Bitte die Adresse mit https öffnen.',
	noPermission:
		'Der Standort ist nicht freigegeben. Ohne ihn weiß niemand, welche Straße befahren wurde. ' +
		'Bitte geben Sie ihn in den Einstellungen des Browsers für diese Seite frei und beginnen Sie noch einmal.',
	noMotion: 'Der Bewegungssensor sagt nichts. Die Fahrt läuft mit Bildern weiter, aber ohne Ebenheitswert.',
	noPosition: 'Im Augenblick gibt es keinen Empfang. Die Fahrt läuft weiter.',
	noRoom: 'Auf dem Telefon ist wenig Platz frei. Bitte bald beenden und senden.',
	waitingOne: 'Eine Fahrt wartet auf dem Telefon.',
	waiting: '# Fahrten warten auf dem Telefon.',
	none: 'Auf dem Telefon wartet keine Fahrt.',
	sending: 'Wird gesendet, noch # Teile. Bitte die Seite offen lassen.',
	sent: 'Alles ist angekommen und wird ausgewertet.',
	later: 'Kein Netz, oder Sie sind nicht mehr angemeldet. Die Fahrt bleibt auf dem Telefon; solange diese Seite offen ist, geht sie los, sobald es geht.',
	noted: 'Gefahr ist gemerkt.',
	speaking: 'Sprechen Sie. Noch einmal tippen beendet.',
	over: 'Fahrt ist beendet und liegt auf dem Telefon.',
};

const Deed = ({
	deed,
	icon,
	children,
}: {
	deed: string;
	icon: 'warning' | 'hearing' | 'check' | 'directions_car' | 'send';
	children: string;
}) => (
	<button
		class={`kern-btn kern-btn--${deed === 'begin' || deed === 'hazard' ? 'primary' : 'secondary'} kern-btn--block`}
		type="button"
		data-deed={deed}
	>
		<Icon name={icon} />
		<span class="kern-label">{children}</span>
	</button>
);

const Live = () => (
	<div class="om-drive" data-part="live" hidden>
		<div class="om-drive__sees">
			<video muted playsinline aria-label="Bild der Kamera"></video>
			<canvas hidden></canvas>
			<Stats
				boxed
				stats={[
					{ label: 'Strecke', value: <span data-part="metres">0,0 km</span> },
					{ label: 'Bilder', value: <span data-part="pictures">0</span> },
					{ label: 'Ort', value: <span data-part="accuracy">–</span> },
				]}
			/>
		</div>
		<Deed deed="hazard" icon="warning">
			Gefahr merken
		</Deed>
		<Deed deed="voice" icon="hearing">
			Gefahr merken und dazu sprechen
		</Deed>
		<Deed deed="end" icon="check">
			Fahrt beenden
		</Deed>
	</div>
);

const About = () => (
	<Facts
		facts={[
			{ label: 'Halterung', value: 'Das Telefon sitzt fest hinter der Scheibe und sieht auf die Fahrbahn.' },
			{
				label: 'Bilder',
				value: `Alle ${pictureSpacing} Meter eines von der Fahrbahn. Sie sind nie öffentlich: Nur wer im Rathaus Schäden sucht, sieht sie.`,
			},
			{ label: 'Bewegung', value: 'Der Sensor merkt, wie das Fahrzeug erschüttert wird, am besten bei 20 bis 80 km/h.' },
			{ label: 'Ohne Netz', value: 'Alles liegt zuerst auf dem Telefon. Gesendet wird, wenn die Fahrt beendet und Netz da ist.' },
			{ label: 'Unterwegs', value: 'Bedienen Sie das Telefon nur im Stand. Den Knopf „Gefahr merken“ drückt, wer mitfährt.' },
		]}
	/>
);

type Props = { readonly action: string; readonly vehicles: readonly { readonly id: string; readonly name: string }[] };

/** Without a script the page says what it would do, and where a recorded drive can be handed in. */
export const DriveToolPage = ({ action, vehicles }: Props) => (
	<Wrap tight>
		<Stack>
			<div class="om-drive__head">
				<BackLink href={drivesPath} label="Fahrten" />
				<PageHead
					title="Straßen befahren"
					lead="Das Telefon nimmt auf, wie die Straße aussieht und wie sie das Fahrzeug erschüttert."
				/>
			</div>
			<drive-recorder data-action={action} data-texts={JSON.stringify(texts)}>
				<div data-part="plain">
					<Alert level="info" title="Hier braucht es JavaScript">
						<p>
							Ohne JavaScript kann diese Seite weder Kamera noch Standort noch Bewegungssensor benutzen und nichts auf dem
							Telefon aufheben. Zeichnen Sie die Fahrt mit einer anderen App als GPX auf und laden Sie die Datei hoch.
						</p>
					</Alert>
				</div>
				<p class="om-drive__says" role="status" data-part="says"></p>
				<div class="om-stack" data-part="start" hidden>
					{vehicles.length > 0 && (
						<SelectField
							lang={lang}
							name="vehicle"
							label="Fahrzeug"
							choices={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
							value={vehicles.length === 1 ? vehicles[0]?.id : undefined}
							optional
						/>
					)}
					<Deed deed="begin" icon="directions_car">
						Fahrt beginnen
					</Deed>
				</div>
				<Live />
				<div class="om-stack" data-part="queue" hidden>
					<p data-part="waiting"></p>
					<Deed deed="send" icon="send">
						Jetzt senden
					</Deed>
				</div>
				<div class="om-stack" data-part="about">
					<About />
					<Button href={`${drivesPath}/neu`} look="secondary" icon="upload">
						Aufgezeichnete Fahrt hochladen
					</Button>
				</div>
			</drive-recorder>
		</Stack>
	</Wrap>
);
