import type { Seed } from '#kernel/kind/seed.ts';

/** An article of the demo world, in the fewest words. */
export type Story = {
	readonly daysAgo: number; readonly places: string; readonly topics: string; readonly title: string; readonly summary: string; readonly body?: string; readonly urgency?: string; readonly isPinned?: boolean;
	readonly byline?: string; readonly variants?: NonNullable<Seed['variants']>; readonly isWaiting?: boolean; readonly isDraft?: boolean;
};

export const told = ({ daysAgo, places, topics, title, summary, body = '', urgency = 'none', isPinned = false, byline, variants, isWaiting = false, isDraft = false }: Story): Seed => ({
	answers: { title, summary, body, places, topics, urgency, isPinned: isPinned ? 'ja' : '' }, daysAgo, isWaiting, isDraft, ...(byline && { byline }), ...(variants && { variants }),
});
