import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Env, Module } from '#kernel/module.ts';
import { type Undertaking, undertakingsOf } from '#kernel/phases/gathered.ts';
import { currentOf } from '#kernel/phases/phase.ts';
import { heroDrawing, sceneDrawing } from '#screens/drawings.ts';
import { dateParts } from '#screens/moments.ts';
import { capabilityTexts } from '#screens/phase-texts.ts';
import { capabilityIcons, urgencyOf } from '#screens/phase-timeline.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { DrawingPicture, ThingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Banner } from '#ui/content/box.tsx';
import { Card } from '#ui/content/card.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { EventList } from '#ui/content/event-list.tsx';
import { Hero } from '#ui/content/hero.tsx';
import { Steps } from '#ui/form/confirmation.tsx';
import { Icon } from '#ui/icon.tsx';
import { Grid, Section, Wrap } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { Tag } from '#ui/tag.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';

type Props = { readonly ctx: Context; readonly things: readonly Undertaking[]; readonly pathOf: (kind: string) => string };

const RunningCard = ({ ctx, thing, href, isEager }: { ctx: Context; thing: Undertaking; href: string; isEager: boolean }) => {
	const phase = currentOf(thing.phases, ctx.now);
	const urgency = urgencyOf(ctx, thing.phases);
	const lang = langOf(ctx, thing.words);
	return (
		<Card
			href={href}
			title={<span lang={lang}>{thing.words.title}</span>}
			art={<ThingPicture ctx={ctx} thing={thing} isEager={isEager} shown="(min-width: 62rem) 26rem, 100vw" />}
			meta={
				phase && (
					<>
						<Icon name={capabilityIcons[phase.capability]} />
						<Tag accent>{capabilityTexts[ctx.screen][phase.capability]}</Tag>
					</>
				)
			}
			foot={urgency !== undefined && <StatusLight light="wait">{urgency}</StatusLight>}
		>
			<p lang={lang}>{thing.words.summary}</p>
		</Card>
	);
};

const Running = ({ ctx, things, pathOf }: Props) => {
	const texts = pageTexts[ctx.screen];
	if (things.length === 0)
		return (
			<Wrap>
				<Empty
					art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'idee')} />}
					title={texts.nothing}
					actions={<Button href="/abo">{texts.toNews}</Button>}
				>
					{texts.nothingText}
				</Empty>
			</Wrap>
		);
	return (
		<Section id="laeuft" title={texts.running} lead={texts.runningLead}>
			<Grid columns={things.length < 3 ? 2 : 3}>
				{things.map((thing, at) => (
					<RunningCard ctx={ctx} thing={thing} href={`${pathOf(thing.kind)}/${thing.slug}`} isEager={at === 0} />
				))}
			</Grid>
		</Section>
	);
};

/** What has not begun or is over, with the day that counts. */
const Dated = ({ ctx, things, pathOf, of }: Props & { of: 'coming' | 'finished' }) => (
	<EventList
		lang={ctx.screen}
		events={things.map((thing) => {
			const day = of === 'coming' ? thing.phases[0]?.opensAt : thing.phases.at(-1)?.closesAt;
			const urgency = urgencyOf(ctx, thing.phases);
			return {
				href: `${pathOf(thing.kind)}/${thing.slug}`,
				title: <span lang={langOf(ctx, thing.words)}>{thing.words.title}</span>,
				text: <span lang={langOf(ctx, thing.words)}>{thing.words.summary}</span>,
				date: dateParts(ctx, day ?? thing.shownFrom),
				...(urgency !== undefined && { light: { light: of === 'coming' ? ('wait' as const) : ('idle' as const), text: urgency } }),
			};
		})}
	/>
);

const Fair = ({ ctx }: { ctx: Context }) => {
	const texts = pageTexts[ctx.screen];
	return (
		<Section id="umgang" title={texts.fair}>
			<Steps
				steps={[
					{ title: texts.fair1, text: texts.fair1Text },
					{ title: texts.fair2, text: texts.fair2Text },
					{ title: texts.fair3, text: texts.fair3Text },
					{ title: texts.fair4, text: texts.fair4Text },
				]}
			/>
		</Section>
	);
};

/** `/mitmachen`: what runs, what comes, what is finished, over all kinds that people take part in. */
export const takingPartPage = (modules: readonly Module[]) => {
	const listed = modules.flatMap(({ participation = [] }) => participation.filter(({ isListed }) => isListed).map(({ kind }) => kind));
	const names = listed.map(({ name }) => name);
	const pathOf = (kind: string): string => listed.find(({ name }) => name === kind)?.path ?? '';
	return new Hono<Env>().get('/', async (c) => {
		const { ctx } = c.var;
		const texts = pageTexts[ctx.screen];
		const { running, coming, finished } = await undertakingsOf(ctx, names);
		return c.render(
			<>
				<Hero
					id="mitmachen"
					look="village"
					title={texts.hello(ctx.tenant.name)}
					lead={texts.lead}
					eyebrow={{ icon: 'diversity_3', text: texts.title }}
					art={<DrawingPicture drawing={heroDrawing(ctx.tenant)} width={1600} height={400} isEager />}
					quickLabel={texts.shortcuts}
					quick={[
						{ href: '/mitmachen/ideen/neu', label: texts.handIn, icon: 'lightbulb' },
						{ href: '/mitmachen/ideen', label: texts.ideas, icon: 'thumb_up' },
						{ href: '/mitmachen/verfahren', label: texts.cases, icon: 'forum' },
						{ href: '/mitmachen/gruppen', label: texts.groups, icon: 'groups' },
						{ href: '/termine?thema=mitmachen', label: texts.about, icon: 'calendar_month' },
					]}
				/>
				<Running ctx={ctx} things={running} pathOf={pathOf} />
				{coming.length > 0 && (
					<Section id="kommt" title={texts.coming} tint>
						<Dated ctx={ctx} things={coming} pathOf={pathOf} of="coming" />
					</Section>
				)}
				<Banner
					id="idee"
					title={texts.handIn}
					action={
						<Button href="/mitmachen/ideen/neu" look="light">
							{texts.handIn}
						</Button>
					}
					art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'idee')} />}
				>
					{texts.fair1Text}
				</Banner>
				{finished.length > 0 && (
					<Section id="abgeschlossen" title={texts.finished} lead={texts.finishedLead}>
						<Dated ctx={ctx} things={finished} pathOf={pathOf} of="finished" />
					</Section>
				)}
				<Fair ctx={ctx} />
			</>,
			{ title: texts.title, description: texts.lead, current: '/mitmachen', here: texts.title },
		);
	});
};
