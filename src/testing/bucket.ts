import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Bucket, bucketStore } from '#kernel/media/bucket.ts';
import type { Store } from '#kernel/media/store.ts';
import { temporary } from './temporary.ts';

type Trouble = 'none' | 'silence' | 'sometimes';
type OpenBucket = { readonly bucket: Bucket; readonly store: Store; readonly be: (trouble: Trouble) => void };

/** Ends with its parent, whose end of the pipe closes. Its tokens for long lists are enciphered with DES, which only the legacy provider of OpenSSL still knows. */
const program = `const [, server, directory] = process.argv;
process.stdin.resume().on('end', () => process.exit());
new (require(server))({ directory, address: '127.0.0.1', port: 0, silent: true, configureBuckets: [{ name: 'bilder' }] })
	.run((error, address) => console.log(address.port));`;

/** A bucket at somebody else's S3 server, which checks every signature; before it, on wish, silence, or a failure at each second request. */
export const openBucket = async (): Promise<OpenBucket> => {
	const directory = temporary('s3');
	const server = fileURLToPath(import.meta.resolve('@20minutes/s3rver'));
	const s3 = spawn(process.execPath, ['--openssl-legacy-provider', '-e', program, server, directory], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const [line] = await once(s3.stdout, 'data');
	let [trouble, count]: [Trouble, number] = ['none', 0];
	const front = createServer((asked, answer) => {
		if (trouble === 'silence') return;
		if (trouble === 'sometimes' && count++ % 2 === 0) {
			answer.writeHead(503).end();
			return;
		}
		const { method, url: path, headers } = asked;
		const passed = request({ host: '127.0.0.1', port: Number(line), method, path, headers }, (got) => {
			answer.writeHead(got.statusCode ?? 500, got.headers);
			got.pipe(answer);
		});
		asked.pipe(passed);
	});
	await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
	after(() => {
		front.closeAllConnections();
		front.close();
		s3.kill();
	});
	const { port }: Pick<AddressInfo, 'port'> = Object(front.address());
	const bucket = { url: `http://127.0.0.1:${port}/bilder`, region: 'eu-central-1', key: 'S3RVER', secret: 'S3RVER' };
	return { bucket, store: bucketStore(bucket, 1_500), be: (next) => void (trouble = next) };
};
