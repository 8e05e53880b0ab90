const codes = { SIGINT: 130, SIGTERM: 143 } as const;
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Work that somebody may interrupt: by Ctrl+C, or as a service manager does. What it began is ended first, then the process, with the code that a shell
 * expects. A terminal and npm both pass Ctrl+C on: the second is the same wish.
 */
export const interruptible = async <Output>(end: () => Promise<unknown>, work: () => Promise<Output>): Promise<Output> => {
	let isLeaving = false;
	const leave = (signal: keyof typeof codes): void => {
		if (isLeaving) return;
		isLeaving = true;
		void end().finally(() => process.exit(codes[signal]));
	};
	for (const signal of signals) process.on(signal, leave);
	try {
		return await work();
	} finally {
		// The work fails because its database goes: that is no fault to tell of.
		if (isLeaving) await new Promise(() => {});
		for (const signal of signals) process.off(signal, leave);
	}
};
