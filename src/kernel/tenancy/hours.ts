import type { Context } from '#kernel/context.ts';
import type { HoursMoment } from '#kernel/time/hours-state.ts';
import { schoolHolidaysIn } from '#kernel/time/school-holidays.ts';
import { settingOf, textSetting } from './settings.ts';

/** Kept by the municipality, because states decide them some years ahead and change them. */
export const schoolHolidays = textSetting('schoolHolidays', {
	default: '',
	label: 'Schulferien',
	says: 'Für Öffnungszeiten mit SH. Zum Beispiel: 19.10.2026-30.10.2026; 21.12.2026-02.01.2027. Ohne Angaben gilt eine Regel mit SH nie.',
});

/** Now, as opening hours of this municipality are read: its zone, the public holidays of its state, its school holidays. */
export const hoursMomentOf = ({ now, tenant }: Pick<Context, 'now' | 'tenant'>): HoursMoment => {
	const entered = schoolHolidaysIn(settingOf(tenant, schoolHolidays));
	return { at: now, zone: tenant.zone, state: tenant.state, schoolHolidays: 'wrong' in entered ? [] : entered };
};
