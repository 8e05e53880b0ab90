import { Hono } from 'hono';
import type { Env } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { EntryList, OfficeCards } from '#modules/directory/cards.tsx';
import { officesOf, entriesOf } from '#modules/directory/server/answers.ts';
import { defectTexts } from '#modules/defects/texts.ts';
import { openingOf } from '#screens/opening.ts';
import { contact } from '#site/settings.ts';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Hours } from '#ui/page/footer.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { portalTexts } from './texts.ts';

/** Who works in the town hall, when it is open, how to reach it. */
export const townHallPage = new Hono<Env>().get('/', async (c) => {
	const { ctx } = c.var;
	const texts = portalTexts[ctx.screen];
	const [offices, people] = await Promise.all([officesOf(ctx), entriesOf(ctx, { categories: ['person'], limit: 40 })]);
	const value = (name: keyof typeof contact): string => settingOf(ctx.tenant, contact[name]);
	const opening = openingOf(ctx, value('hours'));
	return c.render(
		<>
			<div class="om-wrap">
				<PageHead title={texts.townHall} lead={texts.townHallLead} />
				<Grid columns={2}>
					<Panel id="kontakt" title={texts.contact(ctx.tenant.name)}>
						<p>
							<bdi>{value('street')}</bdi>
							<br />
							<bdi>{value('town')}</bdi>
						</p>
						<Facts
							facts={[
								{
									label: texts.telephone,
									value: (
										<a href={`tel:${value('phone').replace(/[^\d+]/g, '')}`}>
											<bdi>{value('phone')}</bdi>
										</a>
									),
								},
								{
									label: texts.email,
									value: (
										<a href={`mailto:${value('email')}`}>
											<bdi>{value('email')}</bdi>
										</a>
									),
								},
							]}
						/>
					</Panel>
					{opening && (
						<Panel id="zeiten" title={texts.office}>
							<p>
								<StatusLight light={opening.isOpen ? 'ok' : 'idle'} fleeting>
									{opening.sentence}
								</StatusLight>
							</p>
							<Hours caption={texts.hours} rows={opening.rows} />
						</Panel>
					)}
				</Grid>
			</div>
			<Section
				id="melden"
				title={defectTexts[ctx.screen].report}
				more={{ href: '/melden/alle', label: defectTexts[ctx.screen].list }}
				tight
			>
				<p>
					<Button href="/melden" icon="photo_camera">
						{defectTexts[ctx.screen].report}
					</Button>
				</p>
			</Section>
			{offices.length > 0 && (
				<Section id="aemter" title={texts.offices}>
					<OfficeCards ctx={ctx} rows={offices} />
				</Section>
			)}
			{people.length > 0 && (
				<Section id="menschen" title={texts.staff} tight>
					<EntryList ctx={ctx} rows={people} />
				</Section>
			)}
		</>,
		{ title: texts.townHall, description: texts.townHallLead, current: '/rathaus', here: texts.townHall },
	);
});
