import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** Clock ticks of /proc are hundredths of a second on Linux. */
const tick = 10;

const statOf = (pid: string): string[] | null => {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ');
	} catch {
		return null;
	}
};

/** A process and all that came from it. */
const familyOf = (root: number): string[] => {
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			const stat = statOf(pid);
			return stat ? [{ pid, parent: stat[1] }] : [];
		});
	const family = [String(root)];
	for (const pid of family) family.push(...parents.filter(({ parent }) => parent === pid).map((one) => one.pid));
	return family;
};

/** CPU milliseconds that a process and its children have used so far, those that have ended meanwhile included (proc(5): utime to cstime). */
export const cpuOf = (root: number): number =>
	familyOf(root).reduce((sum, pid) => {
		const ticks = statOf(pid)?.slice(11, 15) ?? [];
		return ticks.reduce((all, one) => all + Number(one) * tick, sum);
	}, 0);

export const memoryOf = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** The same for a process and its children, without the families named. */
export const memoryWith = (root: number, except: readonly number[]): number => {
	const others = new Set(except.flatMap(familyOf));
	return familyOf(root)
		.filter((pid) => !others.has(pid))
		.reduce((sum, pid) => sum + memoryOf(Number(pid)), 0);
};

export type Shot = {
	readonly port: number;
	readonly path: string;
	readonly host: string;
	readonly method?: string;
	readonly body?: (count: number) => string | Uint8Array;
	readonly headers?: Readonly<Record<string, string>>;
};
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

export const fire = (
	shot: Shot,
	count = 0,
	heard: (chunk: Buffer) => void = () => {},
): Promise<{ status: number; bytes: number; cookie: string }> =>
	new Promise((resolve, reject) => {
		const { port, path, host, method = 'GET', body, headers = {} } = shot;
		const text = body?.(count);
		const sent = request(
			{
				agent,
				port,
				path,
				method,
				host: '127.0.0.1',
				headers: { host, ...headers, ...(text !== undefined && { 'content-length': Buffer.byteLength(text) }) },
			},
			(response) => {
				let bytes = 0;
				response
					.on('data', (chunk: Buffer) => {
						bytes += chunk.length;
						heard(chunk);
					})
					.on('end', () =>
						resolve({
							status: response.statusCode ?? 0,
							bytes,
							cookie: String(response.headers['set-cookie'] ?? '').split(';')[0] ?? '',
						}),
					);
			},
		);
		// A connection that the server has closed because it lay idle: nothing was read of what is said again.
		const wasClosed = (error: Error): boolean => sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
		sent.on('error', (error) => (wasClosed(error) ? resolve(fire(shot, count, heard)) : reject(error))).end(text);
	});

/** What is said to one who asks once; a refusal is thrown. */
export const hear = async (shot: Shot): Promise<string> => {
	const chunks: Buffer[] = [];
	const { status } = await fire(shot, 0, (chunk) => chunks.push(chunk));
	const said = Buffer.concat(chunks).toString();
	if (status >= 400) throw new Error(`${shot.path}: ${status} ${said.slice(0, 300)}`);
	return said;
};

export type Figure = { readonly cpu: number; readonly perSecond: number; readonly bytes: number; readonly failed: number };

/** Fires for some seconds from several hands and says what one request cost the processes watched. */
export const measure = async (
	shot: Shot,
	{ pids, seconds = 4, hands = 8, warm = 40 }: { pids: readonly number[]; seconds?: number; hands?: number; warm?: number },
): Promise<Figure> => {
	for (let at = 0; at < warm; at++) await fire(shot, -1 - at);
	const used = (): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
	const [before, start] = [used(), performance.now()];
	let [count, failed, bytes] = [0, 0, 0];
	const hand = async (): Promise<void> => {
		while (performance.now() - start < seconds * 1000) {
			const answer = await fire(shot, count++);
			bytes = answer.bytes;
			if (answer.status >= 400) failed++;
		}
	};
	await Promise.all(Array.from({ length: hands }, hand));
	const elapsed = (performance.now() - start) / 1000;
	return { cpu: (used() - before) / count, perSecond: count / elapsed, bytes, failed };
};
