import { sql } from 'kysely';
import { type Context, type Permission, reachOf, type Staff, type Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { alongside, type OwnTables, tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import type { CaseKind } from './case.ts';
import type { CaseFile, PublicCaseTables } from './tables.ts';

/** What anybody may know of the cases of this municipality. Who asked is not among it: selecting it does not compile. */
export const publicCases = <Own = {}>(ctx: Context, { name }: Pick<CaseKind, 'name'>) =>
	tables<PublicCaseTables & OwnTables<Own> & Own>()
		.from(ctx, 'caseFile')
		.where(sql<boolean>`case_file.kind = ${name} and not case_file.is_private`);

/** The cases of a kind, for whoever holds its permission; with a reach of some villages those of these villages. */
export const cases = <Held extends Permission, Own = {}>(ctx: Staff<Held>, { name, permission }: CaseKind<string, Held>) => {
	const reach = reachOf(ctx, permission) ?? new Set<string>();
	return alongside<Own>()(
		ctx[connection]
			.selectFrom('caseFile')
			.where('caseFile.tenantId', '=', ctx.tenantId)
			.where('caseFile.kind', '=', name)
			.where(reach === 'everywhere' ? sql<boolean>`true` : sql<boolean>`case_file.place_id = any(${[...reach]}::uuid[])`),
	);
};

/** The case of a number, public or not, inside a command: the deed itself decides who may. */
export const caseNumbered = (tx: Tx, { name }: Pick<CaseKind, 'name'>, reference: string): Promise<CaseFile | undefined> =>
	tx[connection]
		.selectFrom('caseFile')
		.selectAll()
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', name)
		.where('reference', '=', reference)
		.executeTakeFirst();

/** One case inside a command, locked, whoever acts: the deed itself decides who may. */
export const lockCase = async (tx: Tx, { name }: Pick<CaseKind, 'name'>, id: string): Promise<CaseFile> => {
	const found = await tx[connection]
		.selectFrom('caseFile')
		.selectAll()
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', name)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw new NotFound(name);
	return found;
};
