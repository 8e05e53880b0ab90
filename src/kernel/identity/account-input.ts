import * as z from 'zod';
import { email } from '#kernel/kind/fields.ts';
import { Problem } from '#kernel/kind/field.ts';

/** An e-mail address in small letters, as accounts are known by it. */
export const address = z.string().transform((raw, report) => {
	const read = email('E-Mail').read(raw.trim().toLowerCase());
	if (!(read instanceof Problem)) return read;
	report.issues.push({ code: 'custom', input: raw, message: read.code });
	return z.NEVER;
});
/** NIST SP 800-63B, 3.1.1.2: length counts, nothing else. */
export const password = z.string().min(10, 'tooShort').max(200, 'tooLong');
export const personName = z.string().trim().min(1, 'required').max(80, 'tooLong');
/** Where the addresses of deleted accounts end: RFC 2606 keeps `.invalid` from ever being one. */
export const deletedHost = 'deleted.invalid';
