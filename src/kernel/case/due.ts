import type { Context } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { isDate } from '#kernel/time/civil.ts';
import { dayBounds } from '#kernel/time/zone.ts';

/** The last second of a day as the office types it for a deadline, `Invalid` for what is no day; empty is no deadline. */
export const dueIn = ({ tenant }: Pick<Context, 'tenant'>, typed: string): Date | null => {
	const day = typed.trim();
	if (day === '') return null;
	if (!isDate(day)) throw new Invalid({ dueAt: 'notADay' });
	return new Date(dayBounds(day, tenant.zone).until.getTime() - 1000);
};
