import type { Context as Request } from 'hono';
import type { Child } from 'hono/jsx';
import { type Talk, talkOf } from '#kernel/feedback/queries.ts';
import { noTally } from '#kernel/feedback/tally.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { type Meeting, meetingsOf } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { linksOf } from '#kernel/publication/links.ts';
import { ContactBox, type ContactValues } from './contact-box.tsx';
import { ContributionList } from './contributions.tsx';
import { SubscribeBox } from './feeds.tsx';
import { choiceIn } from './filters.tsx';
import { MeetingList } from './meetings.tsx';
import { spotMap } from './spot-map.tsx';
import type { Step } from './one-thing.tsx';
import { aboutThing } from './taking-part-trail.ts';
import { canContribute, type Kinds, LinkedThings, TakePartBox, type TakingPart } from './taking-part.tsx';
import { type OwnParts, ThingPage } from './thing-page.tsx';

type Read = { readonly talk: Talk; readonly meetings: readonly Meeting[] };
/** What a module shows: `before` the box of what one can do, `after` the whole. */
type Own = OwnParts & { readonly before?: Child; readonly after?: Child };

type Participation<F extends Fields> = TakingPart & {
	readonly kind: Kind<F>;
	readonly thing: Thing<F>;
	/** What is read for it and shown with it. */
	readonly has: readonly ('talk' | 'meetings' | 'map')[];
	/** Kinds under whose addresses lies what is linked; without them nothing is. */
	readonly links?: Kinds;
	readonly contact?: ContactValues;
	readonly subscribe?: Kind;
	/** Where others like it stand, when that is not the page of its kind. */
	readonly list?: Step;
	readonly own: (read: Read) => Own;
};

const silence: Talk = { tally: { ...noTally, reasons: [] }, contributions: [], page: 1 };

/** The page of a thing in which people take part: its own words, what belongs to it, what people said, and what one can do. */
export const participationPage = async <F extends Fields>(c: Request<Env>, { kind, thing, has, own, ...asked }: Participation<F>) => {
	const { ctx } = c.var;
	const { links, contact, subscribe, list, ...takingPart } = asked;
	const [talk, meetings, linked, map] = await Promise.all([
		has.includes('talk') ? talkOf(ctx, { publicationId: thing.id, page: choiceIn(ctx, c.req.query()).page }) : silence,
		has.includes('meetings') ? meetingsOf(ctx, thing.id) : [],
		links ? linksOf(ctx, thing.id) : [],
		has.includes('map') ? spotMap(ctx, thing) : undefined,
	]);
	const { before, after, below, beside, ...page } = own({ talk, meetings });
	return c.render(
		<>
			<ThingPage
				ctx={ctx}
				thing={thing}
				path={kind.path}
				{...page}
				below={
					<>
						{below}
						<MeetingList ctx={ctx} meetings={meetings} />
						{links && <LinkedThings ctx={ctx} things={linked} kinds={links()} />}
						{has.includes('talk') && (
							<ContributionList
								ctx={ctx}
								talk={talk}
								path={`${kind.path}/${thing.slug}`}
								isOpen={canContribute(ctx, takingPart.phases)}
							/>
						)}
					</>
				}
				beside={
					<>
						{before}
						<TakePartBox ctx={ctx} thing={thing} {...takingPart} />
						{beside}
						{map}
						{contact && <ContactBox ctx={ctx} values={contact} />}
						{subscribe && <SubscribeBox ctx={ctx} kind={subscribe} />}
					</>
				}
			/>
			{after}
		</>,
		aboutThing(ctx, { kind, thing, ...(list && { list }) }),
	);
};
