import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** The way from home to the page above this one, then this page's own name. Home is put in front. */
export type BreadcrumbProps = { lang: Screen; home: string; trail?: readonly { href: string; label: Content }[]; here: Content };

export const Breadcrumb = ({ lang, home, trail = [], here }: BreadcrumbProps): Markup => (
	<nav class="om-crumbs om-wrap" aria-label={word(lang, 'breadcrumb')}>
		<ol>
			{[{ href: home, label: word(lang, 'start') }, ...trail].map(({ href, label }) => (
				<li>
					<a href={href}>{label}</a>
				</li>
			))}
			<li>
				<span aria-current="page">{here}</span>
			</li>
		</ol>
	</nav>
);
