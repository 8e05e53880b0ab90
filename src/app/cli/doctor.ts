import { connect } from '#kernel/db/connection.ts';
import { readConfig } from '../config.ts';
import { databaseFindings } from '../doctor/database.ts';
import { detectorFindings } from '../doctor/detectors.ts';
import { distributionPlan } from '../doctor/distributed.ts';
import { inspectionFindings } from '../doctor/inspections.ts';
import { replicaFindings } from '../doctor/replicas.ts';
import { townFindings } from '../doctor/town.ts';
import type { RawCommand } from './command.ts';

export const doctor: RawCommand = {
	usage: 'doctor [--distributed]',
	says: 'Says what is wrong with this installation and how to mend it; ends with 1 when something is.',
	isRaw: true,
	run: async (to, [option], say) => {
		const db = connect(to, { size: 1, isPatient: true });
		try {
			if (option === '--distributed') {
				for (const line of await distributionPlan(db)) say(line);
				return;
			}
			const basic = await databaseFindings(db);
			const isReadable = !basic.some(({ what }) => what.includes('migrations'));
			const config = readConfig();
			const findings = isReadable
				? [
						...basic,
						...(await replicaFindings(to, config.replicaUrls)),
						...(await townFindings(db, config)),
						...(await inspectionFindings(db)),
						...(await detectorFindings(config.detectorDir)),
					]
				: basic;
			for (const { level, what, mend } of findings) say(`${level === 'wrong' ? 'WRONG' : 'hint '}  ${what}.\n       ${mend}`);
			const faults = findings.filter(({ level }) => level === 'wrong').length;
			say(faults === 0 ? 'Nothing is wrong.' : `${faults} to mend.`);
			if (faults > 0) process.exitCode = 1;
		} finally {
			await db.destroy();
		}
	},
};
