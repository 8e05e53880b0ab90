/** A named fault: where in the upload or the drive, and what is wrong there. Everything else was kept. */
export type DriveFault = { readonly place: string; readonly problem: string };

/** What became of a drive: metres of road found, segments passed, pictures placed, segments with an evenness value, proposals from shocks. */
export type DriveReport = {
	/** What was wrong with the upload, and with the drive as well. */
	readonly arrival: readonly DriveFault[];
	readonly faults: readonly DriveFault[];
	readonly metres?: number;
	readonly segments?: number;
	readonly pictures?: number;
	readonly measured?: number;
	readonly shocks?: number;
	/** Why the detectors could not look at its pictures. */
	readonly detection?: string;
};

export const driveStates = { arriving: 'kommt an', waiting: 'wird ausgewertet', done: 'ausgewertet', refused: 'nicht auswertbar' } as const;
export const driveSources = { phone: 'Telefon', gpx: 'GPX-Datei', csv: 'CSV-Datei', simulated: 'simuliert' } as const;

/** Metres between two pictures: the next one begins where this one's foreground ends. */
export const pictureSpacing = 4;
