import { paint } from './palette.ts';
import { group, rect, type Frame } from './shapes.ts';

export const windowAt = ([x, y, w, h]: Frame): string =>
	group(
		rect([x - 1.5, y - 1.5, w + 3, h + 3], paint('white'), 1),
		rect([x, y, w, h], paint('win')),
		rect([x + w / 2 - 0.7, y, 1.4, h], paint('white')),
		rect([x, y + h * 0.42, w, 1.4], paint('white')),
	);
