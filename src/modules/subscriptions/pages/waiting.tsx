import { reachOf } from '#kernel/context.ts';
import { postState } from '#kernel/notify/mail.ts';
import { aMinute, remembered } from '#kernel/tenancy/remembered.ts';
import { hour } from '#kernel/time/span.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { waitingList } from '#screens/waiting.ts';

export const path = '/verwaltung/abos';

const post = remembered((ctx) => postState(ctx), aMinute);

/** The post, once it has been held up for an hour: whoever waits for a link waits for it. Single mails that come back stop by themselves. */
export const waitingPost = waitingList(path, async (ctx) => {
	if (reachOf(ctx, 'subscriptions.see') === null) return [];
	const { waiting, oldest, reply } = await post(ctx);
	if (!oldest || oldest.getTime() > ctx.now.getTime() - hour) return [];
	return [
		{
			href: `${path}#post`,
			icon: 'mail',
			title: 'Der Mailversand stockt',
			text: `${waiting} E-Mails warten seit ${nearDay(ctx, oldest)}, ${clock(ctx, oldest)} Uhr.${reply ? ` Der Mailserver sagt: „${reply}“` : ''}`,
			light: { light: 'stop', text: 'Nichts geht hinaus' },
		},
	];
});
