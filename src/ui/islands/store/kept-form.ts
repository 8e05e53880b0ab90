/** A form that could not leave: where it goes and what is in it, photos too. The server knows its key or its deed, however often it is sent. */
export type KeptForm = { readonly key: string; readonly action: string; readonly fields: readonly (readonly [string, string | File])[] };

export const dataOf = ({ fields }: KeptForm): FormData => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};

const textOf = (value: string | File): string => (typeof value === 'string' ? value : '');

const filesOf = (value: string | File): FileList => {
	const chosen = new DataTransfer();
	if (value instanceof File && value.size > 0) chosen.items.add(value);
	return chosen.files;
};

const fillInput = (input: HTMLInputElement, value: string | File): void => {
	if (input.type === 'file') input.files = filesOf(value);
	else if (input.type === 'radio' || input.type === 'checkbox') input.checked ||= input.value === value;
	else input.value = textOf(value);
};

/** Puts what was kept back into the form, for whoever has to change something. A choice that is no longer there is left open. */
export const refill = (form: HTMLFormElement, { fields }: KeptForm): void => {
	for (const [name, value] of fields)
		for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
			if (control instanceof HTMLInputElement) fillInput(control, value);
			else if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) control.value = textOf(value);
};
