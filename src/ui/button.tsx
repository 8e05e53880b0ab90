import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Content, Markup } from './markup.ts';

export type ButtonLook = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'light';

type ButtonFace = { look?: ButtonLook; icon?: IconName; iconAfter?: IconName; block?: boolean; children?: Content };

/** With `href` a link that looks like a button, else a button that submits (give `name` and `value` where a form has several). */
export type ButtonProps = ButtonFace &
	(
		| { href: string; lang?: string; download?: boolean | string; rel?: string }
		| {
				href?: never;
				name?: string;
				value?: string;
				form?: string;
				type?: 'submit' | 'button';
				formaction?: string;
				formnovalidate?: boolean;
		  }
	);

const Face = ({ icon, iconAfter, children }: ButtonFace): Markup => (
	<>
		{icon && <Icon name={icon} />}
		<span class="kern-label">{children}</span>
		{iconAfter && <Icon name={iconAfter} flip />}
	</>
);

const classes = ({ look = 'primary', block }: ButtonFace): string => `kern-btn kern-btn--${look}${block ? ' kern-btn--block' : ''}`;

export const Button = (props: ButtonProps): Markup => {
	const { look: _look, icon: _icon, iconAfter: _after, block: _block, children: _children, ...rest } = props;
	if (rest.href !== undefined) {
		return (
			<a class={classes(props)} {...rest}>
				<Face {...props} />
			</a>
		);
	}
	return (
		<button class={classes(props)} type="submit" {...rest}>
			<Face {...props} />
		</button>
	);
};
