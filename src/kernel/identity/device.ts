/** Browsers and systems by what their `User-Agent` says; the first that fits counts, because the later ones stand in the earlier ones too. */
const browsers: readonly (readonly [RegExp, string])[] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b.*\bMobile\b/, 'Android-Telefon'],
	[/\bAndroid\b/, 'Android-Tablet'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'Mac'],
	[/\bCrOS\b/, 'Chromebook'],
	[/\bLinux\b/, 'Linux'],
];

const firstIn = (list: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
	list.find(([pattern]) => pattern.test(agent))?.[1];

/** A device as its owner would call it: `Firefox auf Windows`. The header itself is never kept. */
export const deviceWords = (agent: string | undefined): string => {
	const [browser, system] = [firstIn(browsers, agent ?? ''), firstIn(systems, agent ?? '')];
	if (browser && system) return `${browser} auf ${system}`;
	return browser ?? system ?? 'Unbekanntes Gerät';
};
