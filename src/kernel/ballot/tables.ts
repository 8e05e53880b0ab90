import type { ColumnType, Generated } from 'kysely';
import type { Access, Channel } from './round.ts';
import type { PublicJwk } from './token.ts';

type Json<T> = ColumnType<T, string, string>;

export type BallotTables = {
	/**
	 * `countedOn` a day; from then on only are known: `issued`, how many tokens there were, and `settledAlone`, whether somebody who had keyed a sheet
	 * said which of two keyings is right.
	 */
	ballotRound: {
		tenantId: string;
		id: string;
		publicationId: string;
		name: string;
		access: Access;
		opensAt: Date;
		closesAt: Date;
		hasPaper: boolean;
		letters: Generated<number>;
		secret: Buffer | null;
		signingKey: Buffer | null;
		publicKey: Json<PublicJwk> | null;
		countedOn: string | null;
		issued: number | null;
		settledAlone: Generated<boolean | null>;
	};
	/**
	 * `voter`: digest of a code, account or device under the secret of the round; `issued`: digest of the blinded token, `plain`, `paper` or nothing,
	 * and after the count `served` or nothing.
	 */
	ballotEligibility: { tenantId: string; roundId: string; voter: string; issued: string | null; isRecent: Generated<boolean> };
	ballotSpent: { tenantId: string; roundId: string; token: string; echo: string; isRecent: Generated<boolean> };
	ballotUrn: { tenantId: string; id: string; roundId: string; sealed: Buffer };
	ballotContent: {
		tenantId: string;
		roundId: string;
		receipt: string;
		seal: string;
		channel: Channel;
		content: ColumnType<unknown, string, string | null>;
		day: string;
	};
	/** `first` and `second`: what two people keyed, sealed, gone when they agreed or when `settledBy` said which of them is right. */
	ballotSheet: {
		tenantId: string;
		roundId: string;
		channel: 'paper' | 'dots';
		number: number;
		firstBy: string;
		first: string | null;
		secondBy: Generated<string | null>;
		second: Generated<string | null>;
		settledBy: Generated<string | null>;
		isDone: Generated<boolean>;
	};
};
