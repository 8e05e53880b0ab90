import type { PoolConfig } from 'pg';
import { connect, type Db } from '#kernel/db/connection.ts';
import { Unavailable } from '#kernel/errors.ts';
import { readConfig } from '../config.ts';
import { withDatabase } from '../database.ts';
import { databaseFindings, reachFindings } from '../doctor/database.ts';
import { detectorFindings } from '../doctor/detectors.ts';
import { distributionPlan } from '../doctor/distributed.ts';
import { type Finding, wrong } from '../doctor/finding.ts';
import { inspectionFindings } from '../doctor/inspections.ts';
import { mailFindings } from '../doctor/mail.ts';
import { besideFindings } from '../doctor/municipalities.ts';
import { replicaFindings } from '../doctor/replicas.ts';
import { diskFindings, townFindings } from '../doctor/town.ts';
import type { LoneCommand, Say } from './command.ts';

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

/** A bundled database that does not start is found like anything else, after what may be the cause. */
const unopened = async (error: unknown): Promise<readonly Finding[]> => {
	const config = readConfig();
	if (config.databaseUrl || !(error instanceof Unavailable)) throw error;
	const what = error.message.replace(/\.$/, '');
	return [...(await diskFindings(config)), wrong(what, 'Mend this first: nothing else can be seen without the database.')];
};

const onDatabase = async <Answer>(work: (db: Db, to: PoolConfig) => Promise<Answer>): Promise<Answer> =>
	withDatabase(
		readConfig(),
		() => {},
		async (to) => {
			const db = connect(to, { size: 1, isPatient: true });
			return work(db, to).finally(() => db.destroy());
		},
	);

const examine = async (say: Say): Promise<void> => {
	const findings = await onDatabase(findingsOf).catch(unopened);
	for (const { level, what, mend } of findings) say(`${level === 'wrong' ? 'WRONG' : 'hint '}  ${what}.\n       ${mend}`);
	const faults = findings.filter(({ level }) => level === 'wrong').length;
	say(faults === 0 ? 'Nothing is wrong.' : `${faults} to mend.`);
	if (faults > 0) process.exitCode = 1;
};

const plan = async (say: Say): Promise<void> => {
	for (const line of await onDatabase(distributionPlan)) say(line);
};

export const doctor: LoneCommand = {
	isAlone: true,
	run: ([option], say) => (option === '--distributed' ? plan(say) : examine(say)),
};
