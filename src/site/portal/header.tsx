import type { Context } from '#kernel/context.ts';
import { tagNames } from '#kernel/i18n/language.ts';
import type { Module } from '#kernel/module.ts';
import { Head } from '#ui/page/head.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { german } from '#screens/foreign.tsx';
import { portalTexts } from './texts.ts';

/** Stands for the path of the page in the header that is drawn once and used for all pages. */
export const herePath = '--hier--';

type Props = { readonly ctx: Context; readonly modules: readonly Module[]; readonly current: string | undefined };

/** Who publishes this, language and village, and the main navigation: one word per module, then taking part and the town hall. */
export const Header = ({ ctx, modules, current }: Props) => {
	const texts = portalTexts[ctx.screen];
	const entries = [
		...modules.flatMap(({ portal }) =>
			portal ? [{ href: portal.link.path, label: portal.link.label[ctx.language], current: current === portal.link.path }] : [],
		),
		{ href: '/mitmachen', label: pageTexts[ctx.screen].title, current: current === '/mitmachen' },
		{ href: '/rathaus', label: texts.townHall, current: current === '/rathaus' },
	];
	return (
		<Head
			lang={ctx.screen}
			official={texts.official(ctx.tenant.name)}
			place={{ href: '/', name: ctx.tenant.name, line: german(ctx, ctx.tenant.tagline) }}
			entries={entries}
			strip={[
				...(ctx.tag === 'de-x-leicht' ? [] : [{ href: '/leichte-sprache', label: texts.easy, icon: 'menu_book' } as const]),
				{ href: `/sprache?weiter=${herePath}`, label: tagNames[ctx.tag], icon: 'language', before: `${texts.language}:` },
				{ href: '/ort', label: texts.choosePlace, icon: 'location_on' },
			]}
		/>
	);
};
