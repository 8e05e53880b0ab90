import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { describeRule } from '#kernel/time/recurrence/describe.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { dayBounds, isoIn } from '#kernel/time/zone.ts';
import { SubscribeBox } from '#screens/feeds.tsx';
import { german } from '#screens/foreign.tsx';
import { dayAndMonth, daysAway, fullDay } from '#screens/moments.ts';
import { screenTexts } from '#screens/texts.ts';
import { ThingPage } from '#screens/thing-page.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { MetaLine } from '#ui/content/event-list.tsx';
import { type Fact, Facts } from '#ui/content/facts.tsx';
import type { Content } from '#ui/markup.ts';
import { Row } from '#ui/page/section.tsx';
import { event } from '../event.ts';
import { isMovedWithin, spanOf } from '#kernel/time/occurrence.ts';
import { admissionTexts, audienceTexts, eventTexts } from '../texts.ts';
import { asSentence, fullTime, hoursOf, shortTime, type When } from '../times.tsx';

type EventThing = Thing<typeof event.fields>;
type Props = { readonly ctx: Context; readonly thing: EventThing; readonly next: readonly When[] };

/** The next time, or the first one when all are over. */
const timeOf = ({ ctx, thing: { values }, next }: Props): When =>
	next[0] ?? { ...spanOf(values, ctx.tenant.zone), isAllDay: values.isAllDay };

/** The rule as a sentence; one that is too odd for a sentence is shown by its dates alone. */
const repeats = (ctx: Context, { values }: EventThing, time: When): string | null => {
	const rule = values.rule === null ? null : parseRule(values.rule);
	const words = rule && !('problem' in rule) ? describeRule(rule, ctx.language) : null;
	return words === null ? null : asSentence(ctx, `${words}, ${hoursOf(ctx, time)}`);
};

const mostExceptions = 6;
const exceptionsAhead = (ctx: Context, { values }: EventThing): string => {
	const days = values.exceptions
		.filter((day) => !isMovedWithin(day, values))
		.map((day) => dayBounds(day, ctx.tenant.zone).from)
		.filter((at) => daysAway(ctx, at) >= 0);
	return days
		.slice(0, mostExceptions)
		.map((at) => dayAndMonth(ctx, at))
		.join(commaIn(ctx.language));
};

const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);

const admission = (ctx: Context, { values: { admission: kind, price } }: EventThing): Content => (
	<>
		{admissionTexts[ctx.screen][kind]}
		{price !== null && (
			<>
				{commaIn(ctx.language)}
				{german(ctx, price)}
			</>
		)}
	</>
);

/** When, where, for whom: what one asks of an event first. */
export const EventFacts = (props: Props) => {
	const { ctx, thing } = props;
	const texts = eventTexts[ctx.screen];
	const { values } = thing;
	const time = timeOf(props);
	return (
		<Facts
			facts={[
				{ label: texts.when, value: <time datetime={isoIn(time.startsAt, ctx.tenant.zone)}>{fullTime(ctx, time)}</time> },
				...fact(texts.repeats, repeats(ctx, thing, time)),
				...fact(texts.exceptions, exceptionsAhead(ctx, thing)),
				{ label: texts.where, value: german(ctx, values.venue) },
				...fact(texts.organiser, values.organiser),
				{ label: texts.admission, value: admission(ctx, thing) },
				...fact(texts.access, values.isStepFree ? texts.isStepFree : null),
				...fact(texts.forWhom, values.audience.map((one) => audienceTexts[ctx.screen][one]).join(commaIn(ctx.language))),
			]}
		/>
	);
};

const State = ({ ctx, thing, next }: Props) => {
	const texts = eventTexts[ctx.screen];
	if (thing.values.isCancelled)
		return (
			<Alert level="danger" title={texts.cancelled}>
				<p>{texts.cancelledText}</p>
			</Alert>
		);
	return next.length === 0 ? <Alert level="info">{screenTexts[ctx.screen].past}</Alert> : <></>;
};

/** When and where, before the picture: what a phone shows first. */
const Notice = (props: Props) => {
	const { ctx, thing } = props;
	const parts = [
		{ icon: 'schedule', text: shortTime(ctx, timeOf(props)) },
		{ icon: 'location_on', text: german(ctx, thing.values.venue) },
		{ icon: 'euro', text: admission(ctx, thing) },
	] as const;
	return (
		<div class="om-stack om-section--tight">
			<State {...props} />
			<MetaLine parts={parts} />
		</div>
	);
};

const NextTimes = ({ ctx, next }: Props) => {
	if (next.length < 2) return <></>;
	return (
		<Box id="naechste" title={eventTexts[ctx.screen].next}>
			<Facts facts={next.map((time) => ({ label: fullDay(ctx, time.startsAt), value: hoursOf(ctx, time) }))} />
		</Box>
	);
};

const Deeds = ({ ctx, thing, next }: Props) => {
	const texts = eventTexts[ctx.screen];
	const { isCancelled, bookingLink } = thing.values;
	if (isCancelled || next.length === 0) return <></>;
	return (
		<Row>
			{bookingLink && (
				<Button href={bookingLink} rel="noopener">
					{texts.book}
				</Button>
			)}
			<Button href={`${event.path}/${thing.slug}.ics`} look="secondary" icon="calendar_add_on" download>
				{texts.add}
			</Button>
		</Row>
	);
};

export const EventPage = (props: Props) => (
	<ThingPage
		ctx={props.ctx}
		hasDate={false}
		thing={props.thing}
		path={event.path}
		notice={<Notice {...props} />}
		facts={
			<>
				<EventFacts {...props} />
				<Deeds {...props} />
			</>
		}
		beside={
			<>
				<NextTimes {...props} />
				<SubscribeBox ctx={props.ctx} kind={event} />
			</>
		}
	/>
);

/** schema.org/Event as search engines read it: the next time, a place with a name, whether it is cancelled. */
export const jsonLdOf = (props: Props) => {
	const { ctx, thing } = props;
	const { values, byline } = thing;
	const { startsAt, endsAt } = timeOf(props);
	return {
		...toJsonLd(ctx, event, thing),
		startDate: isoIn(startsAt, ctx.tenant.zone),
		endDate: isoIn(endsAt, ctx.tenant.zone),
		eventStatus: `https://schema.org/${values.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		location: { '@type': 'Place', name: values.venue, address: ctx.tenant.name },
		isAccessibleForFree: values.admission !== 'paid',
		organizer: { '@type': 'Organization', name: values.organiser ?? (byline || ctx.tenant.name) },
	};
};
