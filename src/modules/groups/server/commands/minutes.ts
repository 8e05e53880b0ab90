import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { typedText } from '#kernel/kind/typed.ts';
import { writeMeeting } from '#kernel/meetings/writing.ts';
import { demandVoice } from './working.ts';

const text = typedText(20_000).transform((value) => value || null);

/** A speaker writes agenda and minutes by the key of her mail, without an account. The log names the meeting. */
export const writeDown = command({
	name: 'group.writeDown',
	permission: 'everyone',
	input: z.object({
		groupId: z.uuid(),
		key: z.string().min(1).max(100, 'tooLong'),
		meetingId: z.uuid('notAChoice'),
		seen: z.string().max(100),
		agenda: text,
		minutes: text,
	}),
	run: async (tx, { groupId, key, meetingId, seen, ...words }) => {
		await demandVoice(tx, { groupId, key });
		return { id: groupId, subject: await writeMeeting(tx, { publicationId: groupId, meetingId, words, seen }) };
	},
});
