import type { Travel } from '#kernel/exchange/town/travel.ts';

const secrecy = 'secrecy of the ballot';
const untilCounted = 'can be opened by the installation alone in which it was cast';

/** Of a vote goes what everybody may know: that it was, how many took part, and the published list of receipts. */
export const ballotTravel: Travel = {
	goes: {
		ballot_round: {
			without: { secret: secrecy, signing_key: secrecy },
			only: { rows: 'r.counted_on is not null', why: `a vote that is not counted ${untilCounted}: count it, then export` },
		},
		ballot_content: { without: { content: `${secrecy}: no answer of a single person leaves the installation that counted it` } },
	},
	stays: { ballot_eligibility: secrecy, ballot_spent: secrecy, ballot_urn: untilCounted, ballot_sheet: untilCounted },
};
