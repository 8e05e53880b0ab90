import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowInside, demandOutside, isPublic, lookupOutside, PrivateAddress } from './address.ts';

test('addresses of this machine, its network, the cloud’s metadata and every disguise of them lie inside', () => {
	const inner = [
		'127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255',
		'::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'ff02::1', '2001:db8::1', 'quatsch',
	]; // prettier-ignore
	assert.deepEqual(inner.filter(isPublic), []);
	const outer = ['1.1.1.1', '172.32.0.1', '172.15.0.1', '193.99.144.80', '2a02:2e0:3fe:1001:302::', '2606:4700::1111', '::ffff:1.1.1.1'];
	assert.deepEqual(
		outer.filter((address) => !isPublic(address)),
		[],
	);
});

test('a host that is an address is refused in every spelling that a URL takes, unless the operator allows it', () => {
	allowInside([]);
	for (const url of [
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://0x7f.1/',
		'http://0177.0.0.1/',
		'http://[::1]/',
		'http://[::ffff:7f00:1]/',
		'http://169.254.169.254/latest',
	])
		assert.throws(() => demandOutside(new URL(url)), PrivateAddress, url);
	allowInside(['127.0.0.1']);
	demandOutside(new URL('http://127.0.0.1/'));
	assert.throws(() => demandOutside(new URL('http://10.0.0.1/')), PrivateAddress);
	allowInside([]);
});

test('a name that leads inside is refused when it is resolved', async () => {
	allowInside([]);
	const error = await new Promise((resolve) => lookupOutside('localhost', { all: true }, resolve));
	assert.ok(error instanceof PrivateAddress);
});
