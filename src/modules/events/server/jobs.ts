import type { Job } from '#kernel/jobs/job.ts';
import { day } from '#kernel/time/span.ts';
import { extend, horizon } from './commands.ts';
import { waitingForExtension } from './queries.ts';

/** A repeated event is taken up again when a month of its plan is used up. */
const slack = 31 * day;

/** Time goes on: every night those repeated events get their next times whose plan has become short, a hundred at once. */
export const extendCalendar: Job = {
	name: 'events.extend',
	says: 'Rechnet wiederkehrende Termine für die nächsten zwei Jahre aus',
	cron: '20 2 * * *',
	run: async (ctx) => {
		const before = new Date(horizon(ctx).getTime() - slack);
		for (let ids = await waitingForExtension(ctx, before); ids.length > 0; ids = await waitingForExtension(ctx, before))
			await extend(ctx, { ids });
	},
};
