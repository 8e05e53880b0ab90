import type { Seed } from '#kernel/kind/seed.ts'; export const notices = (): readonly Seed[] => [];
