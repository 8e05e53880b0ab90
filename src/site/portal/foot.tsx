import type { Context } from '#kernel/context.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { contact } from '#site/settings.ts';
import { Footer, type FooterColumn } from '#ui/page/footer.tsx';
import { defectTexts } from '#modules/defects/texts.ts';
import { roadTexts } from '#modules/roads/map-texts.ts';
import { openingOf } from '#screens/opening.ts';
import { barrierPath } from './barrier.tsx';
import { barrierTexts } from './barrier-texts.ts';
import { portalTexts } from './texts.ts';

const columnsFor = (ctx: Context): FooterColumn[] => {
	const texts = portalTexts[ctx.screen];
	const value = (name: keyof typeof contact): string => settingOf(ctx.tenant, contact[name]);
	const phone = value('phone');
	const opening = openingOf(ctx, value('hours'));
	const reach = [
		...(phone ? [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, label: <bdi>{phone}</bdi> }] : []),
		...(value('email') ? [{ href: `mailto:${value('email')}`, label: <bdi>{value('email')}</bdi> }] : []),
	];
	return [
		{
			kind: 'links',
			title: texts.contact(ctx.tenant.name),
			before: (
				<p>
					<bdi>{value('street')}</bdi>
					<br />
					<bdi>{value('town')}</bdi>
				</p>
			),
			links: reach,
		},
		opening
			? {
					kind: 'hours',
					title: texts.office,
					caption: texts.hours,
					...(opening.isOpen ? { open: opening.sentence } : { closed: opening.sentence }),
					rows: opening.rows,
				}
			: { kind: 'links', title: texts.office, links: [{ href: '/rathaus', label: texts.townHall }] },
		{
			kind: 'links',
			title: texts.stay,
			links: [
				{ href: '/melden', label: defectTexts[ctx.screen].report },
				{ href: '/strassen', label: roadTexts[ctx.screen].short },
				{ href: '/karte', label: texts.map },
				{ href: '/abo', label: texts.feeds },
				{ href: '/offene-daten', label: texts.openData },
			],
		},
		{
			kind: 'links',
			title: texts.help,
			links: [
				...(phone ? [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, label: texts.phone(phone) }] : []),
				{ href: '/barrierefreiheit', label: texts.accessibility },
				{ href: barrierPath, label: barrierTexts[ctx.screen].title },
				{ href: '/leichte-sprache', label: texts.easy },
			],
		},
	];
};

const legalFor = (ctx: Context) => {
	const texts = portalTexts[ctx.screen];
	return [
		{ href: '/impressum', label: texts.imprint },
		{ href: '/datenschutz', label: texts.privacy },
		{ href: '/barrierefreiheit', label: texts.accessibility },
		{ href: '/verwaltung', label: 'Verwaltung', lang: 'de' },
	];
};

/** Contact, hours, keeping up to date, help: in the same order on every page (WCAG 2.2, 3.2.6). */
export const Foot = ({ ctx }: { ctx: Context }) => (
	<Footer columns={columnsFor(ctx)} legal={legalFor(ctx)} legalLabel={portalTexts[ctx.screen].legal} />
);
