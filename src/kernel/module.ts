import type { Hono } from 'hono';
import type { Context, Permission, Staff } from './context.ts';
import type { Words } from './i18n/language.ts';
import type { Grants } from './identity/roles.ts';
import type { Job } from './jobs/job.ts';
import type { Infopoint } from './kiosk/infopoints.ts';
import type { TellMembers } from './meetings/shown.ts';
import type { Outcomes } from './following/outcome-news.ts';
import type { Kind } from './kind/kind.ts';
import type { Seed } from './kind/seed.ts';
import type { Travel } from './exchange/town/travel.ts';
import type { Located } from './publication/located.ts';
import type { Undelivered } from './notify/trouble.ts';
import type { Gathered, Reactions } from './outbox/outbox.ts';
import type { Keeping } from './privacy/register.ts';
import type { Sweep } from './privacy/retention.ts';
import type { Signpost } from './search/signpost.ts';
import type { AnySetting } from './tenancy/settings.ts';
import type { Tenant } from './tenancy/tenant.ts';

/**
 * `from`: the prefix of the visitor's address, for slowing down guesses; kept nowhere. Absent in tests of single pages.
 * `said`: the body of an answer, where it is a text or comes in parts. `stand`: the screen for everybody that asks.
 */
export type Env = { Variables: { ctx: Context; from?: string; said?: string | Uint8Array | ReadableStream; stand?: Infopoint } };
export type OfficeEnv = { Variables: Omit<Env['Variables'], 'ctx'> & { ctx: Staff<'office.enter'> } };
export type Link = { readonly path: string; readonly label: Words };

/** `grow` adds to the planted things what no form brings: answers of many people, for example. */
export type Seeding = {
	readonly kind: Kind;
	readonly plants: (tenant: Tenant, now: Date) => readonly Seed[];
	readonly grow?: (ctx: Context) => Promise<void>;
};

/** A publication that shows a picture of the library. */
export type Showing = { readonly imageId: string; readonly publicationId: string };

/** A kind as the map knows it. */
export type MapKind = Pick<Kind, 'name' | 'path' | 'many' | 'icon'>;
/** Things with a place that are no publications; their addresses are those of the kind. */
export type MapLayer = { readonly kind: MapKind; readonly located: (ctx: Context) => Promise<readonly Located[]> };

/**
 * A kind that people take part in: follow, support, contribute. Listed ones stand at `/mitmachen`; `ruledBy` names the publication
 * whose phases decide, where it is not the thing itself.
 */
export type Participation = {
	readonly kind: Kind;
	readonly isListed: boolean;
	readonly ruledBy?: (ctx: Context, id: string) => Promise<string | undefined>;
	/** Those that came to something: their followers hear of it. */
	readonly outcomes?: Outcomes['outcomes'];
	/** Its own module sets the phases, since more than days hangs at them (the urn of a vote). */
	readonly setsPhases?: boolean;
	/** Some of its meetings may be for members only: writes to them, each occasion once. */
	readonly tellMembers?: TellMembers;
	/** Somebody with an account may be entrusted with one of its pages; its own module has no desk for that. */
	readonly entrusts?: boolean;
	/** What can be done about one of them at a screen for everybody: at `to` below its page there, while it is open. */
	readonly atInfopoint?: {
		readonly to: string;
		readonly label: (ctx: Context) => string;
		readonly isOpen: (ctx: Context, slug: string) => Promise<boolean>;
		readonly pages: Hono<Env>;
	};
};
/** How a look of a line is drawn; `dash` in widths of the line, so that no colour speaks alone. */
export type LineLook = { readonly day: string; readonly night: string; readonly dash?: readonly number[] };
/**
 * Lines that a module draws on movable maps which ask for them by name: `tiles` is the path of its vector tiles before `/{z}/{x}/{y}.mvt`, whose lines
 * have the properties `look`, `title`, `kind` and, where a page tells more, `href`.
 */
