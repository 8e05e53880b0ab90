import {
	CamelCasePlugin,
	type PluginTransformQueryArgs,
	type PluginTransformResultArgs,
	PostgresDialect,
	PostgresQueryCompiler,
	type QueryResult,
	type RootOperationNode,
	type UnknownRow,
} from 'kysely';

const quoted = new Map<string, string>();

/** Writes `changedAt` as `changed_at` while it writes: rewriting the statement beforehand, as the plugin does, costs as much as writing it. */
class SnakeCaseCompiler extends PostgresQueryCompiler {
	protected override sanitizeIdentifier(name: string): string {
		const known = quoted.get(name);
		if (known !== undefined) return known;
		const said = super.sanitizeIdentifier(naming.columnOf(name));
		quoted.set(name, said);
		return said;
	}
}

/** PostgreSQL, where names are written as the database writes them. */
export class SnakeCaseDialect extends PostgresDialect {
	override createQueryCompiler(): SnakeCaseCompiler {
		return new SnakeCaseCompiler();
	}
}

/** Names of columns as the program writes them, and back. All rows of one answer have the same. */
class Naming extends CamelCasePlugin {
	columnOf(name: string): string {
		return this.snakeCase(name);
	}

	override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
		return node;
	}

	override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
		const columns = Object.keys(result.rows[0] ?? {});
		if (!columns.some((column) => column.includes('_'))) return result;
		const names = columns.map((column) => [column, this.camelCase(column)] as const);
		const renamed = (row: UnknownRow): UnknownRow => {
			const said: UnknownRow = {};
			for (const [column, name] of names) said[name] = row[column];
			return said;
		};
		return { ...result, rows: result.rows.map(renamed) };
	}
}
export const naming = new Naming();
