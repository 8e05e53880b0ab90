import type { Keeping } from '#kernel/privacy/register.ts';

export const newsKeeping: Keeping = { processings: [], impersonal: { article: 'urgency' } };
