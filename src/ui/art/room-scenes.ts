import { paint } from './palette.ts';
import { person } from './people.ts';
import { tree } from './plants.ts';
import { d, disc, drawing, each, group, line, pick, poly, rect, seeded, shape } from './shapes.ts';

const width = 800;
const height = 450;

const learner = (x: number, i: number): string =>
	group(
		disc([x, 262, 30], paint('skin')),
		shape(d`M${x - 33} 258a33 33 0 0 1 66 0q-12 -16 -33 -16t-33 16z`, pick([paint('stone'), paint('white'), paint('ink')], i)),
		shape(d`M${x - 52} 400v-52a52 56 0 0 1 104 0v52z`, pick([paint('flag'), paint('roof'), paint('tree')], i)),
	);

export const kurs = (): string => {
	return drawing(
		width,
		height,
		group(
			rect([0, 0, width, height], paint('room')),
			shape('M90 300V120a80 80 0 0 1 160 0V300Z', paint('white')),
			shape('M102 290V122a68 68 0 0 1 136 0V290Z', paint('sky')),
			tree([170, 292, 44]),
			rect([167, 56, 6, 240], paint('white')),
			shape('M550 300V120a80 80 0 0 1 160 0V300Z', paint('white')),
			shape('M562 290V122a68 68 0 0 1 136 0V290Z', paint('sky')),
			tree([650, 292, 36]),
			rect([627, 56, 6, 240], paint('white')),
			disc([400, 62, 54], paint('flag2'), 10),
			rect([398, 0, 4, 56], paint('ink')),
			each([200, 400, 600], learner),
			rect([60, 366, 680, 20], paint('trunk'), 6),
			rect([60, 386, 680, 64], paint('beam')),
			each([200, 400, 600], (x) => rect([x - 54, 306, 108, 62], paint('ink'), 8) + disc([x, 337, 8], paint('white'))),
			rect([300, 342, 22, 26], paint('white'), 5),
			rect([690, 330, 26, 38], paint('roof'), 6),
			tree([703, 346, 18]),
		),
	);
};

const bookRow = (y: number, shift: number): string => {
	const random = seeded(`regal-${shift}`);
	const colours = [paint('flag'), paint('roof'), paint('flag2'), paint('tree'), paint('wall3'), paint('roof2'), paint('stone')];
	let books = '';
	for (let x = 66; x < 716; x += 14 + random() * 12) {
		const tall = 48 + random() * 22;
		books += rect([x, y - tall, 12 + random() * 6, tall], pick(colours, Math.floor(random() * 7)), 2);
	}
	return books + rect([50, y, 700, 12], paint('trunk'), 3);
};

/** Between the shelves: somebody reads aloud, somebody asleep on the carpet. */
export const bibliothek = (): string =>
	drawing(
		width,
		height,
		group(
			rect([0, 0, width, height], paint('room')),
			rect([36, 20, 728, 296], paint('beam'), 8),
			rect([50, 32, 700, 284], paint('wall2'), 4),
			bookRow(112, 1),
			bookRow(206, 2),
			bookRow(300, 3),
			rect([0, 316, width, 134], paint('path')),
			disc([400, 410, 290], paint('wall3'), 34),
			rect([262, 292, 96, 104], paint('flag'), 18),
			rect([246, 340, 20, 62], paint('flag'), 8),
			rect([354, 340, 20, 62], paint('flag'), 8),
			person([310, 398, 3.2], paint('roof')),
			poly(
				[
					[282, 362],
					[310, 370],
					[338, 362],
					[338, 386],
					[310, 394],
					[282, 386],
				],
				paint('white'),
			),
			each([440, 506, 566], (x, i) => person([x, 428, 2], pick([paint('flag2'), paint('tree'), paint('roof2')], i))),
			shape('M604 428a38 16 0 0 1 76 0z', paint('flag')),
			disc([690, 420, 11], paint('skin')),
			line('M150 430V250', paint('ink'), 5),
			shape('M112 262L132 212H168L188 262Z', paint('flag2')),
			disc([150, 432, 34], paint('ink'), 7),
		),
	);
