import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address in the clothes of IPv6 (RFC 4291, 2.5.5.2). */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The sixteen-bit groups of an IPv6 address, the gap filled with zeros. */
const groupsOf = (address: string): readonly string[] => {
	const [head = '', tail] = address.split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail === undefined || tail === '' ? [] : tail.split(':');
	return tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
};

/** What one household or town hall shares: the IPv4 address, or the first 64 bits of IPv6 (RFC 6177), where anybody has the rest to herself. */
export const prefixOf = (address: string): string => {
	const plain = mapped.exec(address)?.[1] ?? address.split('%')[0] ?? '';
	if (isIPv4(plain)) return plain;
	if (!isIPv6(plain)) return '';
	return `${groupsOf(plain)
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')}::/64`;
};
