import type { DriveFault } from './drive.ts';
import type { Finding } from './matching/track.ts';

const kilometres = (metres: number): string =>
	metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} km`;

type Say = (finding: Finding) => string;
const sentences: Readonly<Record<Finding['kind'], Say>> = {
	'no-position': () => 'Das Gerät hatte keine Position. Diese Punkte sind ausgelassen.',
	clock: () => 'Die Uhr des Geräts lief rückwärts oder fehlte. Die Orte sind gültig, die Zeiten nicht.',
	late: () => 'Ein Ort kam zu spät an und ist ausgelassen.',
	jump: () => 'Der Ort springt weiter, als ein Fahrzeug fahren kann. Der Sprung ist ausgelassen.',
	gap: ({ metres, isBridged }) =>
		`Auf ${kilometres(metres)} fehlt der Empfang, wie in einem Tunnel. ${isBridged ? 'Der Weg dazwischen ist der kürzeste.' : 'Der Weg dazwischen ist nicht bekannt.'}`,
	'off-road': () => 'Hier liegt keine Straße des Netzes. Dieser Teil zählt nicht.',
	'no-route': ({ metres }) => `Auf ${kilometres(metres)} gibt es keinen Weg im Netz. Davor und danach ist ausgewertet.`,
};

const mostNamed = 40;
const clockOf = (second: number | undefined): string =>
	second === undefined || Number.isNaN(second)
		? ''
		: `, Minute ${Math.floor(second / 60)}:${String(Math.floor(second % 60)).padStart(2, '0')}`;

/** What the matching found odd, as sentences; `time`: seconds of the fixes since the start of the drive. */
export const faultsOf = (findings: readonly Finding[], time: Float64Array): readonly DriveFault[] => {
	const named = findings
		.slice(0, mostNamed)
		.map((finding) => ({ place: `Punkt ${finding.first + 1}${clockOf(time[finding.first])}`, problem: sentences[finding.kind](finding) }));
	const more = findings.length - named.length;
	return more > 0 ? [...named, { place: 'Fahrt', problem: `${more} weitere Auffälligkeiten dieser Art` }] : named;
};

/** What is wrong with the times of an upload. */
export const clocks = {
	apart: { place: 'Bewegung', problem: 'Die Messwerte sind zu einer anderen Zeit entstanden als die Orte: Die Uhren passen nicht zusammen. Sie zählen nicht.' },
	wrong: (count: number): DriveFault => ({ place: 'Bewegung', problem: `${count} Messwerte haben eine unmögliche Zeit und sind ausgelassen.` }),
} as const;

export const sayings = {
	noNetwork: { place: 'Straßennetz', problem: 'Es ist noch kein Straßennetz eingelesen.' },
	noRoad: { place: 'Fahrt', problem: 'Kein Teil der Fahrt liegt auf einer Straße des Netzes.' },
	untimed: { place: 'Zeit', problem: 'Die Zeiten sind zu selten oder fehlen: Bilder und Erschütterungen haben keinen Ort, Ebenheit wird nicht gemessen.' },
	noMotion: { place: 'Bewegung', problem: 'Es gibt keine Messwerte des Bewegungssensors: Ebenheit wird nicht gemessen.' },
	notCalibrated: { place: 'Fahrzeug', problem: 'Das Fahrzeug ist noch nicht kalibriert: Ebenheit wird nicht gemessen. Nach der Kalibrierung kann die Fahrt neu ausgewertet werden.' },
	lostPictures: (count: number): DriveFault => ({ place: 'Bilder', problem: `${count} Bilder liegen an keinem Abschnitt.` }),
	missing: (count: number, what: string): DriveFault => ({ place: 'Übertragung', problem: `${count} ${what} sind nicht angekommen.` }),
} as const;
