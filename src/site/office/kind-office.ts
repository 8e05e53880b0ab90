import { Hono } from 'hono';
import type { Kind } from '#kernel/kind/kind.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { House } from './desk.ts';
import { actPages } from './editor/act.tsx';
import { previewPages } from './editor/preview.tsx';
import { writePages } from './editor/write.tsx';
import { importPages } from './imports/pages.tsx';
import { listPages } from './lists/list.tsx';
import { versionPages } from './versions/versions.tsx';

/** Everything the office does with one kind, from its declaration alone. */
export const kindOffice = (kind: Kind, house: House) => {
	const verbs = verbsOf(kind);
	const takesPart = house.modules.some(({ participation = [] }) => participation.some((one) => one.kind.name === kind.name));
	return new Hono<OfficeEnv>()
		.route('/', listPages(kind))
		.route('/einlesen', importPages(kind, verbs, house))
		.route('/', writePages({ kind, takesPart }, verbs))
		.route('/', actPages({ kind, takesPart }, verbs))
		.route('/', previewPages(kind, house))
		.route('/', versionPages(kind, verbs));
};
