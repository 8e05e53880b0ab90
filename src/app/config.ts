import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All settings of an installation come from the environment; a secret may lie in a file named by `NAME_FILE`. */
const read = (name: string): string | undefined => {
	const file = process.env[`${name}_FILE`];
	return file ? readFileSync(file, 'utf8').trim() : process.env[name] || undefined;
};

export type Config = {
	readonly port: number;
	readonly host: string;
	/** A PostgreSQL of version 15 or newer; without it the bundled one starts. */
	readonly databaseUrl: string | undefined;
	/** Where database, media and mails lie. */
	readonly dataDir: string;
	/** `smtp://user:password@host:587`; without it mails are laid into the data folder. */
	readonly smtpUrl: string | undefined;
	readonly mailFrom: string;
	/** Believe `X-Forwarded-Host` and `X-Forwarded-Proto`: only behind a proxy that sets them. */
	readonly trustProxy: boolean;
	/** `https` when citizens reach the program through a proxy that speaks TLS. */
	readonly scheme: string;
	/** Port in links that leave the page; empty behind a proxy. */
	readonly publicPort: string;
	/** Raise the demo world when the database is empty. */
	readonly hasDemo: boolean;
	/** The client secret at a municipality's provider of sign-in: `OIDC_CLIENT_SECRET_KLEINAU` for the municipality `kleinau`. */
	readonly providerSecret: (tenantId: string) => string | undefined;
};

const portOf = (raw: string): number => {
	const port = Number(raw);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${raw}"`);
	return port;
};

export const readConfig = (): Config => {
	const port = portOf(read('PORT') ?? '3000');
	const scheme = read('PUBLIC_SCHEME') ?? 'http';
	return {
		port,
		scheme,
		host: read('HOST') ?? '127.0.0.1',
		databaseUrl: read('DATABASE_URL'),
		dataDir: read('DATA_DIR') ?? join(import.meta.dirname, '../../data'),
		smtpUrl: read('SMTP_URL'),
		mailFrom: read('MAIL_FROM') ?? 'ortsmitte@localhost',
		trustProxy: read('TRUST_PROXY') === '1',
		publicPort: read('PUBLIC_PORT') ?? (scheme === 'http' && port !== 80 ? String(port) : ''),
		hasDemo: read('DEMO') !== '0',
		providerSecret: (tenantId) => read(`OIDC_CLIENT_SECRET_${tenantId.toUpperCase().replaceAll('-', '_')}`),
	};
};
