import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { lockFault } from '#kernel/backup/seal.ts';
import type { Db } from '#kernel/db/connection.ts';
import { keptData } from '#kernel/db/postgres/cluster.ts';
import { sheltered } from '#kernel/db/postgres/shelter.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import type { Config } from '../config.ts';
import { mediaOf } from '../media.ts';
import { type Finding, hint, wrong } from './finding.ts';
import { mediaFindings } from './media.ts';

const gigabyte = 1024 ** 3;

/** Whether there is room, and a right to it: needs no database. */
export const diskFindings = async ({ dataDir }: Pick<Config, 'dataDir'>): Promise<Finding[]> => {
	const closed: string[] = [];
	for (const folder of [dataDir, ...['karten', 'mail'].map((name) => join(dataDir, name)).filter((one) => existsSync(one))])
		await access(folder, constants.W_OK).catch(() => closed.push(folder));
	if (closed.length > 0)
		return [wrong(`${closed.join(', ')} cannot be written to`, 'Give it to the user under whom the program runs, or set DATA_DIR.')];
	const { bavail, bsize } = await statfs(dataDir);
	const free = (bavail * bsize) / gigabyte;
	return free < 1 ? [wrong(`Only ${free.toFixed(2)} GB are free under ${dataDir}`, 'Make room: without it nothing can be saved.')] : [];
};

const leftover = ({ databaseUrl, dataDir }: Config): Finding[] =>
	databaseUrl
		? []
		: keptData(sheltered(resolve(dataDir))).map((folder) =>
				hint(`${folder} holds the database before an upgrade`, 'When everything is right: bin/ortsmitte upgrade --confirm'),
			);

const municipalities = async (db: Db): Promise<Finding[]> => {
	const tenants = await loadTenants(db);
	const { rows } = await sql<{ tenantId: string }>`
		select distinct a.tenant_id from assignment a join account c on c.tenant_id = a.tenant_id and c.id = a.account_id
		where a.role = 'administrator' and c.closed_at is null`.execute(db);
	const governed = new Set(rows.map(({ tenantId }) => tenantId));
	return tenants.flatMap(({ id, name, hosts, places }) => [
		...(hosts.length === 0
			? [
					wrong(
						`${name} has no host name: nobody can reach it`,
						`insert into tenant_host (host, tenant_id) values ('www.…', '${id}');`,
					),
				]
			: []),
		...(governed.has(id)
			? []
			: [wrong(`${name} has no administrator`, `bin/ortsmitte account ${id} --email … --name … --role administrator`)]),
		...(places.length === 0 ? [hint(`${name} has no villages`, 'Add them under /verwaltung/einrichten/doerfer.')] : []),
	]);
};

const backups = ({ backupLock }: Config): Finding[] => {
	if (!backupLock.recipient && !backupLock.passphrase)
		return [hint('Backups are not locked', 'Set BACKUP_RECIPIENT to the age1… key of whoever may open them.')];
	const fault = lockFault(backupLock);
	return fault === null
		? []
		: [wrong(`No backup can be locked: ${fault}`, 'Set BACKUP_RECIPIENT to a key of age, which begins with age1.')];
};

const settings = ({ smtpUrl, dataDir, scheme, trustProxy }: Config): Finding[] => [
	...(smtpUrl ? [] : [hint('No mail leaves this machine', `Set SMTP_URL; until then mails lie in ${join(dataDir, 'mail')}.`)]),
	...(scheme === 'http'
		? [hint('Links in mails begin with http', 'Behind a proxy with TLS set PUBLIC_SCHEME=https, PUBLIC_PORT= and TRUST_PROXY=1.')]
		: []),
	...(scheme === 'https' && !trustProxy
		? [hint('The program speaks no TLS itself and believes no proxy', 'Behind one that sets X-Forwarded-Host, set TRUST_PROXY=1.')]
		: []),
];

/** What is wrong with folders, municipalities and settings. */
export const townFindings = async (db: Db, config: Config): Promise<readonly Finding[]> => [
	...(await diskFindings(config)),
	...(await mediaFindings(db, mediaOf(config))),
	...leftover(config),
	...(await municipalities(db)),
	...settings(config),
	...backups(config),
];
