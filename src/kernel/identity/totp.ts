import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const period = 30;
const totpFor = (secret: string, label: string) => new TOTP({ issuer: 'Ortsmitte', label, secret: Secret.fromBase32(secret), period });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The time step (RFC 6238, 4.2) in which this code is right, one step early or late included; `null` when it is wrong. */
export const stepOf = (code: string, secret: string, now: Date): number | null => {
	const token = code.replaceAll(/\s/g, '');
	// The library compares bytes and throws where a letter takes two.
	const delta = /^\d+$/.test(token) ? totpFor(secret, '').validate({ token, timestamp: now.getTime(), window: 1 }) : null;
	return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};

export const codeAt = (secret: string, now: Date): string => totpFor(secret, '').generate({ timestamp: now.getTime() });

/** What an authenticator app scans: the address as text and as a picture. */
export const enrolment = (secret: string, label: string): { address: string; picture: string } => {
	const address = totpFor(secret, label).toString();
	return { address, picture: renderSVG(address, { border: 2 }) };
};
