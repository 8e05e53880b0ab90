import { Button, type ButtonProps } from '../button.tsx';
import { Icon } from '../icon.tsx';
import type { Content, Holds, Markup } from '../markup.ts';

/** The field with a form's own id, drawn with the page: the program knows by it that the same form is sent again. */
export const ownId = '_form';

/** Browser checks are off: the server says what is missing, in the same words at the top and at the field. `guard` warns before leaving with changes. */
export type FormProps = Holds & {
	action: string;
	id?: string;
	method?: 'post' | 'get';
	files?: boolean;
	wide?: boolean;
	guard?: boolean;
	/** It leads to an urn: without an id of its own, by which whoever drew it for a code would know the ballot again. */
	secret?: boolean;
	hidden?: Readonly<Record<string, string>>;
};

export const Form = ({ action, id, method = 'post', files, wide, guard, secret, hidden = {}, children }: FormProps): Markup => {
	const form = (
		<form
			class={wide ? 'om-stack' : 'om-form'}
			id={id}
			action={action}
			method={method}
			enctype={files ? 'multipart/form-data' : undefined}
			novalidate
		>
			{method === 'post' && !secret && <input type="hidden" name={ownId} value={crypto.randomUUID()} />}
			{Object.entries(hidden).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			{children}
		</form>
	);
	return guard ? <confirm-leave>{form}</confirm-leave> : form;
};

/** Questions that belong together. */
export const Fieldset = ({ legend, hideLegend, children }: Holds & { legend: Content; hideLegend?: boolean }): Markup => (
	<fieldset class="om-fieldset">
		<legend class={hideLegend ? 'om-hidden' : undefined}>{legend}</legend>
		{children}
	</fieldset>
);

export const BackLink = ({ href, label }: { href: string; label: string }): Markup => (
	<a class="om-back" href={href}>
		<Icon name="arrow_back" flip />
		{label}
	</a>
);

/** One primary button, then what else is possible. */
export const FormActions = ({ children }: Holds): Markup => <div class="om-row">{children}</div>;

/** The same with nothing but that button. */
export const Submit = (button: ButtonProps): Markup => (
	<FormActions>
		<Button {...button} />
	</FormActions>
);
