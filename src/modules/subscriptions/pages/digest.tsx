import type { Context } from '#kernel/context.ts';
import { directionOf, prefixOf } from '#kernel/i18n/language.ts';
import { type Appeared, mostAppeared } from '#kernel/publication/timeline.ts';
import { foreign, foreignTitle, german } from '#screens/foreign.tsx';
import { clock, fullDay } from '#screens/moments.ts';
import { mailTexts } from '../mail-texts.ts';
import type { Asked, Coming } from '../server/answers.ts';

export type Digest = { readonly fresh: readonly Appeared[]; readonly coming: readonly Coming[]; readonly key: string };
type Props = { readonly ctx: Context; readonly asked: Asked; readonly digest: Digest };

const inPortal = (ctx: Context, path: string): string => `${ctx.origin}${prefixOf(ctx.tag)}${path}`;

const address = ({ ctx, asked: { kinds } }: Props, { kind, slug }: Appeared): string =>
	inPortal(ctx, `${kinds.find(({ name }) => name === kind)?.path ?? ''}/${slug}`);

const when = (ctx: Context, { startsAt, isAllDay }: Coming): string =>
	`${fullDay(ctx, startsAt)}, ${isAllDay ? mailTexts[ctx.screen].allDay : clock(ctx, startsAt)}`;

const titleOf = ({ ctx }: Props, { words: { title }, isCancelled }: Coming): string =>
	isCancelled ? `${title} (${mailTexts[ctx.screen].cancelled})` : title;

/** One address for each of: change, end. */
export const linksOf = (ctx: Context, key: string) => ({
	change: inPortal(ctx, `/abo/aendern/${key}`),
	end: inPortal(ctx, `/abo/ende/${key}`),
});

/** What is new, kind by kind: who reads it knows a notice from an article before opening it. */
const freshByKind = ({ asked: { kinds }, digest: { fresh } }: Props) =>
	kinds.map(({ name, many }) => ({ many, fresh: fresh.filter(({ kind }) => kind === name) })).filter((one) => one.fresh.length > 0);

/** When and, where it is known, at which place. */
const whenAndWhere = (ctx: Context, one: Coming): readonly string[] => [when(ctx, one), one.venue].filter((part) => part !== '');

const isCut = ({ digest: { fresh } }: Props): boolean => fresh.length >= mostAppeared;

/** The digest as plain text. */
export const digestText = (props: Props): string => {
	const { ctx, asked, digest } = props;
	const texts = mailTexts[ctx.screen];
	const links = linksOf(ctx, digest.key);
	const heading = (title: string, entries: readonly string[]): string[] =>
		entries.length === 0 ? [] : [title.toUpperCase(), ...entries];
	return [
		texts.hello,
		...freshByKind(props).flatMap(({ many, fresh }) =>
			heading(
				`${texts.fresh}: ${many[ctx.language]}`,
				fresh.map((one) => [one.words.title, one.words.summary, address(props, one)].filter((line) => line !== '').join('\n')),
			),
		),
		...(isCut(props) ? [`${texts.more}: ${inPortal(ctx, '/')}`] : []),
		...heading(
			texts.coming,
			digest.coming.map((one) =>
				[titleOf(props, one), whenAndWhere(ctx, one).join(' · '), inPortal(ctx, `${asked.comingKind.path}/${one.slug}`)].join('\n'),
			),
		),
		`${texts.why(ctx.tenant.name)}\n${texts.change}: ${links.change}\n${texts.end}: ${links.end}`,
	].join('\n\n');
};

/** Mail programs know few rules of style; these they know. Light and dark, no picture, nothing from elsewhere. */
const style = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;font:16px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;background:#fff;color:#14202a}
main{max-width:36em;margin:0 auto}
h1{font-size:24px;line-height:1.25;margin:0 0 16px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:17px;margin:20px 0 2px}
p{margin:0 0 4px}a{color:#0b5d68}.when,footer{color:#45525c}
footer{margin-top:40px;padding-top:16px;border-top:1px solid #c5ccd1;font-size:14px}
@media (prefers-color-scheme:dark){body{background:#12191f;color:#eef2f4}a{color:#7fd3de}.when,footer{color:#b7c2c9}footer{border-color:#3a464e}}`;

const Fresh = (props: Props) => (
	<>
		{freshByKind(props).map(({ many, fresh }) => (
			<>
				<h2>
					{mailTexts[props.ctx.screen].fresh}: {many[props.ctx.language]}
				</h2>
				{fresh.map((one) => (
					<>
						<h3>
							<a href={address(props, one)}>{foreignTitle(props.ctx, one.words)}</a>
						</h3>
						<p>{foreign(props.ctx, one.words.summary, one.words.language)}</p>
					</>
				))}
			</>
		))}
		{isCut(props) && (
			<p>
				<a href={inPortal(props.ctx, '/')}>{mailTexts[props.ctx.screen].more}</a>
			</p>
		)}
	</>
);

const Coming = (props: Props) => (
	<>
		<h2>{mailTexts[props.ctx.screen].coming}</h2>
		{props.digest.coming.map((one) => (
			<>
				<h3>
					<a href={inPortal(props.ctx, `${props.asked.comingKind.path}/${one.slug}`)}>
						{foreign(props.ctx, titleOf(props, one), one.words.language)}
					</a>
				</h3>
				<p class="when">
					{when(props.ctx, one)}
					{one.venue !== '' && <> · {german(props.ctx, one.venue)}</>}
				</p>
			</>
		))}
	</>
);

const Page = (props: Props & { subject: string }) => {
	const { ctx, digest, subject } = props;
	const texts = mailTexts[ctx.screen];
	const links = linksOf(ctx, digest.key);
	return (
		<html lang={ctx.language} dir={directionOf(ctx.language)}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<meta name="color-scheme" content="light dark" />
				<title>{subject}</title>
				<style>{style}</style>
			</head>
			<body>
				<main>
					<h1>{subject}</h1>
					{digest.fresh.length > 0 && <Fresh {...props} />}
					{digest.coming.length > 0 && <Coming {...props} />}
					<footer>
						<p>{texts.why(ctx.tenant.name)}</p>
						<p>
							<a href={links.change}>{texts.change}</a> · <a href={links.end}>{texts.end}</a>
						</p>
					</footer>
				</main>
			</body>
		</html>
	);
};

/** The same as a page that mail programs show. */
export const digestHtml = async (props: Props & { subject: string }): Promise<string> => `<!doctype html>${String(await Page(props))}`;
