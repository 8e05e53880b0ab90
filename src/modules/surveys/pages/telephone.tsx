import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { callPages } from '#screens/telephone-pages.tsx';
import { refusalTexts } from '../texts.ts';
import { deskPath } from '../survey.ts';
import { known } from './desk-page.tsx';
import { handedIn, questionsPage } from './participation.tsx';

/** A survey that is answered at the telephone; somebody else's survey and one without that way are not found. */
export const telephone = callPages('/:slug', {
	find: async (c) => {
		staff(c.var.ctx, 'surveys.key');
		const { thing, wave } = await known(c);
		if (!wave.hasPhone) throw new NotFound('survey');
		const call = {
			title: thing.words.title,
			round: wave.round,
			desk: `${deskPath}/${thing.slug}`,
			back: 'Zur Umfrage',
			spoken: 'Ihre Antworten',
		} as const;
		return { thing, wave, call };
	},
	says: (why) => refusalTexts.de[why === 'slow' ? 'tooMany' : why],
	ask: (c, here, { token, sent }) => questionsPage(c, here, { token, way: 'phone', typed: sent }),
	take: (c, here, { token, sent }) => handedIn(c, here, { token, way: 'phone', typed: sent }),
});
