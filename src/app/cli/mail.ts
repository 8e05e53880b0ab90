import { buffer } from 'node:stream/consumers';
import { Invalid } from '#kernel/errors.ts';
import { noteBounce, readBounce, senderOf } from '#kernel/notify/bounce.ts';
import { undelivered } from '../modules.ts';
import type { CliCommand } from './command.ts';
import { deskOf } from './desk.ts';

/**
 * Takes a returned mail from the mail server's pipe. It ends well also for what is no returned mail, or one of another program: a pipe that fails
 * makes mail servers answer the sender.
 */
const takeBounce: CliCommand['run'] = async (db, [verb, receiver], say) => {
	if (verb !== 'bounce') throw new Invalid({ 'mail …': 'knows one deed, bounce' });
	const bounce = await readBounce(await buffer(process.stdin), receiver);
	const tenantId = bounce && (await senderOf(db, bounce.id));
	if (!bounce || !tenantId) return say('No mail of ours came back.');
	const ctx = await deskOf(db, tenantId);
	const noted = await noteBounce(ctx, bounce);
	if (noted) await undelivered(ctx, { about: noted.about, severity: bounce.severity, reply: bounce.status });
	say(`${bounce.severity} bounce of ${bounce.id}, status ${bounce.status}${noted ? '' : ', known already'}`);
};

export const mail: CliCommand = { run: takeBounce };
