import type { PoolConfig } from 'pg';
import { connect, type Db } from '#kernel/db/connection.ts';
import { readConfig } from '../config.ts';
import { databaseFindings, reachFindings } from '../doctor/database.ts';
import { detectorFindings } from '../doctor/detectors.ts';
import { distributionPlan } from '../doctor/distributed.ts';
import type { Finding } from '../doctor/finding.ts';
import { inspectionFindings } from '../doctor/inspections.ts';
import { mailFindings } from '../doctor/mail.ts';
import { besideFindings } from '../doctor/municipalities.ts';
import { replicaFindings } from '../doctor/replicas.ts';
import { townFindings } from '../doctor/town.ts';
import type { RawCommand } from './command.ts';

const findingsOf = async (db: Db, to: PoolConfig): Promise<readonly Finding[]> => {
	const reach = await reachFindings(db);
	if (reach.length > 0) return reach;
	const basic = await databaseFindings(db);
	if (basic.some(({ what }) => what.includes('migrations'))) return basic;
	const config = readConfig();
	return [
		...basic,
		...(await replicaFindings(to, config.replicaUrls)),
		...(await townFindings(db, config)),
		...(await mailFindings(db, config)),
		...(await besideFindings(db, config)),
		...(await inspectionFindings(db)),
		...(await detectorFindings(config.detectorDir)),
	];
};

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
			const findings = await findingsOf(db, to);
			for (const { level, what, mend } of findings) say(`${level === 'wrong' ? 'WRONG' : 'hint '}  ${what}.\n       ${mend}`);
			const faults = findings.filter(({ level }) => level === 'wrong').length;
			say(faults === 0 ? 'Nothing is wrong.' : `${faults} to mend.`);
			if (faults > 0) process.exitCode = 1;
		} finally {
			await db.destroy();
		}
	},
};
