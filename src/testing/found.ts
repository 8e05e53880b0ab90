import assert from 'node:assert/strict';

/** What a test expects to be there. */
export const found = <T>(value: T | null | undefined): T => {
	assert.ok(value !== null && value !== undefined, 'something is missing');
	return value;
};
/** The first group of a pattern in a page. */
export const captured = (pattern: RegExp, text: string): string => found(pattern.exec(text)?.[1]);
