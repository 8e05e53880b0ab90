import type { Context } from '#kernel/context.ts';

/** Work that a clock starts: once per municipality, at the times of a cron line in the zone of the installation. */
export type Job = {
	readonly name: string;
	readonly says: string;
	readonly cron: string;
	readonly run: (ctx: Context) => Promise<void>;
};
