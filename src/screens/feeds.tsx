import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import { Box, LinkList } from '#ui/content/box.tsx';
import type { FeedLink } from './page.ts';
import { screenTexts } from './texts.ts';

const formats = [
	{ ending: 'atom', type: 'application/atom+xml', name: 'Atom', icon: 'rss_feed' },
	{ ending: 'rss', type: 'application/rss+xml', name: 'RSS', icon: 'rss_feed' },
	{ ending: 'json', type: 'application/feed+json', name: 'JSON Feed', icon: 'rss_feed' },
] as const;
const calendar = { ending: 'ics', type: 'text/calendar', name: 'iCal', icon: 'calendar_month' } as const;

type Subject = {
	readonly kind: Pick<Kind, 'path' | 'many' | 'calendar' | 'isMailed'>;
	readonly place?: Place | undefined;
	readonly topic?: string | undefined;
};

const addressOf = ({ kind, place, topic }: Subject, ending: string): string =>
	`/feeds${kind.path}${place ? `/${place.slug}` : ''}.${ending}${topic ? `?thema=${topic}` : ''}`;
const formatsOf = ({ kind }: Subject) => (kind.calendar ? [calendar, ...formats] : formats);

/** The feeds of a list for the head of its page, so that programs find them. */
export const feedLinks = (ctx: Context, subject: Subject): FeedLink[] =>
	formatsOf(subject).map(({ ending, type, name }) => ({
		type,
		href: addressOf(subject, ending),
		title: `${subject.kind.many[ctx.language]}${subject.place ? ` ${subject.place.name}` : ''} (${name})`,
	}));

/** The sign-up for e-mails, with the village and the topic ticked. */
const mailAddress = ({ place, topic }: Pick<Subject, 'place' | 'topic'>): string => {
	const ticked = [...(place ? [`ort=${place.slug}`] : []), ...(topic ? [`thema=${topic}`] : [])];
	return `/abo${ticked.length > 0 ? `?${ticked.join('&')}` : ''}`;
};

/** The same as links to click. */
export const SubscribeBox = ({ ctx, ...subject }: Subject & { ctx: Context }) => {
	const texts = screenTexts[ctx.screen];
	return (
		<Box id="abonnieren" title={texts.subscribe}>
			<p>{texts.subscribeText}</p>
			<LinkList
				links={[
					...(subject.kind.isMailed ? [{ href: mailAddress(subject), label: texts.byMail, icon: 'mail' as const }] : []),
					...formatsOf(subject).map(({ ending, name, icon }) => ({ href: addressOf(subject, ending), label: name, icon })),
				]}
			/>
		</Box>
	);
};
