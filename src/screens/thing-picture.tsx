import type { Context } from '#kernel/context.ts';
import { Picture } from '#ui/content/picture.tsx';
import { type Drawing, sceneDrawing, sceneFor } from './drawings.ts';

/** What a thing needs to be shown as a picture. */
export type Pictured = {
	readonly id: string;
	readonly topics: readonly string[];
	readonly picture: {
		readonly id: string;
		readonly alt: string | null;
		readonly width: number;
		readonly height: number;
		readonly sizes: readonly number[];
	} | null;
};
type Props = { readonly ctx: Context; readonly thing: Pictured; readonly shown?: string; readonly isEager?: boolean };

export const DrawingPicture = ({
	drawing,
	width = 800,
	height = 450,
	isEager = false,
}: {
	drawing: Drawing;
	width?: number;
	height?: number;
	isEager?: boolean;
}) => <Picture address={drawing.day} night={drawing.night} alt="" width={width} height={height} eager={isEager} />;

/** The photograph of a thing in the sizes there are; a drawing of its topic where there is none. */
export const ThingPicture = ({ ctx, thing, shown = '(min-width: 62rem) 40rem, 100vw', isEager = false }: Props) => {
	const { picture } = thing;
	if (!picture) return <DrawingPicture drawing={sceneDrawing(ctx.tenant, sceneFor(thing))} isEager={isEager} />;
	const sizes = picture.sizes.map((width) => ({ address: `/media/${picture.id}/${width}.webp`, width }));
	const [smallest] = sizes;
	return (
		<Picture
			address={smallest?.address ?? ''}
			alt={picture.alt ?? ''}
			width={picture.width}
			height={picture.height}
			sizes={sizes}
			shown={shown}
			eager={isEager}
		/>
	);
};
