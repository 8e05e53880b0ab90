import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { countPoll } from '../../outcome.ts';
import { readPabulib } from '../../pabulib/read.ts';
import { isRule } from '../../rules.ts';
import type { Recounted } from './recount.ts';

const { text, rule } = z.object({ text: z.string(), rule: z.string() }).parse(workerData);
const read = readPabulib(text);
const recounted: Recounted =
	'problems' in read
		? read
		: {
				names: Object.fromEntries(read.poll.projects.map(({ id, name }) => [id, name])),
				outcome: countPoll(read.poll, isRule(rule) ? rule : 'greedy-1'),
			};
parentPort?.postMessage(recounted);
