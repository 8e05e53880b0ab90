import type { Context } from '#kernel/context.ts';
import { counted } from '#kernel/i18n/plural.ts';
import { type Capability, currentOf, type Phase, type PhaseState, stateOf } from '#kernel/phases/phase.ts';
import { Timeline } from '#ui/content/timeline.tsx';
import type { IconName } from '#ui/icons.ts';
import { Section } from '#ui/page/section.tsx';
import type { Light } from '#ui/status-light.tsx';
import { daysAway, lastMoment, nearDay } from './moments.ts';
import { capabilityTexts, phaseTexts } from './phase-texts.ts';

export const capabilityIcons: Readonly<Record<Capability, IconName>> = {
	inform: 'info',
	collect: 'lightbulb',
	discuss: 'forum',
	vote: 'how_to_vote',
	decide: 'gavel',
	account: 'fact_check',
};
const lights: Readonly<Record<PhaseState, Light>> = { open: 'ok', ahead: 'wait', over: 'idle' };

/** `12. Juni bis 3. Juli`. */
const spanOf = (ctx: Context, { opensAt, closesAt }: Pick<Phase, 'opensAt' | 'closesAt'>): string => {
	const texts = phaseTexts[ctx.screen];
	const from = nearDay(ctx, opensAt);
	if (closesAt === null) return texts.from(from);
	const until = nearDay(ctx, lastMoment(closesAt));
	return from === until ? from : texts.span(from, until);
};

const days = (ctx: Context, count: number): string =>
	({
		de: () => counted('de', count, { one: '# Tag', other: '# Tage' }),
		en: () => counted('en', count, { one: '# day', other: '# days' }),
		pl: () => counted('pl', count, { one: '# dzień', few: '# dni', other: '# dni' }),
		uk: () => counted('uk', count, { one: '# день', few: '# дні', other: '# днів' }),
		ar: () => counted('ar', count, { one: 'يوم واحد', two: 'يومان', few: '# أيام', other: '# يومًا' }),
	})[ctx.language]();

/** What a card says of the days: `Noch 12 Tage`, `Beginnt 3. Juli`, `bis 12. Mai`. */
export const urgencyOf = (ctx: Context, phases: readonly Phase[]): string | undefined => {
	const texts = phaseTexts[ctx.screen];
	const phase = currentOf(phases, ctx.now);
	if (!phase) return undefined;
	const state = stateOf(phase, ctx.now);
	if (state === 'ahead') return texts.starts(nearDay(ctx, phase.opensAt));
	if (phase.closesAt === null) return undefined;
	if (state === 'over' || ctx.isLasting) return texts.until(nearDay(ctx, lastMoment(phase.closesAt)));
	const left = daysAway(ctx, lastMoment(phase.closesAt));
	return left === 0 ? texts.lastDay : texts.daysLeft(days(ctx, left));
};

/** The phases of a participation and where it stands; nothing where there are none. Their titles are German, as the office wrote them. */
export const PhaseTimeline = ({ ctx, phases }: { ctx: Context; phases: readonly Phase[] }) => {
	const texts = phaseTexts[ctx.screen];
	if (phases.length === 0) return <></>;
	return (
		<Section id="ablauf" title={texts.timeline} inside>
			<Timeline
				label={texts.timeline}
				steps={phases.map((phase) => {
					const state = stateOf(phase, ctx.now);
					return {
						icon: capabilityIcons[phase.capability],
						kind: capabilityTexts[ctx.screen][phase.capability],
						title: <span lang={ctx.language === 'de' ? undefined : 'de'}>{phase.title}</span>,
						when: spanOf(ctx, phase),
						light: { light: lights[state], text: texts[state] },
						isCurrent: state === 'open',
					};
				})}
			/>
		</Section>
	);
};
