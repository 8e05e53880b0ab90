/** Permissions of the survey half: drive and look through, and arrange networks, vehicles, reference sections. */
export const surveying = { drive: 'roads.survey', arrange: 'roads.arrange' } as const;
/** Jens of the Wirtschaftshof drives; the administration arranges. */
export const surveyGrants = {
	[surveying.drive]: { roles: ['administrator', 'clerk'], says: 'Straßen befahren, Bilder sichten, Funde bestätigen' },
	[surveying.arrange]: { roles: ['administrator', 'clerk'], says: 'Straßennetz, Fahrzeuge und Referenzstrecken einrichten' },
} as const;
