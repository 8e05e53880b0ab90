import { Context, type Permission, type Reach } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { readConfig } from '../config.ts';
import { permissionsOf } from '../modules.ts';
import { originFor } from '../origin.ts';

/** Who the log names for what the command line does. */
const operator = '00000000-0000-7000-8000-000000000000';

/** Door four: the command line. Whoever can start the program on its machine may do what the administration may. */
export const deskOf = async (db: Db, tenantId: string): Promise<Context> => {
	const tenant = (await loadTenants(db)).find(({ id }) => id === tenantId);
	if (!tenant) throw new NotFound(`There is no municipality "${tenantId}"`);
	const permissions = new Map<Permission, Reach>(permissionsOf('administrator').map((permission) => [permission, 'everywhere']));
	return Context.mint(db, {
		tenant,
		actor: { id: operator, name: 'Kommandozeile', organisation: null, permissions },
		now: new Date(),
		tag: 'de',
		origin: originFor(readConfig(), tenant),
	});
};
