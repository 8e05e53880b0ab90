import type { ClientBase } from 'pg';

/** What an extension brought is named by the extension alone. */
const brought = (catalogue: string, oid: string): string =>
	`exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/**
 * Everything in a database that is no row, by names: what stands in one of these and not in the other would be lost or is new. The job queue has a
 * schema of its own, which it builds itself.
 */
const inventory = `
	select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as what
		from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
			and not ${brought('pg_class', 'c.oid')}
	union all select case relkind when 'i' then 'index ' when 'S' then 'sequence ' else 'table ' end || relname
		from pg_class c where relnamespace = 'public'::regnamespace and not ${brought('pg_class', 'c.oid')}
	union all select 'constraint ' || conrelid::regclass || '.' || conname
		from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
	union all select 'function ' || p.oid::regprocedure from pg_proc p where pronamespace = 'public'::regnamespace and not ${brought('pg_proc', 'p.oid')}
	union all select 'trigger ' || tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'jobs.%'
	union all select 'policy ' || polrelid::regclass || '.' || polname from pg_policy
	union all select 'extension ' || extname from pg_extension
	union all select 'schema ' || nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'jobs')
	union all select 'large object ' || oid from pg_largeobject_metadata
	union all select 'role ' || rolname from pg_roles where rolname !~ '^pg_'
	union all select 'database ' || datname from pg_database where not datistemplate`;

export const inventoryOf = async (client: ClientBase): Promise<ReadonlySet<string>> => {
	const { rows } = await client.query<{ what: string }>(inventory);
	return new Set(rows.map(({ what }) => what));
};
