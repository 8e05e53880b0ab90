import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { html } from '#kernel/exchange/markdown.ts';
import { type Thing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { langOf } from '#screens/thing-card.tsx';
import { participationPage } from '#screens/participation-page.tsx';
import { PhaseTimeline } from '#screens/phase-timeline.tsx';
import type { Kinds } from '#screens/taking-part.tsx';
import { takingPartTexts } from '#screens/taking-part-texts.ts';
import { participationList } from '#screens/participation-list.ts';
import { german } from '#screens/foreign.tsx';
import { Button } from '#ui/button.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Section } from '#ui/page/section.tsx';
import { documentsIn, process } from '../process.ts';
import { procedureTexts, processTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly thing: Thing<typeof process.fields> };

const Outcome = ({ ctx, thing: { values } }: Props) => {
	const texts = takingPartTexts[ctx.screen];
	if (values.outcome === null) return <></>;
	return (
		<Section id="ergebnis" title={texts.outcome} inside>
			<div lang={langOf(ctx, { language: 'de' })} dir="ltr">
				<Prose>{raw(html(values.outcome))}</Prose>
			</div>
			<p class="om-row">
				{values.decision !== null && (
					<Button href={values.decision} look="secondary" icon="gavel">
						{texts.decision}
					</Button>
				)}
				{values.measure !== null && (
					<Button href={values.measure} look="secondary" icon="construction">
						{texts.measure}
					</Button>
				)}
			</p>
		</Section>
	);
};

const Documents = ({ ctx, thing }: Props) => {
	const documents = documentsIn(thing.values.documents);
	return documents.length === 0 ? (
		<></>
	) : (
		<Box id="unterlagen" title={takingPartTexts[ctx.screen].documents}>
			<LinkList links={documents.map(({ title, href }) => ({ href, label: german(ctx, title), icon: 'description' }))} />
		</Box>
	);
};

const ProcessFacts = ({ ctx, thing }: Props) => {
	const texts = processTexts[ctx.screen];
	const partner = partnerOf(ctx.tenant, thing.ownerId);
	return (
		<Facts
			facts={[
				{ label: texts.kind, value: procedureTexts[ctx.screen][thing.values.procedure] },
				...(partner ? [{ label: '', value: texts.shared(partner.name) }] : []),
			]}
		/>
	);
};

/** Planning cases: where each stands, what can be done now, what belongs to it, what people said and what they were answered. */
export const portal = (links: Kinds) =>
	new Hono<Env>()
		.get('/', participationList({ kind: process, lead: ({ screen }) => processTexts[screen].lead }))
		.get('/:slug', async (c) => {
			const { ctx } = c.var;
			const thing = await thingAt(ctx, process, { slug: c.req.param('slug') });
			const [phases, here] = [await phasesWith(ctx, thing.id), { ctx, thing }];
			return participationPage(c, {
				kind: process,
				thing,
				phases,
				links,
				has: ['talk', 'meetings', 'map'],
				contact: thing.values,
				subscribe: process,
				own: () => ({
					notice: <PhaseTimeline ctx={ctx} phases={phases} />,
					facts: <ProcessFacts {...here} />,
					below: <Outcome {...here} />,
					beside: <Documents {...here} />,
				}),
			});
		});
