/** PostgreSQL quotes what it cannot read (SQLSTATE class 22). */
const withoutQuotes = (message: string, error: unknown): string =>
	error instanceof Error && 'code' in error && String(error.code).startsWith('22') ? message.replace(/"[^]*"/, '"…"') : message;

/** One line of JSON on standard error: when, what, where in our code. Nothing that a person typed. */
export const report = (error: unknown): void => {
	const { name, message, stack } = error instanceof Error ? error : { name: 'Unknown', message: String(error), stack: '' };
	const where = (stack ?? '')
		.split('\n')
		.filter((line) => line.includes('/src/'))
		.slice(0, 4)
		.map((line) => line.trim());
	process.stderr.write(
		`${JSON.stringify({ at: new Date().toISOString(), level: 'error', name, message: withoutQuotes(message, error), where })}\n`,
	);
};
