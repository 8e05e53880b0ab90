import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden } from '#kernel/errors.ts';
import { accountName, holders } from '#kernel/identity/holders.ts';
import type { Role } from '#kernel/identity/roles.ts';
import { roomOfAnswer, type Round, roundState } from './round.ts';
import { lockRound, secretOf } from './rounds.ts';
import { keyFor, sealed, unsealed } from './secret.ts';
import { dropSheets } from './urn.ts';

export type SheetChannel = 'paper' | 'dots';
export type SheetName = { readonly roundId: string; readonly channel: SheetChannel; readonly number: number };
/** What lies on the desk: a board of dots, or a sheet by the name that its kind gives it. */
export const paperIn = <P extends string>(channel: SheetChannel, paper: P): P | 'Tafel' => (channel === 'dots' ? 'Tafel' : paper);
/** `content` is what two people must key alike; `ballots` what falls into the urn when they did. */
export type Keyed = SheetName & { readonly content: string; readonly ballots: readonly string[] };
export type Keying =
	'first' | 'agreed' | 'settled' | 'differs' | 'samePerson' | 'done' | 'noCodeLeft' | 'counted' | 'dropped' | 'gone' | 'ownSheet';

const columns = ['number', 'channel', 'firstBy', 'first', 'secondBy', 'second', 'settledBy', 'isDone'] as const;

const sheetsIn = (ctx: Context, roundId: string) =>
	ctx[connection].selectFrom('ballotSheet').select(columns).where('tenantId', '=', ctx.tenantId).where('roundId', '=', roundId);

const known = (ctx: Context, { roundId, channel, number }: SheetName) =>
	sheetsIn(ctx, roundId).where('channel', '=', channel).where('number', '=', number).executeTakeFirst();

/** Sheets that wait for a second person or for somebody who looks which of the two is right. */
export const openSheets = (ctx: Staff<'office.enter'>, roundId: string) =>
	sheetsIn(ctx, roundId).where('isDone', '=', false).orderBy('channel').orderBy('number').execute();

export const countSheets = async (ctx: Context, roundId: string): Promise<number> => {
	const { count } = await sheetsIn(ctx, roundId)
		.clearSelect()
		.where('isDone', '=', true)
		.where('channel', '=', 'paper')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
};

/** How many codes came back on paper. */
export const paperCodes = async (ctx: Context, roundId: string): Promise<number> => {
	const { count } = await ctx[connection]
		.selectFrom('ballotEligibility')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('tenantId', '=', ctx.tenantId)
		.where('roundId', '=', roundId)
		.where('issued', '=', 'paper')
		.executeTakeFirstOrThrow();
	return count;
};

/** Where codes are needed, no more sheets count than codes came back. */
const hasCodeLeft = async (tx: Tx, { access }: Round, { roundId, channel }: SheetName): Promise<boolean> =>
	access !== 'codes' || channel === 'dots' || (await countSheets(tx, roundId)) < (await paperCodes(tx, roundId));

const settle = async (tx: Tx, { roundId, channel, number, ballots }: Keyed, settledBy: string | null): Promise<void> => {
	await dropSheets(tx, { roundId, channel, contents: ballots });
	await tx[connection]
		.updateTable('ballotSheet')
		.set({ first: null, second: null, settledBy, isDone: true })
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('channel', '=', channel)
		.where('number', '=', number)
		.execute();
};

const sealingOf = async (ctx: Context, { roundId, channel, number }: SheetName) => ({
	key: keyFor(await secretOf(ctx, roundId), 'sheets'),
	of: `${roundId} ${channel} ${number}`,
});

/** What was keyed lies sealed and of one size, as ballots do: a copy of the database holds no answer before the count. */
const closed = async (tx: Tx, { content, ...name }: SheetName & { readonly content: string }): Promise<string> => {
	const text = Buffer.from(content);
	const plain = Buffer.concat([text, Buffer.alloc(Math.max(0, roomOfAnswer - text.length), ' ')]);
	return sealed(plain, await sealingOf(tx, name)).toString('base64url');
};

/** What was keyed before sheets were sealed lies there as JSON. */
const opened = async (ctx: Context, name: SheetName, kept: string): Promise<string> =>
	kept.startsWith('{')
		? kept
		: unsealed(Buffer.from(kept, 'base64url'), await sealingOf(ctx, name))
				.toString()
				.trimEnd();

const keyFirst = async (tx: Tx, { roundId, channel, number, content }: Keyed, by: string): Promise<Keying> => {
	const first = await closed(tx, { roundId, channel, number, content });
	await tx[connection]
		.insertInto('ballotSheet')
		.values({ tenantId: tx.tenantId, roundId, channel, number, firstBy: by, first })
		.execute();
	return 'first';
};

const keySecond = async (tx: Tx, keyed: Keyed, { by, first }: { by: string; first: string }): Promise<Keying> => {
	const { roundId, channel, number, content } = keyed;
	const second = await closed(tx, { roundId, channel, number, content });
	await tx[connection]
		.updateTable('ballotSheet')
		.set({ secondBy: by, second })
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('channel', '=', channel)
		.where('number', '=', number)
		.execute();
	if ((await opened(tx, keyed, first)) !== content) return 'differs';
	await settle(tx, keyed, null);
	return 'agreed';
};

const keyer = (tx: Tx): string => {
	if (!tx.actor) throw new Forbidden('sheets are keyed by people');
	return tx.actor.id;
};

