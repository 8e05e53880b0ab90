import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { setLinks } from './links.ts';
import { lockFor } from './lock.ts';

/** Links a participation to news, events, people, surveys of this municipality by their addresses, and to no others. */
export const arrangeLinks = command({
	name: 'participation.link',
	permission: 'participation.arrange',
	sets: true,
	input: z.object({
		id: z.uuid(),
		lines: z.array(z.string()).max(60, 'tooLong'),
		kinds: z.array(z.object({ name: z.string(), path: z.string() })),
	}),
	run: async (tx, { id, lines, kinds }) => {
		await lockFor(tx, 'participation.arrange', id);
		await setLinks(tx, { publicationId: id, lines, kinds });
		return { id };
	},
});
