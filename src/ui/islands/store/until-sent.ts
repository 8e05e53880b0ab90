/** Milliseconds until what could not leave is tried again: soon at first, then ever more rarely. */
const [first, longest] = [2000, 60_000];

/**
 * Sends what waits on this device, one try at a time, until `send` says that nothing waits any more: a server that is busy, or a network in name
 * only, is no event that a browser would tell of. Answers the way to try at once.
 */
export const untilSent = (send: () => Promise<boolean>): (() => void) => {
	let wait = first;
	let waiting: number | undefined;
	let [isTrying, isWished] = [false, false];
	const attempt = async (): Promise<void> => {
		isTrying = true;
		let isSent = false;
		do {
			isWished = false;
			isSent = await send().catch(() => false);
		} while (isWished);
		isTrying = false;
		if (isSent) return;
		waiting = window.setTimeout(() => void attempt(), wait);
		wait = Math.min(longest, 2 * wait);
	};
	/** What is wished while a try is under way may be new to it: it is followed by another. */
	const atOnce = (): void => {
		wait = first;
		isWished = true;
		clearTimeout(waiting);
		if (!isTrying) void attempt();
	};
	addEventListener('online', atOnce);
	return atOnce;
};
