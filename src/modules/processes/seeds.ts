import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { type Stirred, stir } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { auenrodeCases, auenrodeStir } from './seeds/auenrode.ts';
import { falkenbrueckCases, falkenbrueckStir } from './seeds/falkenbrueck.ts';

const cases: Readonly<Record<string, readonly Seed[]>> = { auenrode: auenrodeCases, falkenbrueck: falkenbrueckCases };
const stirred: Readonly<Record<string, readonly Stirred[]>> = { auenrode: auenrodeStir, falkenbrueck: falkenbrueckStir };

export const processes = ({ id }: Tenant): readonly Seed[] => cases[id] ?? [];

/** Where news and events of the demo world stand, so that a case can point at them by its address. */
const paths = [
	{ name: 'article', path: '/aktuelles' },
	{ name: 'event', path: '/termine' },
	{ name: 'ideaCall', path: '/mitmachen/ideensammlungen' },
];

export const raises = (ctx: Context): Promise<void> => walled(ctx, (tx) => stir(tx, stirred[tx.tenantId] ?? [], paths));
