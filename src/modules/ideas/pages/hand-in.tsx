import type { Context } from '#kernel/context.ts';
import type { Draft } from '#kernel/kind/kind.ts';
import type { Texts } from '#kernel/kind/posted.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { placeBySlug, villageSlugs } from '#kernel/tenancy/tenant.ts';
import { EmptyPage } from '#screens/empty-page.tsx';
import { type Faults, HandInForm } from '#screens/hand-in-form.tsx';
import { handingIn } from '#screens/handing-in.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { idea, ideaCall } from '../idea.ts';
import { handIn } from '../server/commands.ts';
import { readSubmission, typedIn } from '../submission.ts';
import { formTexts, problemSentence } from '../submission-texts.ts';
import { categoryTexts, ideaTexts } from '../texts.ts';
import { IdeaQuestions, type OpenCall } from './form-page.tsx';

/** Before the number of an idea. */
export const letters = 'IDEE';

/** The collections of this municipality; open ones only for citizens, all of them for a clerk who writes down what was said before. */
export const callsOf = async (ctx: Context, isOnlyOpen: boolean): Promise<readonly OpenCall[]> => {
	const calls = (await shownOf(ctx, ideaCall, { limit: 50 })).filter(({ ownerId }) => ownerId === ctx.tenantId);
	const phases = await phasesOf(
		ctx,
		calls.map(({ id }) => id),
	);
	return calls
		.filter(({ id }) => !isOnlyOpen || isOpen(phases.get(id) ?? [], 'collect', ctx.now))
		.map(({ slug, words: { title } }) => ({ slug, title }));
};

const Nowhere = ({ ctx }: { ctx: Context }) => {
	const texts = formTexts[ctx.screen];
	return (
		<EmptyPage ctx={ctx} title={texts.nowhere} way={{ href: '/mitmachen', label: pageTexts[ctx.screen].title }} scene="idee">
			{texts.nowhereText}
		</EmptyPage>
	);
};

const factsOf = (ctx: Context, { headline, values }: Draft<typeof idea.fields>, typed: Texts) => {
	const texts = formTexts[ctx.screen];
	const said = (value: string | null) => value ?? <span class="om-muted">{texts.none}</span>;
	return [
		{ label: texts.heading, value: headline.title },
		{ label: texts.what, value: headline.summary },
		{ label: texts.why, value: said(headline.body) },
		{ label: texts.category, value: categoryTexts[ctx.screen][values.category] },
		{
			label: texts.place,
			value: headline.places.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? slug).join(', ') || texts.everywhere,
		},
		{ label: texts.position, value: <bdi>{said(typed['position'] || null)}</bdi> },
		{ label: texts.name, value: values.authorName },
		{ label: texts.email, value: <bdi>{said(values.authorEmail)}</bdi> },
	];
};

const form = async (ctx: Context, typed: Texts, { problems = {}, refused }: Faults) => {
	const texts = formTexts[ctx.screen];
	const calls = await callsOf(ctx, refused !== 'closed');
	const [only] = calls;
	if (!only) return { page: <Nowhere ctx={ctx} />, title: texts.nowhere };
	const chosen = calls.length === 1 ? { call: only.slug, ...typed } : typed;
	const sentence = (code: string, name: string) => problemSentence(ctx.screen, name, code);
	const page = (
		<HandInForm path={idea.path} words={texts} sentence={sentence} problems={problems} refused={refused}>
			<IdeaQuestions ctx={ctx} typed={chosen} calls={calls} problems={problems} />
		</HandInForm>
	);
	return { page, title: texts.title };
};

export const ideasIn = handingIn({
	path: idea.path,
	letters,
	scene: 'idee',
	words: ({ screen }) => formTexts[screen],
	trail: (ctx) => [...takingPartTrail(ctx), { href: idea.path, label: ideaTexts[ctx.screen].title }],
	typedIn: ({ sammlung, ...posted }) => typedIn({ ...(sammlung !== undefined && { call: sammlung }), ...posted }),
	form,
	read: ({ tenant }, typed) => readSubmission(typed, { channel: 'online', places: villageSlugs(tenant) }),
	facts: factsOf,
	send: handIn,
});
