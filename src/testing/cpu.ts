/** CPU seconds that this thread takes for some work: on a busy machine about the same as on a quiet one. */
export const cpuSecondsOf = (work: () => void): number => {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1e6;
};
