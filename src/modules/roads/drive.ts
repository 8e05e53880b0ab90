/** A named fault: where in the upload or the drive, and what is wrong there. Everything else was kept. */
export type DriveFault = { readonly place: string; readonly problem: string };

/** What became of a drive. Metres of road found, pictures placed on it, segments with an evenness value, proposals from shocks. */
export type DriveReport = {
	readonly faults: readonly DriveFault[];
	readonly metres?: number;
	readonly segments?: number;
	readonly pictures?: number;
	readonly measured?: number;
	readonly shocks?: number;
};
