import type { Context } from '#kernel/context.ts';
import type { Infopoint } from '#kernel/kiosk/infopoints.ts';
import { languages, prefixOf, tagNames } from '#kernel/i18n/language.ts';
import { standPath } from '#screens/kiosk.tsx';
import { infopointTexts } from '#screens/kiosk-texts.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { aloudTexts } from './aloud-texts.ts';
import { seenAs, toggled, type View, type Wish } from './view.ts';

type Props = { readonly ctx: Context; readonly stand: Infopoint; readonly path: string; readonly view: View };

/** How somebody sees and reaches the screen, on every page in the same place (WCAG 2.2, 3.2.6). */
export const Bar = ({ ctx, stand, path, view }: Props) => {
	const texts = infopointTexts[ctx.screen];
	const here = `${ctx.origin}${prefixOf(ctx.tag)}${path}`;
	const turns: readonly { wish: Wish; icon: IconName; on: string; off: string }[] = [
		{ wish: 'low', icon: 'vertical_align_bottom', on: texts.low, off: texts.high },
		{ wish: 'large', icon: 'text_increase', on: texts.larger, off: texts.smaller },
		{ wish: 'contrast', icon: 'contrast', on: texts.contrast, off: texts.colours },
	];
	return (
		<footer class="om-kfoot">
			<nav class="om-kbar" aria-label={texts.help}>
				<a href={`${ctx.origin}${standPath(stand)}`}>
					<Icon name="home" />
					{texts.home}
				</a>
				{turns.map(({ wish, icon, on, off }) => (
					<a href={seenAs(here, toggled(view, wish))} class={wish === 'low' ? 'om-klow' : undefined}>
						<Icon name={icon} />
						{view.has(wish) ? off : on}
					</a>
				))}
				<kiosk-aloud hidden data-says={JSON.stringify(aloudTexts[ctx.screen])}>
					<button type="button">
						<Icon name="volume_up" />
						<span>{aloudTexts[ctx.screen].read}</span>
					</button>
				</kiosk-aloud>
			</nav>
			<nav class="om-kbar" aria-label={texts.languages}>
				{languages.map((tag) => (
					<a
						href={seenAs(`${ctx.origin}${prefixOf(tag)}${path}`, view)}
						lang={tag}
						hreflang={tag}
						aria-current={tag === ctx.language ? 'true' : undefined}
					>
						{tagNames[tag]}
					</a>
				))}
			</nav>
			{!view.has('patient') && (
				<noscript>
					<p class="om-kbar">
						<span>{texts.timed}</span>
						<a href={seenAs(here, toggled(view, 'patient'))}>{texts.moreTime}</a>
					</p>
				</noscript>
			)}
		</footer>
	);
};
