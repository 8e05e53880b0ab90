import { dayAway } from '#kernel/time/zone.ts';

/** The day so many days from today as people in the demo world count it (`2026-11-21`): that of UTC is yesterday's until two in the morning. */
export const dayFromToday = (days: number): string => dayAway(days, 'Europe/Berlin', new Date());
