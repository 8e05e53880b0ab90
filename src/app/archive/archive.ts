import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { layFolder, wholeOrNothing } from '#kernel/disk.ts';
import { codeOf, Conflict } from '#kernel/errors.ts';
import { languageOf, type Tag } from '#kernel/i18n/language.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { tagOfPath } from '../languages.ts';
import { keptAddress } from './addresses.ts';
import { crawl, type Found, type Kept, pathIn, type Site } from './crawl.ts';
import { changeCss, changeLinks, elementsOf, withoutService } from './links.ts';
import { archiveNotice } from './notice.tsx';

export type Archive = {
	readonly site: Site;
	readonly municipality: string;
	/** Other languages are left out: their pages would be German ones in a foreign frame. */
	readonly languages: readonly Tag[];
	readonly at: Date;
};
export type Archived = { readonly pages: number; readonly files: number };

/** The day on which the portal was read, and what it answered. */
type Crawled = { readonly found: Found; readonly today: string };
type Page = { readonly address: string; readonly kept: Kept };

/** Relative, so that it works from any folder of any server, and from a disk. */
const linkTo =
	({ found, today }: Crawled, from: URL, { file }: Kept) =>
	(link: string): string | undefined => {
		if (/^(data|mailto|tel|geo|webcal):/.test(link)) return link.startsWith('webcal:') ? undefined : link;
		const address = keptAddress(link, from, today);
		if (address === undefined) return URL.canParse(link, from) && new URL(link, from).host !== from.host ? link : undefined;
		const target = found.get(address);
		if (!target) return undefined;
		const way = posix.relative(posix.dirname(file), target.file).split('/').map(encodeURIComponent).join('/');
		return `${way}${new URL(link, from).hash}`;
	};

const page = (
	text: string,
	{ address, change, at }: { address: string; change: (link: string) => string | undefined; at: Date },
): string => {
	const tree = parseDocument(text);
	withoutService(tree);
	changeLinks(tree, change);
	const notice = parseDocument(archiveNotice(languageOf(tagOfPath(address)), at));
	const main = elementsOf(tree).find(({ name }) => name === 'main');
	if (main) for (const element of notice.children) DomUtils.prependChild(main, element);
	return DomUtils.getOuterHTML(tree, { encodeEntities: 'utf8' });
};

const finish = async (
	folder: string,
	{ address, kept }: Page,
	{ site, at, ...crawled }: Crawled & { site: Site; at: Date },
): Promise<string> => {
	const path = pathIn(folder, kept);
	const raw = await readFile(path);
	const change = linkTo(crawled, new URL(`${site.origin}${address}`), kept);
	const text = kept.type.startsWith('text/html')
		? page(raw.toString(), { address, change, at })
		: kept.type.startsWith('text/css')
			? changeCss(raw.toString(), change)
			: undefined;
	if (text !== undefined) await writeFile(path, text);
	return createHash('sha256')
		.update(text ?? raw)
		.digest('hex');
};

const demandEmpty = async (folder: string): Promise<void> => {
	const there = await readdir(folder).catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return [];
		throw error;
	});
	if (there.length > 0) throw new Conflict(`${folder} is not empty: an archive gets a folder of its own`);
};

/** Writes a portal as plain files; the folder bears its name only when everything lies in it. */
export const writeArchive = async (folder: string, { site, municipality, languages, at }: Archive): Promise<Archived> => {
	await demandEmpty(folder);
	const part = `${folder.replace(/\/+$/, '')}.part`;
	await rm(part, { recursive: true, force: true });
	layFolder(resolve(part));
	return wholeOrNothing(part, async () => {
		const isWanted = (address: string): boolean => ['de', ...languages].includes(tagOfPath(address));
		const today = dayIn(at, 'Europe/Berlin');
		const found = await crawl({ ...site, folder: part, today, isWanted });
		const files: Record<string, string> = {};
		const pages = [...found].flatMap(([address, kept]) => (kept ? [{ address, kept }] : []));
		for (const one of pages) files[one.kept.file] ??= await finish(part, one, { found, today, site, at });
		const manifest = { format: 1, municipality, origin: site.origin, madeAt: at.toISOString(), languages, files };
		await writeFile(posix.join(part, 'archive.json'), JSON.stringify(manifest, null, '\t'));
		await rmdir(folder).catch(() => {});
		await rename(part, folder);
		return { pages: pages.filter(({ kept }) => kept.type.startsWith('text/html')).length, files: Object.keys(files).length };
	});
};
