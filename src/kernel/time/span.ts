/** Milliseconds of a span; a day of the calendar may be an hour longer or shorter (`dayAway`). */
export const hour = 3_600_000;
export const day = 24 * hour;

/** So many times 24 hours before now. */
export const daysAgo = ({ now }: { readonly now: Date }, days: number): Date => new Date(now.getTime() - days * day);
