/** What everybody owns at the start: `cents` for all together, shared by the people who voted. */
export type Purse<Price> = {
	/** Price of one point if everybody could pay in full: the least it can ever be. */
	readonly floorOf: (project: number) => Price;
	/** Price of one point of a project if its supporters pay it now, everybody no more than she has; `null` when they cannot. */
	readonly priceOf: (project: number) => Price | null;
	/** Negative when a is the better buy: less money for each Euro of cost and point. Exact in the exact purse. */
	readonly compare: (a: Offer<Price>, b: Offer<Price>) => number;
	/** Takes the money from the supporters. */
	readonly pay: (offer: Offer<Price>) => void;
	/** Who pays at a price: people who pay in full, and people who give all they have left. */
	readonly payersOf: (offer: Offer<Price>) => { readonly full: number; readonly poor: number };
	/** Money of all supporters of a project, in cents, rounded for showing. */
	readonly behind: (project: number) => number;
	/** A price in cents, rounded for showing. */
	readonly shown: (price: Price) => number;
};
export type Offer<Price> = { readonly project: number; readonly price: Price };
