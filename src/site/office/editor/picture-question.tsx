import type { Drawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { MediaGrid } from '#ui/office/media-grid.tsx';
import { LibraryPicture, type Shown } from '../media/shown.tsx';

/** The pictures offered, the newest of the library, and the drawing that stands there without one. */
export type Pictures = { readonly newest: readonly Shown[]; readonly drawing: Drawing };

const offered = 4;

/** One picture or none; more of them behind a button that keeps what was typed. */
export const PictureQuestion = ({ value, pictures: { newest, drawing } }: { readonly value: string; readonly pictures: Pictures }) => {
	const chosen = newest.filter(({ id }) => id === value);
	const shown = [...chosen, ...newest.filter(({ id }) => id !== value)].slice(0, offered);
	return (
		<MediaGrid
			legend="Ein Bild wählen"
			name="image"
			choices={[
				{
					value: '',
					title: 'Kein Foto',
					text: 'Dann steht dort diese Zeichnung.',
					art: <DrawingPicture drawing={drawing} />,
					checked: chosen.length === 0,
				},
				...shown.map((picture) => ({
					value: picture.id,
					title: picture.name,
					text: picture.alt ?? 'Rein schmückend',
					art: <LibraryPicture picture={picture} />,
					checked: picture.id === value,
				})),
			]}
			beside={
				<Button look="secondary" icon="upload" name="_deed" value="pictures">
					Hochladen oder suchen
				</Button>
			}
		/>
	);
};
