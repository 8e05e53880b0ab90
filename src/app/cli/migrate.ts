import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import type { RawCommand } from './command.ts';

export const update: RawCommand = {
	isRaw: true,
	run: async (to, _, say) => {
		const db = connect(to, { size: 1, isPatient: true });
		const done = await migrate(db).finally(() => db.destroy());
		say(done.length === 0 ? 'Nothing to do.' : done.join('\n'));
	},
};
