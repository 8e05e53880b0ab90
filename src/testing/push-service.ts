import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Taken = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly size: number };
type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A push service on loopback that says what it is told to; by default it takes every message. */
export const openPushService = async (answer: (path: string) => Answer = () => ({ status: 201 })) => {
	const taken: Taken[] = [];
	const server = createServer((request, response) => {
		let size = 0;
		request.on('data', (chunk: Buffer) => (size += chunk.length));
		request.on('end', () => {
			taken.push({ path: request.url ?? '', headers: request.headers, size });
			const { status, headers = {} } = answer(request.url ?? '');
			response.writeHead(status, headers).end();
		});
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	const close = (): void => {
		server.closeAllConnections();
		server.close();
	};
	return { url, taken, close };
};

/** Keys as a browser makes them. */
export const deviceKeys = (): { readonly p256dh: string; readonly auth: string } => {
	const device = createECDH('prime256v1');
	return { p256dh: device.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
};
