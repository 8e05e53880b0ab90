import type { NoticeType } from '../notice.ts';

type Words = { readonly title: string; readonly summary: string };
type More = { readonly price?: string; readonly is?: 'draft' | 'waiting'; readonly variants?: Readonly<Record<string, Words>> };

/** One paper on the board; `days` until it comes down, `reach` is a telephone number or an e-mail address. */
export type Paper = Words & More & { readonly type: NoticeType; readonly at: string; readonly days: number; readonly from: string; readonly reach: string };

type Head = readonly [at: string, days: number, from: string, reach: string];

/** Where, how long, who, how to reach them: the head of a paper; then its words. */
export const pinned = (type: NoticeType, [at, days, from, reach]: Head) => (title: string, summary: string, more?: More): Paper => ({
	type, at, days, from, reach, title, summary, ...more,
});
