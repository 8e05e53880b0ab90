import { loadavg } from 'node:os';
import { type Figure, measure, type Shot } from '../measure.ts';
import { articleAt, common, rare } from './articles.ts';
import type { Questions } from './peer.ts';

/** Who is asked: its questions, and the processes whose time counts, the database's among them. */
export type Side = { readonly name: string; readonly questions: Questions; readonly pids: readonly number[] };

type Row = { readonly name: string; readonly goal: number; readonly of: (questions: Questions) => Promise<Shot> | Shot };

const somewhere = 1234;
/** Far from every number that is laid down, so that what is written while measuring comes last in every list. */
let written = 2_000_000;

export const reading: readonly Row[] = [
	{ name: 'list of 20', goal: 8, of: ({ list }) => list },
	{ name: 'one item', goal: 8, of: ({ item }) => item(articleAt(somewhere).slug) },
	{ name: `search: 8 hits`, goal: 20, of: ({ search }) => search(rare) },
	{ name: `search: about 5 % are hits`, goal: 20, of: ({ search }) => search(common) },
];
export const writing: readonly Row[] = [{ name: 'create', goal: 5, of: ({ create }) => create(() => articleAt(written++)) }];

/** Payload reads lists faster than the two others do: its goal there is lower. */
const goalFor = ({ name, goal }: Row, peer: string): number => (name === 'list of 20' && peer === 'Payload' ? 5 : goal);

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const [pairs, seconds] = [5, 1.5];

/** One question to both in turns, ours and the peer's within the same seconds; the median of the pairs' ratios. */
export const ask = async (row: Row, us: Side, peer: Side): Promise<string> => {
	const [own, foreign] = [await row.of(us.questions), await row.of(peer.questions)];
	const once = (shot: Shot, { pids }: Side) => measure(shot, { pids, seconds });
	// Warm: what a just-in-time compiler has seen once is not what it makes of it later.
	await once(own, us);
	await once(foreign, peer);
	const taken: { us: Figure; peer: Figure }[] = [];
	for (let at = 0; at < pairs; at++) taken.push({ us: await once(own, us), peer: await once(foreign, peer) });
	const of = (side: 'us' | 'peer', what: 'cpu' | 'perSecond'): number => median(taken.map((one) => one[side][what]));
	const ratio = median(taken.map((one) => one.peer.cpu / one.us.cpu));
	const failed = taken.reduce((sum, one) => sum + one.us.failed + one.peer.failed, 0);
	const goal = goalFor(row, peer.name);
	const kilobytes = (side: 'us' | 'peer'): string => ((taken[0]?.[side].bytes ?? 0) / 1024).toFixed(1);
	return `| ${[
		row.name,
		of('us', 'cpu').toFixed(2),
		of('peer', 'cpu').toFixed(2),
		`**${ratio.toFixed(1)}**`,
		`${goal} ${ratio >= goal ? 'met' : 'missed'}`,
		`${Math.round(of('us', 'perSecond'))} / ${of('peer', 'perSecond').toFixed(of('peer', 'perSecond') < 10 ? 1 : 0)}`,
		`${kilobytes('us')} / ${kilobytes('peer')}`,
		`${(loadavg()[0] ?? 0).toFixed(1)}${failed > 0 ? ` ${failed} FAILED` : ''}`,
	].join(' | ')} |`;
};

export const heading = (peer: string): string =>
	`| question | ours, CPU ms | ${peer}, CPU ms | ratio | goal | requests/s | KB | load |\n|---|---|---|---|---|---|---|---|`;
