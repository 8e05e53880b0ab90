import type { Db } from '#kernel/db/connection.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { checkedChain } from '#modules/roads/server/queries/inspections.ts';
import { deskOf } from '../cli/desk.ts';
import { type Finding, wrong } from './finding.ts';

/** Whether the logs of road inspections are as they were written. */
export const inspectionFindings = async (db: Db): Promise<readonly Finding[]> => {
	const found: Finding[] = [];
	for (const { id, name } of await loadTenants(db)) {
		const { faults } = await checkedChain(await deskOf(db, id));
		const [first] = faults;
		if (first)
			found.push(
				wrong(
					`The log of road inspections of ${name} was changed: ${faults.length} faults, the first at entry ${first.number}`,
					'Compare it with a backup and with printed proofs, whose hashes name the last entry; nothing mends it.',
				),
			);
	}
	return found;
};
