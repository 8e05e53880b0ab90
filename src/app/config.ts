import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Key, Lock } from '#kernel/backup/seal.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Bucket } from '#kernel/media/bucket.ts';

/** All settings of an installation come from the environment; a secret may lie in a file named by `NAME_FILE`. */
const read = (name: string): string | undefined => {
	const file = process.env[`${name}_FILE`];
	if (!file) return process.env[name] || undefined;
	try {
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		throw new Invalid({ [`${name}_FILE`]: `cannot be read: ${error instanceof Error ? error.message : file}` });
	}
};

export type Config = {
	readonly port: number;
	readonly host: string;
	/** A PostgreSQL of version 15 or newer; without it the bundled one starts. */
	readonly databaseUrl: string | undefined;
	/** Read-only copies of it that answer visitors, each a PostgreSQL of its own. */
	readonly replicaUrls: readonly string[];
	/** Where database, media and mails lie; media unless there is a bucket for them. */
	readonly dataDir: string;
	readonly mediaBucket: Bucket | undefined;
	/** Where models lie that find damage on pictures of drives; without it there are none. */
	readonly detectorDir: string | undefined;
	/** `smtp://user:password@host:587`; without it mails are laid into the data folder. */
	readonly smtpUrl: string | undefined;
	readonly mailFrom: string;
	/** Where returned mails go, `bounce@host`; each bears a subaddress (`bounce+…@host`). Without it they go to `mailFrom`. */
	readonly bounceTo: string | undefined;
	/** Hosts inside the network that may be asked for calendars and feeds nevertheless. */
	readonly outsideAllow: readonly string[];
	/** Connections to the mail server at once. */
	readonly smtpConnections: number;
	/** Believe `X-Forwarded-Host` and `X-Forwarded-Proto`: only behind a proxy that sets them. */
	readonly trustProxy: boolean;
	/** `https` when citizens reach the program through a proxy that speaks TLS. */
	readonly scheme: string;
	/** Port in links that leave the page; empty behind a proxy. */
	readonly publicPort: string;
	/** For whom backups are locked, and with what they are opened again (age-encryption.org). */
	readonly backupLock: Lock;
	readonly backupKey: Key;
	/** Where the keys of the people in backups are written and read; beside each backup when not set. */
	readonly backupKeys: string | undefined;
	/** 32 bytes in hexadecimal with which the keys of ballots are sealed; without it they lie in the data folder. Several processes share one. */
	readonly ballotSecret: string | undefined;
	/** Keep what the database said for a moment, and until something is written; `MEMORY=off` asks each time. */
	readonly hasMemory: boolean;
	/** Whoever bears it may read `/metrics`; without it there is no such page. */
	readonly metricsToken: string | undefined;
	/** Print one line for each request. */
	readonly hasAccessLog: boolean;
	/** Raise the demo world when the database is empty. */
	readonly hasDemo: boolean;
	/** The client secret at a municipality's provider of sign-in: `OIDC_CLIENT_SECRET_KLEINAU` for the municipality `kleinau`. */
	readonly providerSecret: (tenantId: string) => string | undefined;
};

type Bounds = { readonly least: number; readonly most: number };
const wholeOf = (name: string, raw: string, { least, most }: Bounds): number => {
	const whole = Number(raw);
	if (!Number.isInteger(whole) || whole < least || whole > most)
		throw new Invalid({ [name]: `must be a number from ${least} to ${most}, not "${raw}"` });
	return whole;
};

/** One of two words; a third would silently mean something that nobody wanted. */
const isOn = (name: string, fallback: boolean, [on, off] = ['1', '0']): boolean => {
	const raw = read(name);
	if (raw !== undefined && raw !== on && raw !== off) throw new Invalid({ [name]: `must be ${on} or ${off}, not "${raw}"` });
	return raw === undefined ? fallback : raw === on;
};

