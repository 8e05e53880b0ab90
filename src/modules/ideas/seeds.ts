import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { type Stirred, stir } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { ortskern, ortskernIdeas, ortskernStir } from './seeds/ortskern.ts';
import { suggestion } from './seeds/suggestion.ts';

const calls: Readonly<Record<string, readonly Seed[]>> = { auenrode: [ortskern] };

export const callSeeds = ({ id }: Tenant): readonly Seed[] => calls[id] ?? [];
export const ideaSeeds = ({ id }: Tenant): readonly Seed[] => (id === 'auenrode' ? ortskernIdeas.map(suggestion) : []);

const stirred: Readonly<Record<string, readonly Stirred[]>> = { auenrode: ortskernStir };
export const raises = (ctx: Context): Promise<void> => walled(ctx, (tx) => stir(tx, stirred[tx.tenantId] ?? []));
