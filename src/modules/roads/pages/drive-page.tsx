import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { type DriveReport, driveSources, driveStates } from '../drive.ts';
import { faultWords } from '../detector-texts.ts';
import type { Detectors } from '../server/imports/detector-files.ts';
import type { driveOf } from '../server/queries/drives.ts';
import { dayWords, kilometres, lightOf, sentenceOf } from '../survey-texts.ts';
import { drivesPath } from './drive-list.tsx';
import { officePath } from './road-tabs.tsx';

type Drive = Awaited<ReturnType<typeof driveOf>>;
type Props = {
	readonly drive: Drive;
	/** For a drive that does not count yet: what would become of it. */
	readonly report: DriveReport;
	/** The detectors that there are, what is wrong with them, and what they did. */
	readonly looked: Detectors & { readonly files: number; readonly detected: number };
	readonly arrived: { readonly pieces: number; readonly pictures: number };
	readonly problem: string | undefined;
};

const Deed = ({
	to,
	children,
	look,
	icon,
}: {
	to: string;
	children: string;
	look?: 'secondary' | 'tertiary';
	icon: 'check' | 'repeat' | 'delete';
}) => (
	<Form action={to} wide>
		<Button look={look ?? 'primary'} icon={icon}>
			{children}
		</Button>
	</Form>
);

const Deeds = ({ drive: { id, state, source } }: Props) => {
	const path = `${drivesPath}/${id}`;
	return (
		<FormActions>
			{state === 'arriving' && (
				<Deed to={`${path}/fertig`} icon="check">
					{source === 'phone' ? 'Auswerten, was da ist' : 'Fahrt übernehmen'}
				</Deed>
			)}
			{state === 'done' && (
				<Button href={`${officePath}/funde/${id}`} icon="image">
					Bilder und Funde ansehen
				</Button>
			)}
			{(state === 'done' || state === 'refused') && (
				<Deed to={`${path}/neu-auswerten`} look="secondary" icon="repeat">
					Neu auswerten
				</Deed>
			)}
			<Deed to={`${path}/verwerfen`} look="tertiary" icon="delete">
				Verwerfen
			</Deed>
		</FormActions>
	);
};

/** Where the machine is with the pictures: nothing is hidden, neither that there is none nor what is wrong with it. */
const lookOf = ({ report, looked: { detectors, faults, files, detected } }: Pick<Props, 'report' | 'looked'>) => {
	const fault = report.detection ?? (faults[0] && faultWords(faults[0]).de);
	if (fault !== undefined) return <StatusLight light="stop">{fault}</StatusLight>;
	if (detectors.length === 0) return 'Auf diesem Server liegt keine Erkennung.';
	if (files === 0) return 'Diese Fahrt hat keine Bilder.';
	if (detected < files) return <StatusLight light="wait">{`${detected} von ${files} Bildern, läuft von selbst weiter`}</StatusLight>;
	return <StatusLight light="ok">{`Alle ${files} Bilder. Gefundenes zählt, wenn ein Mensch es bestätigt.`}</StatusLight>;
};

const numbersOf = ({ drive, report, arrived, looked }: Props) => [
	{ label: 'Stand', value: <StatusLight light={lightOf(drive.state)}>{driveStates[drive.state]}</StatusLight> },
	{ label: 'Quelle', value: driveSources[drive.source] },
	{ label: 'Auf Straßen des Netzes', value: report.metres === undefined ? '–' : kilometres(report.metres) },
	{ label: 'Abschnitte', value: report.segments ?? '–' },
	{ label: 'Davon mit Ebenheitswert', value: report.measured ?? '–' },
	{ label: 'Bilder an einem Abschnitt', value: `${report.pictures ?? '–'} von ${arrived.pictures}` },
	{ label: 'Vorschläge aus Erschütterungen', value: report.shocks ?? '–' },
	{ label: 'Automatisch angesehen', value: lookOf({ report, looked }) },
];

/** One drive: what is in it, what was wrong with it, what to do. */
export const DrivePage = (props: Props) => {
	const { drive, report, problem } = props;
	return (
		<div class="om-stack">
			<BackLink href={drivesPath} label="Fahrten" />
			<DeskBar title={`Fahrt vom ${dayWords(drive.drivenOn)}`} />
			{problem !== undefined && (
				<Alert level="danger" title="Das ging nicht" live>
					<p>{sentenceOf(problem)}.</p>
				</Alert>
			)}
			{drive.state === 'arriving' && (
				<Alert level="info" title="Diese Fahrt zählt noch nicht">
					<p>
						{drive.source === 'phone'
							? 'Das Telefon sendet noch. Kommt nichts mehr, werten Sie aus, was da ist.'
							: 'Unten steht, was in den Dateien brauchbar ist. Übernehmen Sie die Fahrt, dann wird sie ausgewertet.'}
					</p>
				</Alert>
			)}
			<Sheet id="zahlen" title={drive.state === 'arriving' ? 'Das würde daraus' : 'Ergebnis'}>
				<Facts facts={numbersOf(props)} />
				<Deeds {...props} />
			</Sheet>
			<Sheet id="auffaellig" title="Auffälligkeiten">
				{report.faults.length === 0 ? (
					<p>Keine. Die ganze Fahrt ist brauchbar.</p>
				) : (
					<>
						<p>Diese Stellen sind ausgelassen. Der Rest der Fahrt zählt.</p>
						<ul>
							{report.faults.map(({ place, problem: what }) => (
								<li>
									<b>{place}:</b> {what}
								</li>
							))}
						</ul>
					</>
				)}
			</Sheet>
		</div>
	);
};
