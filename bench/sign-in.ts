import { fire, type Shot } from './measure.ts';

/** A form as a browser sends it. */
export const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
export const formHeaders = (host: string) => ({ 'content-type': 'application/x-www-form-urlencoded', origin: `http://${host}` });

type Credentials = { readonly email: string; readonly password: string };
/** Signs somebody in by the form of the office; answers her cookie. */
export const cookieOf = async ({ port, host }: Pick<Shot, 'port' | 'host'>, { email, password }: Credentials): Promise<string> => {
	const path = '/verwaltung/anmelden';
	const { cookie } = await fire({ port, host, path, method: 'POST', headers: formHeaders(host), body: () => form({ email, password }) });
	return cookie;
};
