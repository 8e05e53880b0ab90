import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { html } from '#kernel/exchange/markdown.ts';
import { directionOf, isTag, prefixOf, tagNames } from '#kernel/i18n/language.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { Figure, Prose } from '#ui/content/prose.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import { Grid } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Tag } from '#ui/tag.tsx';
import { fullDay, nearDay } from './moments.ts';
import { screenTexts } from './texts.ts';
import { langOf } from './thing-card.tsx';
import { ThingPicture } from './thing-picture.tsx';

/** What a kind adds to the page of one of its things. */
export type OwnParts = {
	readonly facts?: Child;
	readonly beside?: Child;
	readonly notice?: Child;
	/** What follows the text, such as what people said to it. */
	readonly below?: Child;
	readonly hasPicture?: boolean;
	readonly hasDate?: boolean;
};
type Props = OwnParts & { readonly ctx: Context; readonly thing: Thing; readonly path: string };

const OtherLanguages = ({ ctx, thing, path }: Pick<Props, 'ctx' | 'thing' | 'path'>) => {
	const others = (thing.words.languages ?? []).filter(isTag).filter((tag) => tag !== thing.words.language);
	if (others.length === 0) return <></>;
	return (
		<p class="om-meta">
			{screenTexts[ctx.screen].otherLanguages}{' '}
			{others.map((tag) => (
				<a href={`${ctx.origin}${prefixOf(tag)}${path}/${thing.slug}`} lang={tag} hreflang={tag}>
					{tagNames[tag]}
				</a>
			))}
		</p>
	);
};

/** For a thing that takes place, the day on which it was announced would mislead over the title. */
const Tags = ({ ctx, thing, hasDate }: Pick<Props, 'ctx' | 'thing' | 'hasDate'>) => (
	<>
		{thing.placeIds
			.map((id) => placeById(ctx.tenant, id))
			.map(
				(place) =>
					place && (
						<a href={`/ort/${place.slug}`}>
							<Tag>{place.name}</Tag>
						</a>
					),
			)}
		{hasDate && <time datetime={thing.shownFrom.toISOString()}>{nearDay(ctx, thing.shownFrom)}</time>}
	</>
);

/** The page of one thing: head, picture, text in its own language and direction, what is beside it. */
export const ThingPage = ({ ctx, thing, path, facts, beside, notice, below, hasPicture = true, hasDate = true }: Props) => {
	const texts = screenTexts[ctx.screen];
	const { title, summary, body, language } = thing.words;
	const lang = langOf(ctx, thing.words);
	return (
		<article class="om-wrap">
			<PageHead
				title={
					<span lang={lang} dir={directionOf(language)}>
						{title}
					</span>
				}
				lead={
					<span lang={lang} dir={directionOf(language)}>
						{summary}
					</span>
				}
				before={<Tags ctx={ctx} thing={thing} hasDate={hasDate} />}
			>
				<OtherLanguages ctx={ctx} thing={thing} path={path} />
			</PageHead>
			{notice}
			{lang && !thing.words.languages?.includes(ctx.tag) && <Alert level="info">{texts.otherVariant}</Alert>}
			<Grid columns="split">
				<div class="om-stack">
					{hasPicture && (
						<Figure caption={thing.picture?.credit}>
							<ThingPicture ctx={ctx} thing={thing} isEager />
						</Figure>
					)}
					{facts}
					{body && (
						<div lang={lang} dir={directionOf(language)}>
							<Prose>{raw(html(body))}</Prose>
						</div>
					)}
					<p class="om-meta">
						<span>{texts.published(fullDay(ctx, thing.shownFrom))}</span>
						{thing.byline && <span>{texts.from(thing.byline)}</span>}
					</p>
					<CopyLink lang={ctx.screen} href={`${ctx.origin}${path}/${thing.slug}`} />
					{below}
				</div>
				<aside class="om-stack" aria-label={texts.subscribe}>
					{beside}
				</aside>
			</Grid>
		</article>
	);
};
