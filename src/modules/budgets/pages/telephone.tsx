import type { Context as Request } from 'hono';
import { cast } from '#kernel/ballot/cast.ts';
import { heldFields } from '#kernel/ballot/held.ts';
import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { callAt, CallDone } from '#screens/telephone.tsx';
import { callPages, type Held } from '#screens/telephone-pages.tsx';
import { telephoneWords } from '#screens/telephone-texts.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { contentOf, readVote } from '../ballot.ts';
import { deskSentence } from '../office-texts.ts';
import { frameOf, projectsOf, roundOf } from '../server/queries.ts';
import { home } from './desk-page.tsx';
import { deskAt, thingIn } from './desk-thing.tsx';
import { BallotQuestions, firstInput } from './vote-form.tsx';

/** A budget about which people vote at the telephone, with its ballot; one without that way is not found. */
const called = async (c: Request<Env>) => {
	const ctx = staff(c.var.ctx, 'budgets.key');
	const thing = await thingIn(c, ctx);
	if (!thing.values.hasPhone) throw new NotFound('budget');
	const [round, projects] = [await roundOf(ctx, thing.id), await projectsOf(ctx, thing.id)];
	const back = { href: deskAt(ctx, thing.id), label: 'Zum Budget' };
	const call = { title: thing.words.title, round, desk: `${home}/${thing.id}`, back, spoken: 'Ihre Wahl' } as const;
	return { thing, projects, call };
};
type Called = Awaited<ReturnType<typeof called>>;

const ballotPage = (c: Request<Env>, { thing, projects, call }: Called, { token, sent, fault }: Held & { readonly fault?: string }) => {
	const { ballotType: type, most } = thing.values;
	const error = fault && deskSentence(fault);
	if (error) c.status(422);
	return c.render(
		<>
			<DeskBar title="Am Telefon aufnehmen" before={call.title} />
			<ErrorSummary
				title="Bitte noch einmal nachfragen"
				errors={error ? [{ name: firstInput(thing.values.ballotType, projects), message: error }] : []}
			/>
			<Sheet id="stimmzettel" title="Stimmzettel">
				<p>{telephoneWords(call.spoken)}</p>
				<Form action={`${callAt(call.desk)}/abgeben`} hidden={heldFields(token)} guard secret>
					<BallotQuestions ctx={c.var.ctx} {...{ type, most, projects, sent, error }} />
					<Submit icon="how_to_vote">Zusammen abgeben</Submit>
				</Form>
			</Sheet>
		</>,
		{ title: 'Am Telefon aufnehmen' },
	);
};

/** Through the same reader as a ballot online. */
export const telephone = callPages('/:id', {
	find: called,
	ask: ballotPage,
	take: async (c, here, held) => {
		const { call, thing, projects } = here;
		const read = readVote(held.sent, frameOf(c.var.ctx, thing.values, projects));
		if ('fault' in read) return ballotPage(c, here, { ...held, fault: read.fault });
		const ballot = { roundId: call.round.id, token: held.token, content: contentOf(read.vote), channel: 'phone' } as const;
		const done = await cast(c.var.ctx, ballot);
		if ('refused' in done) return ballotPage(c, here, { ...held, fault: done.refused });
		return c.render(<CallDone call={call} receipt={done.taken.receipt} />, { title: call.title });
	},
});
