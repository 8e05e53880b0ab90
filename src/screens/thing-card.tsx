import type { Context } from '#kernel/context.ts';
import { placeById, topicName } from '#kernel/tenancy/tenant.ts';
import { Card } from '#ui/content/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { nearDay } from './moments.ts';
import { type Pictured, ThingPicture } from './thing-picture.tsx';

/** What a card needs: a thing of any kind, or a teaser of the timeline. */
export type Carded = Pictured & {
	readonly slug: string;
	readonly placeIds: readonly string[];
	readonly shownFrom: Date;
	readonly words: { readonly title: string; readonly summary: string; readonly language: string };
};

/** The one tag over a card: its village when it has just one, else its first topic. */
const tagOf = (ctx: Context, { placeIds, topics }: Pick<Carded, 'placeIds' | 'topics'>): string | undefined => {
	const [only, ...more] = placeIds;
	const village = only === undefined || more.length > 0 ? undefined : placeById(ctx.tenant, only)?.name;
	const [topic] = topics;
	return village ?? (topic === undefined ? undefined : topicName(ctx.tenant, topic, ctx.language));
};

/** Text in another language than the page says so, for screen readers and hyphenation. */
export const langOf = (ctx: Context, { language }: { language: string }): string | undefined =>
	language === ctx.language ? undefined : language;

type Props = {
	readonly ctx: Context;
	readonly thing: Carded;
	readonly href: string;
	readonly look?: 'tall' | 'flat';
	readonly level?: 2 | 3;
	readonly isEager?: boolean;
	/** In the place of its village or topic. */
	readonly tag?: string | undefined;
};

export const ThingCard = ({ ctx, thing, href, look = 'tall', level = 3, isEager = false, tag = tagOf(ctx, thing) }: Props) => {
	const lang = langOf(ctx, thing.words);
	return (
		<Card
			href={href}
			look={look}
			level={level}
			title={<span lang={lang}>{thing.words.title}</span>}
			art={
				<ThingPicture
					ctx={ctx}
					thing={thing}
					isEager={isEager}
					shown={look === 'flat' ? '13rem' : '(min-width: 62rem) 44rem, 100vw'}
				/>
			}
			meta={
				<>
					{tag && <Tag>{tag}</Tag>}
					<time datetime={thing.shownFrom.toISOString()}>{nearDay(ctx, thing.shownFrom)}</time>
				</>
			}
		>
			<p class={look === 'flat' ? 'om-small om-muted' : undefined} lang={lang}>
				{thing.words.summary}
			</p>
		</Card>
	);
};
