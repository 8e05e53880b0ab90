import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Invalid, Unavailable } from '#kernel/errors.ts';
import { fileOf, keptAddress } from './addresses.ts';
import { linksIn } from './links.ts';

export type Site = {
	readonly origin: string;
	readonly ask: (request: Request, env: { readonly isLasting: true }) => Response | Promise<Response>;
};
export type Kept = { readonly file: string; readonly type: string };
/** What the portal answered, by address; `undefined` where there is nothing to keep. */
export type Found = ReadonlyMap<string, Kept | undefined>;

type Crawl = Site & { readonly folder: string; readonly today: string; readonly isWanted: (address: string) => boolean };

const ask = async ({ origin, ask: asking }: Site, address: string): Promise<Response> =>
	asking(new Request(`${origin}${address}`, { headers: { host: new URL(origin).host } }), { isLasting: true });

const lay = async (folder: string, file: string, bytes: Uint8Array): Promise<void> => {
	const path = resolve(folder, file);
	if (!path.startsWith(resolve(folder) + sep)) throw new Invalid({ [file]: 'leads out of the archive' });
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, bytes);
};

/** Reads the whole portal from its first page on, as a visitor with patience; answers lie in `folder` as they came. */
export const crawl = async ({ folder, today, isWanted, ...site }: Crawl): Promise<Found> => {
	const found = new Map<string, Kept | undefined>();
	const moved = new Map<string, string>();
	const waiting = ['/'];
	const meet = (links: readonly string[], from: URL): void => {
		for (const link of links) {
			const address = keptAddress(link, from, today);
			if (address === undefined || found.has(address) || !isWanted(address)) continue;
			found.set(address, undefined);
			waiting.push(address);
		}
	};
	for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
		const from = new URL(`${site.origin}${address}`);
		const answer = await ask(site, address);
		const [type, to] = [answer.headers.get('content-type') ?? '', answer.headers.get('location')];
		if (answer.status >= 500) throw new Unavailable(`${address} answered ${answer.status}: the archive would not be whole`);
		if (to !== null) {
			meet([to], from);
			moved.set(address, keptAddress(to, from, today) ?? '');
		}
		if (answer.status !== 200) continue;
		const bytes = Buffer.from(await answer.arrayBuffer());
		const kept = { file: fileOf(address, type), type };
		await lay(folder, kept.file, bytes);
		found.set(address, kept);
		meet(linksIn(bytes.toString(), type), from);
	}
	for (const [address, to] of moved) found.set(address, found.get(to));
	return found;
};

export const pathIn = (folder: string, { file }: Kept): string => join(folder, file);
