import type { CategoryWords } from '#kernel/case/category.ts';
import { questionsFrom } from '#kernel/case/questions.ts';

/** What the demo world's municipalities added to the categories of the program. */
export const ownCategories: Readonly<Record<string, readonly (CategoryWords & { readonly position: number })[]>> = {
	heidewalde: [
		{
			name: 'mitfahrbank-beschaedigt',
			words: { de: 'Mitfahrbank beschädigt', en: 'Damaged ride-sharing bench' },
			icon: 'group',
			isOnRoad: true,
			position: 55,
			questions: questionsFrom(
				[
					{
						name: '', type: 'choice', isRequired: true,
						words: { de: 'Was ist kaputt?', en: 'What is broken?' },
						choices: { de: 'Die Bank\nDas Schild\nDie Klappe mit den Zielen', en: 'The bench\nThe sign\nThe flap with the destinations' },
					},
					{ name: '', type: 'yesNo', isRequired: false, words: { de: 'Kann man noch sitzen?', en: 'Can people still sit on it?' }, choices: {} },
				],
				[],
			),
		},
	],
};
