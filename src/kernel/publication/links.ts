import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { tags } from '#kernel/i18n/language.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { picture, publications, teaser, words } from './publications.ts';

/** What is linked from a publication and shown here now, in the order of the links. */
export const linksOf = (ctx: Context, publicationId: string) =>
	publications(ctx)
		.innerJoin('publicationLink as link', (join) =>
			join.onRef('link.tenantId', '=', 'publication.tenantId').onRef('link.linkedId', '=', 'publication.id'),
		)
		.select(teaser)
		.select(words(ctx))
		.select(picture)
		.where('link.publicationId', '=', publicationId)
		.orderBy('link.position')
		.execute();
export type Linked = Awaited<ReturnType<typeof linksOf>>[number];

type Named = { readonly path: string; readonly last: string };
const hosted = /^https?:\/\/(?<host>[^/:]+)(?::\d+)?(?=\/|$)/i;
const inLanguage = new RegExp(`^/(?:${tags.map((tag) => tag.replace('de-x-', '')).join('|')})(?=/)`);

/** An address as people copy it, of the portal in any language or of the office, as path of a kind and what follows; `undefined` for a page of others. */
const addressIn = ({ hosts }: Tenant, line: string): Named | null | undefined => {
	const host = hosted.exec(line.trim())?.groups?.['host'];
	if (host !== undefined && !hosts.includes(host.toLowerCase())) return undefined;
	const path = line
		.trim()
		.replace(hosted, '')
		.replace(/[?#].*$/, '')
		.replace(inLanguage, '')
		.replace(/^\/verwaltung(?=\/)/, '')
		.replace(/\/(bearbeiten)?$/, '');
	const at = path.lastIndexOf('/');
	return at > 0 ? { path: path.slice(0, at), last: path.slice(at + 1) } : null;
};

type Wish = {
	readonly publicationId: string;
	readonly lines: readonly string[];
	readonly kinds: readonly { name: string; path: string }[];
};
/** Links a publication to others of this municipality by their addresses, and to no others. `Invalid` names the line: `links.2`. */
export const setLinks = async (tx: Tx, { publicationId, lines, kinds }: Wish): Promise<void> => {
	const wanted = lines.map((line) => {
		const address = addressIn(tx.tenant, line);
		const kind = kinds.find(({ path }) => path === address?.path);
		return { kind: kind?.name ?? '', last: address?.last ?? '', isOurs: address !== undefined };
	});
	const found = await tx[connection]
		.selectFrom('publication')
		.select(['id', 'kind', 'slug'])
		.where('tenantId', '=', tx.tenantId)
		.where((eb) => {
			const named = sql<string>`any(${wanted.map(({ last }) => last)}::text[])`;
			return eb.or([eb('slug', '=', named), eb(sql<string>`id::text`, '=', named)]);
		})
		.execute();
	const ids = wanted.map(({ kind, last }) => found.find((one) => one.kind === kind && (one.slug === last || one.id === last))?.id);
	const problems = Object.fromEntries(
		ids.flatMap((id, at) =>
			id === undefined || id === publicationId ? [[`links.${at + 1}`, wanted[at]?.isOurs ? 'notAPage' : 'notOurs']] : [],
		),
	);
	if (Object.keys(problems).length > 0) throw new Invalid(problems);
	await tx[connection]
		.deleteFrom('publicationLink')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.execute();
	const rows = [...new Set(ids)].flatMap((id, position) =>
		id === undefined ? [] : [{ tenantId: tx.tenantId, publicationId, linkedId: id, position }],
	);
	if (rows.length > 0) await tx[connection].insertInto('publicationLink').values(rows).execute();
};

/** The addresses of what is linked, whether it is shown or not: for the form. */
export const linkedAddresses = async (ctx: Context, publicationId: string, kinds: Wish['kinds']): Promise<readonly string[]> => {
	const rows = await ctx[connection]
		.selectFrom('publicationLink as link')
		.innerJoin('publication', (join) =>
			join.onRef('publication.tenantId', '=', 'link.tenantId').onRef('publication.id', '=', 'link.linkedId'),
		)
		.select(['publication.kind', 'publication.slug'])
		.where('link.tenantId', '=', ctx.tenantId)
		.where('link.publicationId', '=', publicationId)
		.orderBy('link.position')
		.execute();
	return rows.map(({ kind, slug }) => `${kinds.find(({ name }) => name === kind)?.path ?? ''}/${slug}`);
};
