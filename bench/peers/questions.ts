import { loadavg } from 'node:os';
import { type Figure, fire, measure, type Shot } from '../measure.ts';
import { articleAt, common, rare } from './articles.ts';
import type { Questions } from './peer.ts';

/** Who is asked: its questions, and the processes whose time counts, its server first, the database's among them. */
export type Side = { readonly name: string; readonly questions: Questions; readonly pids: readonly number[] };

/** `first`: how often it is asked before anything counts. */
type Row = {
	readonly name: string;
	readonly goal: number;
	readonly first: number;
	readonly of: (questions: Questions) => Promise<Shot> | Shot;
};

const somewhere = 1234;
/** Far from every number that is laid down, so that what is written while measuring comes last in every list. */
let written = 2_000_000;

export const reading: readonly Row[] = [
	{ name: 'list of 20', goal: 8, first: 40, of: ({ list }) => list },
	{ name: 'one item', goal: 8, first: 40, of: ({ item }) => item(articleAt(somewhere).slug) },
	{ name: `search: 8 hits`, goal: 20, first: 10, of: ({ search }) => search(rare) },
	{ name: `search: about 5 % are hits`, goal: 20, first: 10, of: ({ search }) => search(common) },
];
const next = () => articleAt(written++);
export const writing: readonly Row[] = [
	{ name: 'create and show', goal: 5, first: 100, of: ({ create }) => create(next) },
	{ name: 'create, ours as a draft', goal: 5, first: 100, of: ({ create, save = create }) => save(next) },
];

/** Payload reads lists faster than the two others do: its goal there is lower. */
const goalFor = ({ name, goal }: Row, peer: string): number => (name === 'list of 20' && peer === 'Payload' ? 5 : goal);

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const [pairs, seconds, warm] = [5, 1, 2];
const enough = 300;

/** A just-in-time compiler needs some hundred requests before a server costs what it will cost all day. */
export const warmUp = async ({ list, item }: Questions): Promise<void> => {
	const shots = [list, await item(articleAt(somewhere).slug)];
	for (const shot of shots)
		await Promise.all(
			Array.from({ length: 8 }, async () => {
				for (let at = 0; at < enough / 8; at++) await fire(shot);
			}),
		);
};

/** Holds the other server still, so that its own clockwork in the shared database is not counted here. */
const alone = async <T>({ pids: [server = 0] }: Side, work: () => Promise<T>): Promise<T> => {
	process.kill(server, 'SIGSTOP');
	try {
		return await work();
	} finally {
		process.kill(server, 'SIGCONT');
	}
};

/** One question to both in turns, ours and the peer's within the same seconds; the median of the pairs' ratios, and all of it as a row. */
export const ask = async (row: Row, us: Side, peer: Side): Promise<{ ratio: number; goal: number; line: string }> => {
	const [own, foreign] = [await row.of(us.questions), await row.of(peer.questions)];
	const once = (shot: Shot, { side, other, first = warm }: { side: Side; other: Side; first?: number }): Promise<Figure> =>
		alone(other, () => measure(shot, { pids: side.pids, seconds, warm: first }));
	const [ourTurn, theirTurn] = [
		{ side: us, other: peer },
		{ side: peer, other: us },
	];
	await once(own, { ...ourTurn, first: row.first });
	await once(foreign, { ...theirTurn, first: row.first });
	const taken: { us: Figure; peer: Figure }[] = [];
	for (let at = 0; at < pairs; at++) taken.push({ us: await once(own, ourTurn), peer: await once(foreign, theirTurn) });
	const of = (side: 'us' | 'peer', what: 'cpu' | 'perSecond'): number => median(taken.map((one) => one[side][what]));
	const ratio = median(taken.map((one) => one.peer.cpu / one.us.cpu));
	const failed = taken.reduce((sum, one) => sum + one.us.failed + one.peer.failed, 0);
	const goal = goalFor(row, peer.name);
	const kilobytes = (side: 'us' | 'peer'): string => ((taken[0]?.[side].bytes ?? 0) / 1024).toFixed(1);
	const line = `| ${[
		row.name,
		of('us', 'cpu').toFixed(2),
		of('peer', 'cpu').toFixed(2),
		`**${ratio.toFixed(1)}**`,
		`${goal} ${ratio >= goal ? 'met' : 'missed'}`,
		`${Math.round(of('us', 'perSecond'))} / ${of('peer', 'perSecond').toFixed(of('peer', 'perSecond') < 10 ? 1 : 0)}`,
		`${kilobytes('us')} / ${kilobytes('peer')}`,
		`${(loadavg()[0] ?? 0).toFixed(1)}${failed > 0 ? ` ${failed} FAILED` : ''}`,
	].join(' | ')} |`;
	return { ratio, goal, line };
};

export const heading = (peer: string): string =>
	`| question | ours, CPU ms | ${peer}, CPU ms | ratio | goal | requests/s | KB | load |\n|---|---|---|---|---|---|---|---|`;