export type MapLines = {
	readonly name: string;
	readonly tiles: string;
	readonly layers: readonly { readonly layer: string; readonly width: number; readonly looks: Readonly<Record<string, LineLook>> }[];
};
/** One thing that waits for somebody at a desk, its light as a word too. */
export type WaitingThing = {
	readonly href: string;
	readonly icon: string;
	readonly title: string;
	readonly text: string;
	readonly light: { readonly light: 'ok' | 'wait' | 'stop' | 'idle'; readonly text: string };
};
/** What waits at a desk for whoever asks: how many, the most urgent of them, and the address of the whole. Nothing for whom it does not wait. */
export type Waiting = {
	readonly all: string;
	readonly count: (ctx: Staff<'office.enter'>) => Promise<number>;
	readonly first: (ctx: Staff<'office.enter'>, limit: number) => Promise<readonly WaitingThing[]>;
};
type OfficeDesk = {
	readonly path: string;
	readonly label: string;
	readonly icon: string;
	readonly pages: Hono<OfficeEnv>;
	readonly waiting?: Waiting;
	/** What people come to this desk to do, most of all. */
	readonly deed?: { readonly permission: Permission; readonly href: string; readonly label: string; readonly icon: string };
};
/** When a thing is, as a list of all kinds says it; `over` is the word for what is over. */
export type When = { readonly text: string; readonly over?: string | undefined; readonly isCancelled?: boolean };
type Placed = { readonly path: string; readonly pages: Hono<Env> };

/** What a module tells the house about itself. The house never asks for anything else. */
export type Module = {
	readonly id: string;
	readonly kinds?: readonly Kind[];
	/** Which roles hold a permission unless a municipality decides otherwise. */
	readonly permissions?: Grants;
	readonly settings?: readonly AnySetting[];
	readonly portal?: { readonly link: Link; readonly pages: Hono<Env> };
	/** An interface for programs, outside of every frame; it answers its errors itself. */
	readonly machine?: Placed;
	/** Pages of the portal that are no entry of its main navigation. */
	readonly pages?: Placed;
	/** Addresses that people guess for its pages of the portal; each leads there for good. */
	readonly guessed?: readonly string[];
	/** What it shows on screens for everybody: under `/infopoint/{stand}` and its path, behind a tile of their first page. */
	readonly kiosk?: Placed & { readonly label: Words; readonly icon: string };
	/** Where the search sends people who call its things by other words. */
	readonly signposts?: readonly Signpost[];
	/** When its things are: what a list of all kinds says instead of the day they were published. What it leaves out has no time. */
	readonly when?: {
		readonly kind: Pick<Kind, 'name'>;
		readonly of: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, When>>;
	};
	/** Addresses of its pages that other sites may show in a frame; all others refuse. */
	readonly framed?: RegExp;
	/** What it puts on the map beside its kinds. */
	readonly layer?: MapLayer;
	readonly lines?: MapLines;
	readonly office?: OfficeDesk;
	/** What waits where a module has no desk of its own but the lists of its kinds. */
	readonly waiting?: Waiting & { readonly label: string };
	/** A page of the office without its frame, for a telephone, to which the short address `path` leads; `open` needs no account: manifest, service worker. */
	readonly tool?: { readonly path: string; readonly open: Hono<Env>; readonly pages: Hono<OfficeEnv> };
	readonly reactions?: Reactions;
	readonly gathered?: Gathered;
	readonly jobs?: readonly Job[];
	/** What its tables keep about people. */
	readonly keeping: Keeping;
	/** How its tables go along when a municipality moves; those of its kinds do anyway. */
	readonly travel?: Travel;
	/** Publications of its own that show these pictures of the library in their text, each as often as it does. */
	readonly showing?: (ctx: Context, imageIds: readonly string[]) => Promise<readonly Showing[]>;
	/** What ends that keeping, each night. */
	readonly sweeps?: readonly Sweep[];
	/** A mail that it sent did not arrive. */
	readonly undelivered?: Undelivered;
	readonly participation?: readonly Participation[];
	/** Its part of the demo world. */
	readonly seeds?: readonly Seeding[];
	/** The same for what is no kind of publication, and for what stirs around the seeds of all modules: phases, comments, support. */
	readonly raises?: (ctx: Context) => Promise<void>;
};

/** Refuses names that the house does not know: it would never ask for them. */
export const defineModule = <const M extends Module>(module: M & Readonly<Record<Exclude<keyof M, keyof Module>, never>>): M => module;