type Form = { readonly pattern: RegExp; readonly says: string };
const formed = (name: string, { pattern, says }: Form): string | undefined => {
	const raw = read(name);
	if (raw !== undefined && !pattern.test(raw)) throw new Invalid({ [name]: says });
	return raw;
};
/** Passwords stand in these addresses: what is wrong is said without them. */
const postgresAddress: Form = {
	pattern: /^postgres(ql)?:\/\/\S+$/,
	says: 'must be the address of a PostgreSQL: postgres://role:password@host:5432/database',
};
const smtpAddress: Form = { pattern: /^smtps?:\/\/\S+$/, says: 'must be the address of a mail server: smtp://user:password@host:587' };
const mailAddress: Form = { pattern: /[^\s@]@[^\s@]/, says: 'must be an e-mail address: gemeinde@example.org' };
const webScheme: Form = { pattern: /^https?$/, says: 'must be http or https' };

/** What fits into an `Authorization: Bearer` header (RFC 6750, 2.1). */
const bearable = /^[\w.~+/-]+=*$/;
const tokenOf = (name: string): string | undefined => {
	const token = read(name);
	if (token !== undefined && !bearable.test(token))
		throw new Invalid({ [name]: 'may hold letters of the alphabet, digits and . _ ~ + / - only' });
	return token;
};

const listOf = (raw = ''): readonly string[] => raw.split(/[\s,]+/).filter((one) => one !== '');

const bucketOf = (url: string | undefined): Bucket | undefined => {
	if (url === undefined) return undefined;
	const [key, secret] = [read('MEDIA_S3_KEY'), read('MEDIA_S3_SECRET')];
	if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
		throw new Invalid({ MEDIA_S3_URL: `must be the address of a bucket, not "${url}"` });
	if (!key || !secret) throw new Invalid({ MEDIA_S3_URL: 'needs MEDIA_S3_KEY and MEDIA_S3_SECRET' });
	return { url, key, secret, region: read('MEDIA_S3_REGION') ?? 'us-east-1' };
};

export const readConfig = (): Config => {
	const port = wholeOf('PORT', read('PORT') ?? '3000', { least: 0, most: 65_535 });
	const scheme = formed('PUBLIC_SCHEME', webScheme) ?? 'http';
	return {
		port,
		scheme,
		host: read('HOST') ?? '127.0.0.1',
		databaseUrl: formed('DATABASE_URL', postgresAddress),
		replicaUrls: listOf(read('DATABASE_REPLICA_URL')),
		dataDir: read('DATA_DIR') ?? join(import.meta.dirname, '../../data'),
		mediaBucket: bucketOf(read('MEDIA_S3_URL')),
		detectorDir: read('DETECTOR_DIR'),
		smtpUrl: formed('SMTP_URL', smtpAddress),
		mailFrom: formed('MAIL_FROM', mailAddress) ?? 'ortsmitte@localhost',
		bounceTo: formed('MAIL_BOUNCE', mailAddress),
		outsideAllow: listOf(read('OUTSIDE_ALLOW')),
		smtpConnections: wholeOf('SMTP_CONNECTIONS', read('SMTP_CONNECTIONS') ?? '4', { least: 1, most: 50 }),
		trustProxy: isOn('TRUST_PROXY', false),
		publicPort: read('PUBLIC_PORT') ?? (scheme === 'http' && port !== 80 ? String(port) : ''),
		backupLock: { recipient: read('BACKUP_RECIPIENT'), passphrase: read('BACKUP_PASSPHRASE') },
		backupKeys: read('BACKUP_KEYS'),
		backupKey: { identity: read('BACKUP_IDENTITY'), passphrase: read('BACKUP_PASSPHRASE') },
		ballotSecret: read('BALLOT_SECRET'),
		hasMemory: isOn('MEMORY', true, ['on', 'off']),
		metricsToken: tokenOf('METRICS_TOKEN'),
		hasAccessLog: isOn('ACCESS_LOG', false),
		hasDemo: isOn('DEMO', true),
		providerSecret: (tenantId) => read(`OIDC_CLIENT_SECRET_${tenantId.toUpperCase().replaceAll('-', '_')}`),
	};
};
