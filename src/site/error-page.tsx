import type { Context as Request } from 'hono';
import type { Child } from 'hono/jsx';
import { screenOf, type Tag, tagIn } from '#kernel/i18n/language.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import type { Problems } from '#kernel/errors.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import type { Assets } from '#ui/assets.ts';
import { Empty } from '#ui/content/empty.tsx';
import { languages, type Screen } from '#ui/language.ts';
import { written } from '#ui/markup.ts';
import { Main, Shell } from '#ui/page/shell.tsx';
import { errorTexts } from './error-texts.ts';
import { faultSentences } from './fault-texts.ts';
import { movedInto } from './links.ts';
import { knownSentences } from './office/messages.ts';
import { styleAddress } from './theme-style.ts';

type Status = 400 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503;

const german = errorTexts.de;

type Sentence = { readonly title: string; readonly text: string; readonly scene: string };

const sentences = (words: typeof german): Readonly<Partial<Record<Status, Sentence>>> => ({
	403: { title: words.forbidden, text: words.forbiddenText, scene: 'strasse' },
	404: { title: words.missing, text: words.missingText, scene: 'bus' },
	409: { title: words.changed, text: words.changedText, scene: 'idee' },
	413: { title: words.large, text: words.largeText, scene: 'haus' },
	500: { title: words.broken, text: words.brokenText, scene: 'feuerwehr' },
	503: { title: words.busy, text: words.busyText, scene: 'feuerwehr' },
});
const sentenceFor = (status: Status, words: typeof german): Sentence =>
	sentences(words)[status] ?? { title: words.wrong, text: words.wrongText, scene: 'idee' };
const moving = (words: typeof german): Sentence => ({ title: words.moving, text: words.movingText, scene: 'bus' });

/** Whoever works here is told what she can do; the office is German. */
const atWork: Readonly<Partial<Record<Status, string>>> = {
	403: 'Dafür fehlt Ihrem Konto das Recht. Geben kann es, wer bei Ihnen Menschen und Rechte einrichtet.',
	500: 'Es liegt nicht an Ihnen. Versuchen Sie es in einer Minute noch einmal. Bleibt es dabei, sagen Sie es bitte dem Betrieb.',
	404: 'Vielleicht ist sie gelöscht oder umgezogen, oder in der Adresse fehlt etwas.',
};

/** Where to go on: at work to what waits, else to where the sentence sends her. */
const Ways = ({ status, words, isAtWork }: { status: Status; words: typeof german; isAtWork: boolean }) => {
	if (isAtWork) return <Button href="/verwaltung/eingang">Zum Eingang</Button>;
	return (
		<>
			<Button href="/">{words.home}</Button>
			{status === 404 && (
				<Button look="secondary" href="/suche">
					{words.search}
				</Button>
			)}
		</>
	);
};

/** Known before a municipality is: a form from elsewhere is refused, and a name that nobody has leads nowhere. */
const early = (status: Status, words: typeof german): Sentence => {
	if (status === 403) return { title: words.elsewhere, text: words.elsewhereText, scene: 'bus' };
	if (status === 404) return { title: words.nobody, text: words.nobodyText, scene: 'bus' };
	return sentenceFor(status, words);
};

/** Without a municipality (unknown host, no database yet) the browser says what she reads; of Leichte Sprache no browser knows, but the address does. */
const asked = (c: Request<Env>): { readonly tag: Tag; readonly screen: Screen } => {
	const ctx = c.get('ctx');
	if (ctx) return { tag: ctx.tag, screen: ctx.screen };
	const { env }: { env: unknown } = c;
	const tag = tagIn(env instanceof Object && 'tag' in env ? env.tag : undefined);
	if (screenOf(tag) === 'leicht') return { tag, screen: 'leicht' };
	const wanted = (c.req.header('accept-language') ?? '').toLowerCase();
	return { tag: 'de', screen: languages.find((language) => wanted.startsWith(language)) ?? 'de' };
};

/** A form from elsewhere is refused before the municipality is looked up, but there is one. */
const BareWays = ({ status, words, isKnown }: { status: Status; words: typeof german; isKnown: boolean }) => (
	<>
		{/* The address that she sees, in her language too. */}
		{status >= 500 && <Button href="">{words.again}</Button>}
		{(isKnown || status === 403) && (
			<Button href="/" look={status >= 500 ? 'secondary' : 'primary'}>
				{words.home}
			</Button>
		)}
	</>
);

type Bare = { readonly status: Status; readonly isMoving: boolean; readonly assets: Assets };

/** The same where no frame can be drawn, because the municipality is not known or the database is gone: it asks the database nothing. */
export const bareErrorPage = (c: Request<Env>, { status, isMoving, assets }: Bare): Response | Promise<Response> => {
	c.status(status);
	const [ctx, { tag, screen }] = [c.get('ctx'), asked(c)];
	const words = errorTexts[screen];
	const known = ctx ? sentenceFor(status, words) : early(status, words);
	const { title, text, scene } = isMoving ? moving(words) : known;
	if (!(c.req.header('accept') ?? '').includes('html')) return c.text(`${title}\n${text}\n`);
	const styles = [assets.portalCss, ...(ctx ? [styleAddress(ctx.tenant)] : [])];
	const body = written(
		<Main>
			<div class="om-wrap om-section">
				<Empty
					level={1}
					art={ctx && <DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} isEager />}
					title={title}
					actions={<BareWays status={status} words={words} isKnown={ctx !== undefined} />}
					code={words.code(String(status))}
				>
					{text}
				</Empty>
			</div>
		</Main>,
	);
	return c.html(
		movedInto(tag, written(<Shell lang={screen} title={title} styles={styles} preload={assets.preload} noIndex body={body} />)),
	);
};

type Said = { readonly title: string; readonly scene: string; readonly ways: Child; readonly text: Child };

/** The sentence with its picture, in the frame of the portal or the office. */
const inFrame = (c: Request<Env>, status: Status, { title, scene, ways, text }: Said): Response | Promise<Response> => {
	c.status(status);
	const { ctx } = c.var;
	return c.render(
		<div class="om-wrap om-section">
			<Empty
				level={1}
				art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} isEager />}
				title={title}
				actions={ways}
				code={errorTexts[ctx.screen].code(String(status))}
			>
				{text}
			</Empty>
		</div>,
		{ title, isHidden: true },
	);
};

/** What stood here once, and the list on which its like stands now. */
export const gonePage = (c: Request<Env>, { path, many }: Kind, isPast: boolean): Response | Promise<Response> => {
	const { language, screen } = c.var.ctx;
	const words = errorTexts[screen];
	const ways = (
		<>
			<Button href={path}>{many[language]}</Button>
			<Button href="/" look="secondary">
				{words.home}
			</Button>
		</>
	);
	return inFrame(c, 410, { title: isPast ? words.past : words.gone, scene: 'garten', ways, text: words.goneText(many[language]) });
};

/** What went wrong, in a sentence, with one way on. */
export const errorPage = (c: Request<Env>, status: Status, problems: Problems): Response | Promise<Response> => {
	const { ctx } = c.var;
	const words = errorTexts[ctx.screen];
	const { title, text, scene } = sentenceFor(status, words);
	const isAtWork = c.req.path.startsWith('/verwaltung/') && ctx.actor !== null;
	const named = c.req.path.startsWith('/verwaltung') ? knownSentences(problems) : faultSentences(problems, ctx.screen);
	return inFrame(c, status, {
		title,
		scene,
		ways: <Ways status={status} words={words} isAtWork={isAtWork} />,
		text: [(isAtWork && atWork[status]) || text, named].join(' '),
	});
};
