/** A form that could not leave: where it goes and what is in it, photos too. The server knows its key or its deed, however often it is sent. */
export type KeptForm = { readonly key: string; readonly action: string; readonly fields: readonly (readonly [string, string | File])[] };

export const dataOf = ({ fields }: KeptForm): FormData => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};
