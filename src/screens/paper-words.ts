/** What comes back on paper, as German declines it; `noCodeLeft`: there are as many in the urn as codes that came with them. */
export const papers = {
	Bogen: {
		one: 'der Bogen',
		it: 'den Bogen',
		same: 'denselben Bogen',
		that: 'Diesen Bogen',
		on: 'dem Bogen',
		pronoun: 'ihn',
		many: 'Bögen',
		noCodeLeft: 'Es sind nicht mehr Abschnitte angenommen als Bögen erfasst. Nehmen Sie zuerst den Abschnitt mit dem Code an.',
	},
	Stimmzettel: {
		one: 'der Stimmzettel',
		it: 'den Stimmzettel',
		same: 'denselben Stimmzettel',
		that: 'Diesen Stimmzettel',
		on: 'dem Stimmzettel',
		pronoun: 'ihn',
		many: 'Stimmzettel',
		noCodeLeft: 'Es sind nicht mehr Codes entwertet als Stimmzettel erfasst. Entwerten Sie zuerst den Code auf dem Umschlag.',
	},
	Tafel: {
		one: 'die Tafel',
		it: 'die Tafel',
		same: 'dieselbe Tafel',
		that: 'Diese Tafel',
		on: 'der Tafel',
		pronoun: 'sie',
		many: 'Tafeln',
		noCodeLeft: 'Zu Tafeln gehören keine Codes.',
	},
} as const;
export type Paper = keyof typeof papers;
