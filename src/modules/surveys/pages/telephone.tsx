import type { Context as Request } from 'hono';
import { heldFields } from '#kernel/ballot/held.ts';
import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { callAt, CallDone } from '#screens/telephone.tsx';
import { callPages, type Held } from '#screens/telephone-pages.tsx';
import { telephoneWords } from '#screens/telephone-texts.ts';
import { deskPath } from '../survey.ts';
import { waveAt } from './participation.tsx';
import { handedIn, questionsPage, type Sitting } from './sitting.tsx';

/** A survey that is answered at the telephone; somebody else's survey and one without that way are not found. */
const called = async (c: Request<Env>) => {
	staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await waveAt(c);
	if (!wave.hasPhone) throw new NotFound('survey');
	const desk = `${deskPath}/${thing.slug}`;
	const back = { href: desk, label: 'Zur Umfrage' };
	const call = { title: thing.words.title, round: wave.round, desk, back, spoken: 'Ihre Antworten' } as const;
	return { wave, call };
};

const atTelephone = (c: Request<Env>, { wave, call }: Awaited<ReturnType<typeof called>>, { token }: Held): Sitting => ({
	title: call.title,
	wave,
	action: `${callAt(call.desk)}/abgeben`,
	hidden: heldFields(token),
	lead: telephoneWords(call.spoken),
	channel: 'phone',
	right: () => ({ token }),
	show: (page) => c.render(page, { title: call.title }),
	done: ({ receipt }) => c.render(<CallDone call={call} receipt={receipt} />, { title: call.title }),
});

export const telephone = callPages('/:slug', {
	find: called,
	ask: (c, here, held) => questionsPage(c, atTelephone(c, here, held), { typed: held.sent }),
	take: (c, here, held) => handedIn(c, atTelephone(c, here, held), held.sent),
});
