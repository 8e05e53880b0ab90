import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { isTag, type Tag } from '#kernel/i18n/language.ts';

/** The language that an address or form asks for; German where it asks for none that there is. */
export const tagIn = (raw: unknown): Tag => (typeof raw === 'string' && isTag(raw) ? raw : 'de');

/** The id in an address, or `NotFound`. */
export const idIn = (raw: string): string => {
	if (!isId(raw)) throw new NotFound('id');
	return raw;
};
