import { Problem } from '#kernel/kind/field.ts';
import { email } from '#kernel/kind/fields.ts';

const address = email('E-Mail');
const longest = 254;

/** An e-mail address in one form, or what is wrong with it. */
export const emailIn = (raw: string): { readonly email: string } | { readonly problem: 'required' | 'notAnEmail' } => {
	const read = address.read(raw.trim());
	if (raw.trim() === '') return { problem: 'required' };
	return read instanceof Problem || read.length > longest ? { problem: 'notAnEmail' } : { email: read.toLowerCase() };
};
