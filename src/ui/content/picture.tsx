import { raw } from 'hono/html';
import type { Markup } from '../markup.ts';

export type PictureSize = { address: string; width: number };

/**
 * A photograph or drawing as an own file. `alt` is empty for decoration. `sizes` are the same picture narrower or wider as WebP,
 * `shown` the CSS width it takes; `night` is the twin of a drawing for dark schemes, used always when `scheme` is forced to dark.
 */
export type PictureProps = {
	address: string;
	alt: string;
	width: number;
	height: number;
	night?: string | undefined;
	scheme?: 'light' | 'dark' | undefined;
	sizes?: readonly PictureSize[] | undefined;
	shown?: string | undefined;
	eager?: boolean | undefined;
};

const Night = ({ night, scheme }: Pick<PictureProps, 'night' | 'scheme'>): Markup =>
	night && !scheme ? <source srcset={night} media="(prefers-color-scheme: dark)" /> : <></>;

const Sizes = ({ sizes, shown }: Pick<PictureProps, 'sizes' | 'shown'>): Markup =>
	sizes?.length ? (
		<source type="image/webp" srcset={sizes.map(({ address, width }) => `${address} ${width}w`).join(', ')} sizes={shown ?? '100vw'} />
	) : (
		<></>
	);

export const Picture = ({ address, alt, width, height, night, scheme, sizes, shown, eager }: PictureProps): Markup => (
	<picture>
		<Night night={night} scheme={scheme} />
		<Sizes sizes={sizes} shown={shown} />
		<img
			src={scheme === 'dark' && night ? night : address}
			alt={alt}
			width={width}
			height={height}
			loading={eager ? undefined : 'lazy'}
			decoding="async"
			fetchpriority={eager ? 'high' : undefined}
		/>
	</picture>
);

/** A drawing written into the page itself, so that it follows theme and night; decoration, hidden from screen readers. `svg` comes from `#ui/art`. */
export const Drawing = ({ svg }: { svg: string }): Markup => <>{raw(svg)}</>;
