import type { Content, Markup } from '../markup.ts';

/** How it looks on a phone. `art` is the picture on top. */
export type PhonePreviewProps = { label: string; art?: Content; children?: Content };

export const PhonePreview = ({ label, art, children }: PhonePreviewProps): Markup => (
	<div class="om-phone" role="group" aria-label={label}>
		{art}
		<div class="om-phone__in">{children}</div>
	</div>
);
