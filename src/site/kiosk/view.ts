/** How somebody wants to see a screen for everybody: it stands in the address alone, so that the next one finds it as it was. */
export const wishes = { large: 'gross', contrast: 'kontrast', low: 'niedrig', patient: 'zeit' } as const;
export type Wish = keyof typeof wishes;
export type View = ReadonlySet<Wish>;

export const viewKey = 'sicht';
const all: readonly Wish[] = ['large', 'contrast', 'low', 'patient'];

export const viewFrom = (query: string | undefined): View => {
	const said = new Set((query ?? '').split('-'));
	return new Set(all.filter((wish) => said.has(wishes[wish])));
};

export const toggled = (view: View, wish: Wish): View => view.symmetricDifference(new Set([wish]));

/** The same address, seen like this. */
export const seenAs = (address: string, view: View): string => {
	if (view.size === 0) return address;
	const said = all.filter((wish) => view.has(wish)).map((wish) => wishes[wish]);
	return `${address}${address.includes('?') ? '&' : '?'}${viewKey}=${said.join('-')}`;
};
