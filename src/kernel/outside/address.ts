import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The address lies inside: on this machine, in its network, or where no public server may be (RFC 6890 and the IANA registries). */
export class PrivateAddress extends Error {}

const inside = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const)
	// prettier-ignore
	inside.addSubnet(net, bits, 'ipv4');
/** Of IPv6 only global unicast is public, without its special parts: Teredo and other protocol nets, documentation, 6to4, NAT64 (they carry IPv4). */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const)
	inside.addSubnet(net, bits, 'ipv6');

/** `::ffff:10.0.0.1` is an address of IPv4. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

export const isPublic = (address: string): boolean => {
	const [, four] = mapped.exec(address) ?? [];
	if (four !== undefined) return isPublic(four);
	const family = isIP(address);
	if (family === 4) return !inside.check(address, 'ipv4');
	return family === 6 && globalUnicast.check(address, 'ipv6') && !inside.check(address, 'ipv6');
};

let allowed: ReadonlySet<string> = new Set();
/** Hosts inside that the operator wants to be asked nevertheless: `kalender.intern`, `192.168.1.20`. */
export const allowInside = (hosts: readonly string[]): void => {
	allowed = new Set(hosts.map((host) => host.toLowerCase()));
};

const bare = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase();
const isAllowed = (host: string): boolean => allowed.has(bare(host));

/** Refuses a host that is written as an address and lies inside; names are looked at when they are resolved. */
export const demandOutside = ({ hostname }: URL): void => {
	const host = bare(hostname);
	if (isIP(host) !== 0 && !isPublic(host) && !isAllowed(host)) throw new PrivateAddress(host);
};

const asError = (error: unknown): NodeJS.ErrnoException => (error instanceof Error ? error : new Error(String(error)));
const first = ([one]: readonly LookupAddress[]): LookupAddress => one ?? { address: '', family: 4 };

/**
 * Resolves names for one connection: it goes to an address that was looked at and to no other, so a name that answers differently the second time
 * (DNS rebinding) gains nothing.
 */
export const lookupOutside: LookupFunction = (host, options, done) => {
	resolve(host, { ...options, all: true }, (error, found) => {
		if (error) return done(error, '', 0);
		const good = isAllowed(host) ? found : found.filter(({ address }) => isPublic(address));
		if (good.length === 0) return done(asError(new PrivateAddress(host)), '', 0);
		if (options.all) return done(null, good);
		return done(null, first(good).address, first(good).family);
	});
};
