const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'no space is left on the disk',
	EDQUOT: 'the quota of the disk is used up',
	EROFS: 'the disk is read-only',
	EACCES: 'the folder may not be written to',
	EIO: 'the disk reports an error',
};

/** What a disk says against being written to, in words; `null` for any other error. */
export const diskFault = (error: unknown): string | null =>
	error instanceof Error && 'code' in error ? (reasons[String(error.code)] ?? null) : null;
