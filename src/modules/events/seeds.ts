import type { Seed } from '#kernel/kind/seed.ts'; export const events = (): readonly Seed[] => [];
