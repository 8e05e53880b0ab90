import { Picture } from '#ui/content/picture.tsx';

/** What the library shows of a picture. */
export type Shown = {
	readonly id: string;
	readonly name: string;
	readonly alt: string | null;
	readonly width: number;
	readonly height: number;
	readonly sizes: readonly number[];
};

/** Small, and silent for screen readers: the title beside it names it. */
export const LibraryPicture = ({
	picture: { id, width, height, sizes },
	shown = '13rem',
}: {
	readonly picture: Shown;
	readonly shown?: string;
}) => (
	<Picture
		address={`/media/${id}/${sizes[0] ?? 320}.webp`}
		alt=""
		width={width}
		height={height}
		sizes={sizes.map((size) => ({ address: `/media/${id}/${size}.webp`, width: size }))}
		shown={shown}
	/>
);
