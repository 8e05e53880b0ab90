import { html, raw } from 'hono/html';
import { withBlanks } from '../blanks.ts';
import { direction, languageOf, type Screen } from '../language.ts';
import { withOutlines } from '../icon.tsx';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** A link of the head: feed, icon, manifest, another language of the same page. */
export type HeadLink = { rel: string; href: string; type?: string; hreflang?: string; title?: string };

/**
 * The skeleton of every page. `styles` and `scripts` are addresses in loading order (scripts are modules), `preload` the two fonts.
 * `scheme` forces day or night; left out, the device decides. `title` says the page first, then the place; before input errors the frame puts "Fehler:".
 */
export type ShellProps = {
	lang: Screen;
	title: string;
	description?: string;
	styles: readonly string[];
	scripts?: readonly string[];
	preload?: readonly string[];
	links?: readonly HeadLink[];
	canonical?: string;
	noIndex?: boolean;
	scheme?: 'light' | 'dark';
	look?: 'portal' | 'office' | 'kiosk';
	/** More classes of the body, for a look that somebody chose. */
	classes?: readonly string[];
	/** Where a browser without scripts goes after so many seconds. */
	unscripted?: { seconds: number; to: string };
	/** Markup. */
	body: string;
};

const bodyClasses = { portal: [], office: ['om-office'], kiosk: ['om-kiosk'] };
const classOf = ({ look = 'portal', classes = [] }: ShellProps): string | undefined =>
	[...bodyClasses[look], ...classes].join(' ') || undefined;

const Resources = ({ styles, scripts = [], preload = [], links = [] }: ShellProps): Markup => (
	<>
		{preload.map((font) => (
			<link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
		))}
		{styles.map((style) => (
			<link rel="stylesheet" href={style} />
		))}
		{links.map((link) => (
			<link {...link} />
		))}
		{scripts.map((script) => (
			<script type="module" src={script}></script>
		))}
	</>
);

const DocumentHead = (props: ShellProps): Markup => (
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>{props.title}</title>
		{props.description && <meta name="description" content={props.description} />}
		<meta name="color-scheme" content={props.scheme ?? 'light dark'} />
		<meta name="format-detection" content="telephone=no" />
		{props.noIndex && <meta name="robots" content="noindex" />}
		{props.canonical && <link rel="canonical" href={props.canonical} />}
		{props.unscripted && (
			<noscript>
				<meta http-equiv="refresh" content={`${props.unscripted.seconds}; url=${props.unscripted.to}`} />
			</noscript>
		)}
		<Resources {...props} />
	</head>
);

export const Shell = (props: ShellProps): Markup => {
	const classes = classOf(props);
	const page = (
		<html
			lang={languageOf(props.lang)}
			dir={direction(languageOf(props.lang))}
			data-kern-theme={props.scheme}
			data-look={props.look === 'kiosk' ? classes : undefined}
		>
			<DocumentHead {...props} />
			<body class={classes}>
				<a class="om-skip" href="#inhalt">
					{word(props.lang, 'skip')}
				</a>
				{raw(withOutlines(withBlanks(props.body)))}
			</body>
		</html>
	);
	return html`<!doctype html>${page}`;
};

/** The one main area, target of the skip link. */
export const Main = ({ desk, children }: { desk?: boolean; children?: Content }): Markup => (
	<main id="inhalt" tabindex={-1} class={desk ? 'om-desk' : undefined}>
		{children}
	</main>
);
