import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { html } from '#kernel/exchange/markdown.ts';
import type { Meeting } from '#kernel/meetings/queries.ts';
import { hour } from '#kernel/time/span.ts';
import { german } from './foreign.tsx';
import { Button } from '#ui/button.tsx';
import { DateHouse } from '#ui/content/date-house.tsx';
import { MetaLine } from '#ui/content/event-list.tsx';
import { Picture } from '#ui/content/picture.tsx';
import { Figure, Prose } from '#ui/content/prose.tsx';
import { Section } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { dateParts, fullMoment } from './moments.ts';
import { takingPartTexts } from './taking-part-texts.ts';

type Props = { readonly ctx: Context; readonly meeting: Meeting };

const Photos = ({ photos }: { photos: Meeting['photos'] }) => (
	<>
		{photos.map(({ id, alt, width, height, sizes, credit }) => {
			const all = sizes.map((one) => ({ address: `/media/${id}/${one}.webp`, width: one }));
			return (
				<Figure caption={credit}>
					<Picture
						address={all[0]?.address ?? ''}
						alt={alt ?? ''}
						width={width}
						height={height}
						sizes={all}
						shown="(min-width: 62rem) 40rem, 100vw"
					/>
				</Figure>
			);
		})}
	</>
);

/** A text that is long opens where somebody wants it: no script needed. */
const Folded = ({ title, text, isOpen }: { title: string; text: string; isOpen: boolean }) => (
	<details class="om-more-box" open={isOpen}>
		<summary>{title}</summary>
		<div lang="de" dir="auto">
			<Prose>{raw(html(text))}</Prose>
		</div>
	</details>
);

type WaysProps = { readonly ctx: Context; readonly meeting: Pick<Meeting, 'startsAt' | 'joinLink' | 'dialIn' | 'joinHoursBefore'> };
/** How to come when one cannot be there: by video or by telephone, as long as it is ahead; some say so shortly before only. */
export const Ways = ({ ctx, meeting: { startsAt, joinLink, dialIn, joinHoursBefore } }: WaysProps) => {
	const texts = takingPartTexts[ctx.screen];
	const hoursAhead = (startsAt.getTime() - ctx.now.getTime()) / hour;
	if (hoursAhead < -4 || (joinLink === null && dialIn === null)) return <></>;
	if (joinHoursBefore !== null && hoursAhead > joinHoursBefore) return <p class="om-small om-muted">{texts.joinSoon(joinHoursBefore)}</p>;
	return (
		<p class="om-row">
			{joinLink !== null && (
				<Button href={joinLink} look="secondary" icon="co_present">
					{texts.join}
				</Button>
			)}
			{dialIn !== null && (
				<a href={`tel:${dialIn.replace(/[^\d+,#*]/g, '')}`}>
					<bdi>{texts.dialIn(dialIn)}</bdi>
				</a>
			)}
		</p>
	);
};

const One = ({ ctx, meeting }: Props) => {
	const texts = takingPartTexts[ctx.screen];
	const { weekday, day, month } = dateParts(ctx, meeting.startsAt);
	return (
		<li class="om-meeting">
			<DateHouse above={weekday} main={day} below={month} look={meeting.startsAt > ctx.now ? 'brand' : 'soft'} />
			<div class="om-stack">
				{meeting.cancelledAt !== null && (
					<p>
						<StatusLight light="stop">{texts.cancelled}</StatusLight>
					</p>
				)}
				<h3 class="om-title">{german(ctx, meeting.title)}</h3>
				<MetaLine
					parts={[
						{ icon: 'schedule', text: fullMoment(ctx, meeting.startsAt) },
						{ icon: 'location_on', text: german(ctx, meeting.venue) },
					]}
				/>
				{meeting.cancelledAt === null && <Ways ctx={ctx} meeting={meeting} />}
				{meeting.agenda !== null && <Folded title={texts.agenda} text={meeting.agenda} isOpen={meeting.minutes === null} />}
				{meeting.minutes !== null && <Folded title={texts.minutes} text={meeting.minutes} isOpen={false} />}
				<Photos photos={meeting.photos} />
			</div>
		</li>
	);
};

const fewAhead = 2;
/** Of what is laid out a year ahead only the next ones, and those that have an agenda already: the next one first, then what is over, latest first. */
const worthReading = ({ now }: Context, meetings: readonly Meeting[]): readonly Meeting[] => {
	const next = new Set(meetings.filter(({ startsAt, cancelledAt }) => startsAt > now && cancelledAt === null).slice(-fewAhead));
	const shown = meetings.filter((one) => one.startsAt <= now || one.agenda !== null || one.cancelledAt !== null || next.has(one));
	const isAhead = ({ startsAt }: Meeting): boolean => startsAt > now;
	return [...shown.filter(isAhead).toReversed(), ...shown.filter((one) => !isAhead(one))];
};

/** Where people met or will meet about something, with agenda, minutes and photographs. */
export const MeetingList = ({ ctx, meetings }: { ctx: Context; meetings: readonly Meeting[] }) =>
	meetings.length === 0 ? (
		<></>
	) : (
		<Section id="treffen" title={takingPartTexts[ctx.screen].meetings} inside>
			<ol class="om-saids">
				{worthReading(ctx, meetings).map((meeting) => (
					<One ctx={ctx} meeting={meeting} />
				))}
			</ol>
		</Section>
	);
