import type { Context as Request } from 'hono';
import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Infopoint } from '#kernel/kiosk/infopoints.ts';
import type { Env } from '#kernel/module.ts';
import type { Holds } from '#ui/markup.ts';
import { infopointTexts } from './kiosk-texts.ts';

/** Where the pages of a screen for everybody begin; in German, whatever language the one before chose. */
export const standPath = ({ slug }: Pick<Infopoint, 'slug'>): string => `/infopoint/${slug}`;

/** The screen that a page of `/infopoint/:stand/…` is for; its frame has looked for it. */
export const standOf = (c: Request<Env>): Infopoint => {
	const { stand } = c.var;
	if (!stand) throw new NotFound('infopoint');
	return stand;
};

type Props = Holds & {
	readonly ctx: Context;
	readonly stand: Infopoint;
	/** Seconds without a touch. */
	readonly patience: number;
	/** Nobody is asked before it begins anew: nothing would be lost. */
	readonly isQuiet?: boolean;
};

/** What a page of an infopoint holds; without a touch the start takes its place (WCAG 2.2, 2.2.1: asked before, with twenty seconds to answer). */
export const KioskPage = ({ ctx, stand, patience, isQuiet = false, children }: Props) => {
	const { asleep, soon, stay } = infopointTexts[ctx.screen];
	const idle = { asleep: isQuiet ? '' : asleep, soon, stay, start: standPath(stand), seconds: patience };
	return (
		<kiosk-idle class="om-kmain" data-idle={JSON.stringify(idle)}>
			{children}
		</kiosk-idle>
	);
};

/** An address to take along on one's own telephone. */
export const QrCode = ({ address, label }: { address: string; label: string }) => (
	<div class="om-kqr" role="img" aria-label={label}>
		{raw(renderSVG(address, { border: 2 }))}
	</div>
);
