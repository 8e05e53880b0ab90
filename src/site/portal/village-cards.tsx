import type { Context } from '#kernel/context.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { villageDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Card } from '#ui/content/card.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { portalTexts } from './texts.ts';

const shownAtMost = 6;

export const VillageGrid = ({ ctx, limit = Infinity, level = 3 }: { ctx: Context; limit?: number; level?: 2 | 3 }) => {
	const texts = portalTexts[ctx.screen];
	const count = new Intl.NumberFormat(ctx.language === 'ar' ? 'ar-u-nu-latn' : ctx.language);
	return (
		<Grid columns={3}>
			{villagesOf(ctx.tenant)
				.slice(0, limit)
				.map(({ slug, name, about, population }) => (
					<Card
						href={`/ort/${slug}`}
						title={name}
						look="village"
						level={level}
						art={<DrawingPicture drawing={villageDrawing(ctx.tenant, slug)} width={480} height={200} />}
						foot={population === null ? undefined : texts.people(count.format(population))}
					>
						<p class="om-muted" lang="de">
							{about}
						</p>
					</Card>
				))}
		</Grid>
	);
};

/** The faces of the villages; where there are many, the largest, and the way to all. */
export const VillageCards = ({ ctx }: { ctx: Context }) => {
	const texts = portalTexts[ctx.screen];
	return (
		<Section id="doerfer" title={texts.villages} lead={texts.villagesLead} tint more={{ href: '/ort', label: texts.choosePlace }}>
			<VillageGrid ctx={ctx} limit={shownAtMost} />
		</Section>
	);
};
