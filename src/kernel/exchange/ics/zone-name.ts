import { isZone } from '#kernel/time/zone.ts';

/** Names that Outlook and Exchange give to the zones of Europe (Unicode CLDR windowsZones). */
const windowsNames: ReadonlyMap<string, string> = new Map([
	['W. Europe Standard Time', 'Europe/Berlin'],
	['Central Europe Standard Time', 'Europe/Budapest'],
	['Central European Standard Time', 'Europe/Warsaw'],
	['Romance Standard Time', 'Europe/Paris'],
	['GMT Standard Time', 'Europe/London'],
	['FLE Standard Time', 'Europe/Kiev'],
]);

/** The IANA name behind a TZID; `locations` are the X-LIC-LOCATION of the file's own time zones. Null where nobody knows it. */
export const zoneNamed = (tzid: string, locations: ReadonlyMap<string, string>): string | null => {
	// `/freeassociation.sourceforge.net/Europe/Berlin`: the last two steps of the path.
	const path = tzid.split('/').slice(-2).join('/');
	return [tzid, locations.get(tzid) ?? '', windowsNames.get(tzid) ?? '', path].find(isZone) ?? null;
};
