import type { Context } from '#kernel/context.ts';
import { defineModule } from '#kernel/module.ts';
import { office } from './pages/office.tsx';
import { portal } from './pages/portal.tsx';
import { waitingPost } from './pages/waiting.tsx';
import { subscriptionKeeping } from './privacy-texts.ts';
import type { Asked } from './server/answers.ts';
import { countBounce, forgetRequests, sweeping } from './server/commands.ts';
import { tellDevices, tellingDevices } from './server/commands/devices.ts';
import { digests } from './server/jobs.ts';

/** Needs what other modules know; they are introduced where the modules are listed. */
export const subscriptions = (asked: Asked) =>
	defineModule({
		id: 'subscriptions',
		keeping: subscriptionKeeping,
		travel: {
			goes: { subscription: {}, subscription_link: {} },
			moves: { subscription_request: { why: 'is not confirmed: no consent yet' } },
			stays: {
				device: 'bound to the key by which push services know the installation',
				device_cursor: 'says what devices were told',
			},
		},
		sweeps: [{ of: 'subscriptions.requests', says: 'Unbestätigte Bestellungen, älter als drei Tage', run: forgetRequests }],
		permissions: {
			'subscriptions.see': {
				roles: ['administrator', 'editor'],
				says: 'Sehen, wie viele Neues bestellt haben und wie der Mailversand läuft',
			},
		},
		jobs: [digests(asked), tellingDevices(asked), sweeping],
		gathered: Object.fromEntries(asked.kinds.map(({ name }) => [`${name}.publish`, (ctx: Context) => tellDevices(ctx, asked)])),
		undelivered: countBounce,
		guessed: ['/abonnieren', '/abos', '/newsletter'],
		pages: { path: '/abo', pages: portal(asked) },
		office: { path: '/abos', label: 'Abos', icon: 'mail', pages: office(asked), waiting: waitingPost },
	});
