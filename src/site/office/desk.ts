import type { Context as Request } from 'hono';
import type { Context, Staff } from '#kernel/context.ts';
import type { CalendarEntry } from '#kernel/exchange/ics/entry.ts';
import type { Grants } from '#kernel/identity/roles.ts';
import type { Answers, Kind } from '#kernel/kind/kind.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Module, OfficeEnv } from '#kernel/module.ts';
import type { Assets } from '#ui/assets.ts';

/** Turns one entry of a calendar file into the answers of a kind, each with the key by which it is known again. */
export type CalendarReader = (entry: CalendarEntry, ctx: Context) => readonly { readonly key: string; readonly answers: Answers }[];

/** What the office is built of. `importsDir` is a folder of the installation; `calendarReaders` by name of the kind. */
export type House = {
	readonly kinds: readonly Kind[];
	readonly modules: readonly Module[];
	readonly assets: Assets;
	readonly grants: Grants;
	readonly media: Store;
	readonly importsDir: string;
	/** The secret under which this installation is known to a municipality's provider of sign-in. */
	readonly providerSecret: (tenantId: string) => string | undefined;
	readonly calendarReaders?: Readonly<Record<string, CalendarReader>>;
};

export type Desk = Staff<'office.enter'>;
export type Asked = Request<OfficeEnv>;

/** Where a kind is edited: `/verwaltung/aktuelles`. */
export const officeOf = ({ path }: Pick<Kind, 'path'>): string => `/verwaltung${path}`;
export const editorOf = (kind: Pick<Kind, 'path'>, id: string): string => `${officeOf(kind)}/${id}/bearbeiten`;
