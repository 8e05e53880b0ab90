const attempts = new Map<string, { count: number; until: number }>();
const free = 5;
const longest = 15 * 60_000;
const remembered = 10_000;

/** Seconds until the next try; 0 when it is allowed now. */
export const waitOf = (key: string, now: Date): number => Math.max(0, Math.ceil(((attempts.get(key)?.until ?? 0) - now.getTime()) / 1000));

/** Whether another try to sign in is allowed now. Five are free; then the wait doubles from two seconds to a quarter of an hour. */
export const allows = (key: string, now: Date): boolean => waitOf(key, now) === 0;

export const failed = (key: string, now: Date): void => {
	const count = (attempts.get(key)?.count ?? 0) + 1;
	const wait = count < free ? 0 : Math.min(longest, 2000 * 2 ** (count - free));
	if (attempts.size >= remembered) attempts.delete(attempts.keys().next().value ?? key);
	attempts.set(key, { count, until: now.getTime() + wait });
};

export const succeeded = (key: string): void => void attempts.delete(key);
