import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { html } from '#kernel/exchange/markdown.ts';
import type { Talk } from '#kernel/feedback/queries.ts';
import type { Thing } from '#kernel/kind/things.ts';
import type { Meeting } from '#kernel/meetings/queries.ts';
import type { Phase } from '#kernel/phases/phase.ts';
import type { Linked } from '#kernel/publication/links.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { ContactBox } from '#screens/contact-box.tsx';
import { ContributionList } from '#screens/contributions.tsx';
import { SubscribeBox } from '#screens/feeds.tsx';
import { MeetingList } from '#screens/meetings.tsx';
import { PhaseTimeline } from '#screens/phase-timeline.tsx';
import { LinkedThings, TakePartBox } from '#screens/taking-part.tsx';
import { takingPartTexts } from '#screens/taking-part-texts.ts';
import { ThingPage } from '#screens/thing-page.tsx';
import { Button } from '#ui/button.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Prose } from '#ui/content/prose.tsx';
import type { Content } from '#ui/markup.ts';
import { Section } from '#ui/page/section.tsx';
import { documentsIn, process } from '../process.ts';
import { procedureTexts, processTexts } from '../texts.ts';

export type Process = Thing<typeof process.fields>;
export type ProcessProps = {
	readonly ctx: Context;
	readonly thing: Process;
	readonly phases: readonly Phase[];
	readonly talk: Talk;
	readonly links: readonly Linked[];
	readonly meetings: readonly Meeting[];
	readonly map: Content;
	readonly pathOf: (kind: string) => string | undefined;
};

const Outcome = ({ ctx, thing: { values } }: Pick<ProcessProps, 'ctx' | 'thing'>) => {
	const texts = takingPartTexts[ctx.language];
	if (values.outcome === null) return <></>;
	return (
		<Section id="ergebnis" title={texts.outcome} inside>
			<Prose>{raw(html(values.outcome))}</Prose>
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

const Documents = ({ ctx, thing }: Pick<ProcessProps, 'ctx' | 'thing'>) => {
	const documents = documentsIn(thing.values.documents);
	return documents.length === 0 ? (
		<></>
	) : (
		<Box id="unterlagen" title={takingPartTexts[ctx.language].documents}>
			<LinkList links={documents.map(({ title, href }) => ({ href, label: title, icon: 'description' }))} />
		</Box>
	);
};

const Told = (props: ProcessProps) => {
	const { ctx, thing } = props;
	return (
		<>
			<Outcome ctx={ctx} thing={thing} />
			<MeetingList ctx={ctx} meetings={props.meetings} />
			<LinkedThings ctx={ctx} things={props.links} pathOf={props.pathOf} />
			<ContributionList ctx={ctx} talk={props.talk} path={`${process.path}/${thing.slug}`} />
		</>
	);
};

/** A planning case: where it stands, what can be done now, what belongs to it, what people said and what they were answered. */
export const ProcessPage = (props: ProcessProps) => {
	const { ctx, thing, phases, map } = props;
	const texts = processTexts[ctx.language];
	const partner = partnerOf(ctx.tenant, thing.ownerId);
	return (
		<ThingPage
			ctx={ctx}
			thing={thing}
			path={process.path}
			notice={<PhaseTimeline ctx={ctx} phases={phases} />}
			facts={
				<Facts
					facts={[
						{ label: texts.kind, value: procedureTexts[ctx.language][thing.values.procedure] },
						...(partner ? [{ label: '', value: texts.shared(partner.name) }] : []),
					]}
				/>
			}
			below={<Told {...props} />}
			beside={
				<>
					<TakePartBox ctx={ctx} thing={thing} phases={phases} />
					<Documents ctx={ctx} thing={thing} />
					{map}
					<ContactBox ctx={ctx} values={thing.values} />
					<SubscribeBox ctx={ctx} kind={process} />
				</>
			}
		/>
	);
};
