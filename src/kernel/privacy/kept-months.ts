import type { Tx } from '#kernel/context.ts';
import { type Setting, settingOf } from '#kernel/tenancy/settings.ts';

/** How many months a municipality keeps something by its setting, and since when; `null` where it keeps it for ever. */
export const keptBy = (tx: Tx, setting: Setting<string>): { readonly months: number; readonly since: Date } | null => {
	const months = Number(settingOf(tx.tenant, setting).trim() || '0');
	if (!Number.isInteger(months) || months < 1) return null;
	const start = Temporal.Instant.fromEpochMilliseconds(tx.now.getTime()).toZonedDateTimeISO(tx.tenant.zone);
	return { months, since: new Date(start.subtract({ months }).epochMilliseconds) };
};