/** Keys a sheet: the first person's word waits for the second's; alike, it falls into the urn, else both stay until somebody looks. */
export const keySheet = async (tx: Tx, keyed: Keyed): Promise<Keying> => {
	const [by, round] = [keyer(tx), await lockRound(tx, keyed.roundId)];
	if (roundState(round, tx.now) === 'counted') return 'counted';
	const sheet = await known(tx, keyed);
	if (!sheet) return keyFirst(tx, keyed, by);
	if (sheet.isDone) return 'done';
	if (sheet.second !== null) return 'differs';
	if (sheet.firstBy === by) return 'samePerson';
	if (!(await hasCodeLeft(tx, round, keyed))) return 'noCodeLeft';
	return keySecond(tx, keyed, { by, first: sheet.first ?? '' });
};

type Sheet = NonNullable<Awaited<ReturnType<typeof known>>>;
const bothOf = (ctx: Context, name: SheetName, { first, second }: Sheet): Promise<readonly string[]> =>
	Promise.all([first ?? '', second ?? ''].map((kept) => opened(ctx, name, kept)));

type Keyers = Pick<Sheet, 'firstBy' | 'secondBy'>;
const isBy = (id: string | undefined, { firstBy, secondBy }: Keyers): boolean => id === firstBy || id === secondBy;
const isOwn = ({ actor }: Context, keyers: Keyers): boolean => isBy(actor?.id, keyers);
/** Who may say which keying is right: whoever holds one of these roles and keyed neither. */
const others = async (ctx: Context, keyers: Keyers, deciders: readonly Role[]): Promise<readonly string[]> =>
	(await holders(ctx, deciders)).filter(({ id }) => !isBy(id, keyers)).map(({ name }) => name);

/** Of sheets keyed differently those that this person may decide: she keyed neither, or nobody else may. */
export const decidable = async <T extends Keyers>(ctx: Context, sheets: readonly T[], deciders: readonly Role[]): Promise<readonly T[]> => {
	if (!sheets.some((sheet) => isOwn(ctx, sheet))) return sheets;
	const may = await holders(ctx, deciders);
	return sheets.filter((sheet) => !isOwn(ctx, sheet) || may.every(({ id }) => isBy(id, sheet)));
};

/**
 * How a sheet stands, for whoever compares. `differs`: `contents` are the two keyings, `others` the names of those who keyed neither and may decide;
 * `gone`: nobody keyed this number, or what was keyed is thrown away.
 */
export type SheetStanding =
	| { readonly state: 'gone' | 'first' | 'agreed' }
	| { readonly state: 'settled'; readonly by: string }
	| { readonly state: 'differs'; readonly contents: readonly string[]; readonly isOwn: boolean; readonly others: readonly string[] };

export const sheetStanding = async (ctx: Context, name: SheetName, deciders: readonly Role[]): Promise<SheetStanding> => {
	const sheet = await known(ctx, name);
	if (!sheet) return { state: 'gone' };
	if (sheet.settledBy !== null) return { state: 'settled', by: await accountName(ctx, sheet.settledBy) };
	if (sheet.isDone) return { state: 'agreed' };
	if (sheet.second === null) return { state: 'first' };
	const [contents, names] = await Promise.all([bothOf(ctx, name, sheet), others(ctx, sheet, deciders)]);
	return { state: 'differs', contents, isOwn: isOwn(ctx, sheet), others: names };
};

const forget = async (tx: Tx, { roundId, channel, number }: SheetName): Promise<Keying> => {
	await tx[connection]
		.deleteFrom('ballotSheet')
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', '=', roundId)
		.where('channel', '=', channel)
		.where('number', '=', number)
		.execute();
	return 'dropped';
};

/** `choice`: whose keying stands on the sheet; `null`: neither, or it is no sheet, so what was keyed is forgotten. `ballotsOf` as of `Keyed`. */
export type Settling = SheetName & { readonly choice: 0 | 1 | null; readonly ballotsOf: (content: string) => readonly string[] };

/** Why this person may not say now which keying of a sheet stands. */
const refusal = async (tx: Tx, sheet: Sheet, deciders: readonly Role[]): Promise<Keying | null> => {
	if (sheet.second === null) return 'first';
	return isOwn(tx, sheet) && (await others(tx, sheet, deciders)).length > 0 ? 'ownSheet' : null;
};

/**
 * Somebody read a sheet once more that is not in the urn: two people keyed it differently, or under a wrong number. Whoever keyed it may throw both
 * away, and decides only where nobody else may.
 */
export const settleSheet = async (tx: Tx, { choice, ballotsOf, ...name }: Settling, deciders: readonly Role[]): Promise<Keying> => {
	const [by, round] = [keyer(tx), await lockRound(tx, name.roundId)];
	if (roundState(round, tx.now) === 'counted') return 'counted';
	const sheet = await known(tx, name);
	if (!sheet) return 'gone';
	if (sheet.isDone) return 'done';
	if (choice === null) return forget(tx, name);
	const refused = await refusal(tx, sheet, deciders);
	if (refused !== null) return refused;
	const content = (await bothOf(tx, name, sheet))[choice] ?? '';
	if (!(await hasCodeLeft(tx, round, name))) return 'noCodeLeft';
	await settle(tx, { ...name, content, ballots: ballotsOf(content) }, by);
	return 'settled';
};
