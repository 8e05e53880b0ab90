import type { Transaction } from 'kysely';
import { connection, type Db } from './db/connection.ts';
import type { KernelTables } from './db/schema.ts';
import { Forbidden } from './errors.ts';
import { type Language, languageOf, preferenceOf, type Screen, screenOf, type Tag } from './i18n/language.ts';
import type { Sending } from './once/sending.ts';
import type { Tenant } from './tenancy/tenant.ts';

export type Permission = `${string}.${string}`;

/** Where a permission holds: in the whole municipality, or in the villages and for the single publications with these ids. */
export type Reach = 'everywhere' | ReadonlySet<string>;
export type Actor = {
	readonly id: string;
	readonly name: string;
	/** The club or office in whose name she writes. */
	readonly organisation: string | null;
	readonly permissions: ReadonlyMap<Permission, Reach>;
	/** How she came in; the command line and the clock come without a session. */
	readonly signedIn?: SignedIn;
};

/** `key` names the session; `homeId` is the partner municipality where her account lies, `elsewhere` the others where she has a role too. */
export type SignedIn = {
	readonly key: string;
	readonly isStrong: boolean;
	readonly homeId: string | null;
	readonly elsewhere: readonly string[];
};

export type Question = {
	readonly tenant: Tenant;
	readonly actor: Actor | null;
	readonly now: Date;
	readonly tag: Tag;
	readonly origin: string;
	/** The form that a browser sent. */
	readonly sending?: Sending | undefined;
	/** The answer is kept for years: a day is said by its date, and what holds today only is left out. */
	readonly isLasting?: boolean;
};

/**
 * Who asks, in which municipality, when, in which language. Minted at four doors: request, job runner, command line, tests.
 * A class, because a branded object could be copied with another municipality: `{ ...ctx, tenantId }` has no `within`.
 */
export class Context<Connection extends Db = Db> implements Question {
	readonly tenant: Tenant;
	readonly tenantId: string;
	readonly actor: Actor | null;
	readonly now: Date;
	/** Scheme, host and port under which this municipality is reached, for links that leave the page. */
	readonly origin: string;
	/** The variant asked for; `languages` lists what is taken in its stead, `language` is what the screen itself speaks, `screen` in which words. */
	readonly tag: Tag;
	readonly languages: readonly Tag[];
	readonly language: Language;
	readonly screen: Screen;
	readonly sending: Sending | undefined;
	readonly isLasting: boolean;
	readonly [connection]: Connection;

	private constructor(db: Connection, { tenant, actor, now, tag, origin, sending, isLasting = false }: Question) {
		this[connection] = db;
		this.tenant = tenant;
		this.tenantId = tenant.id;
		this.actor = actor;
		this.now = now;
		this.tag = tag;
		this.origin = origin;
		this.sending = sending;
		this.isLasting = isLasting;
		this.languages = preferenceOf(tag);
		this.language = languageOf(tag);
		this.screen = screenOf(tag);
	}

	static mint(db: Db, question: Question): Context {
		return new Context(db, question);
	}

	/** The same proof, asking in another language. */
	speaking(tag: Tag): Context<Connection> {
		const { tenant, actor, now, origin, sending, isLasting } = this;
		return new Context(this[connection], { tenant, actor, now, origin, tag, sending, isLasting });
	}

	/** The same proof, asking later. */
	at(now: Date): Context<Connection> {
		const { tenant, actor, origin, tag, sending, isLasting } = this;
		return new Context(this[connection], { tenant, actor, now, origin, tag, sending, isLasting });
	}

	/** What is read inside an open transaction may never become true: nobody must remember it. */
	get isInTransaction(): boolean {
		return this[connection].isTransaction;
	}

	within(transaction: Transaction<KernelTables>): Tx {
		return new Context(transaction, this);
	}
}

/** A context inside an open transaction: the only one that may write. */
export type Tx = Context<Transaction<KernelTables>>;

export const isTx = (ctx: Context): ctx is Tx => ctx.isInTransaction;

/** Proof that the person behind a context holds a permission. Drafts, the log, accounts are read with it only. */
export type Staff<Held extends Permission = Permission> = Context & { readonly actor: Actor; readonly proven?: (held: Held) => void };

export const reachOf = ({ actor }: Pick<Context, 'actor'>, permission: Permission): Reach | null =>
	actor?.permissions.get(permission) ?? null;

/** Whether she may do this in each of these villages; without villages the thing is for all, and only a reach everywhere will do. */
export const mayIn = (ctx: Pick<Context, 'actor'>, permission: Permission, placeIds: readonly string[]): boolean => {
	const reach = reachOf(ctx, permission);
	if (reach === null || reach === 'everywhere') return reach !== null;
	return placeIds.length > 0 && placeIds.every((id) => reach.has(id));
};

/** The same for one publication: whoever holds the permission for it alone may do it, wherever it belongs. */
export const mayAt = (ctx: Pick<Context, 'actor'>, permission: Permission, { id, placeIds }: Located): boolean => {
	const reach = reachOf(ctx, permission);
	return (reach !== null && reach !== 'everywhere' && reach.has(id)) || mayIn(ctx, permission, placeIds);
};
/** Whether there is a village, or the whole municipality, where she may begin something new: who holds the permission for one page only may not. */
export const mayBegin = ({ actor, tenant }: Pick<Context, 'actor' | 'tenant'>, permission: Permission): boolean => {
	const reach = reachOf({ actor }, permission);
	return reach === 'everywhere' || (reach !== null && tenant.places.some(({ id }) => reach.has(id)));
};

export type Located = { readonly id: string; readonly placeIds: readonly string[] };

const holds = <Held extends Permission>(ctx: Context, permission: Held): ctx is Staff<Held> => reachOf(ctx, permission) !== null;

/** The context as proof of one permission, or `Forbidden`. */
export const staff = <Held extends Permission>(ctx: Context, permission: Held): Staff<Held> => {
	if (!holds(ctx, permission)) throw new Forbidden(permission);
	return ctx;
};
