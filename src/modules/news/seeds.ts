import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { auenrode } from './seeds/auenrode.ts';
import { falkenbrueck } from './seeds/falkenbrueck.ts';
import { heidewalde } from './seeds/heidewalde.ts';
import { told } from './seeds/story.ts';

const stories = { auenrode, falkenbrueck, heidewalde };
const isKnown = (id: string): id is keyof typeof stories => Object.hasOwn(stories, id);

/** What happened in the demo world over the last weeks, and what is about to. */
export const articles = ({ id }: Tenant): readonly Seed[] => (isKnown(id) ? stories[id] : []).map(told);
