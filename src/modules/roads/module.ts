import { defineModule } from '#kernel/module.ts';

/** Engines only so far: they keep nothing, about people or otherwise. */
export const roads = defineModule({ id: 'roads', keeping: { processings: [], impersonal: {} } });
