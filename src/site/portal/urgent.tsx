import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { article } from '#modules/news/article.ts';
import { type UrgentArticle, urgentArticles } from '#modules/news/server/queries.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { langOf } from '#screens/thing-card.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Alarm } from '#ui/page/alarm.tsx';
import { portalTexts } from './texts.ts';

const milliseconds = 2000;

/** Where pages that stay open hear of what becomes urgent. */
export const livePath = '/dringend';

/** What is urgent stands on every page. */
export const urgentFor = remembered((ctx: Context): Promise<readonly UrgentArticle[]> => urgentArticles(ctx), milliseconds);

const levels = { none: 'info', info: 'info', warning: 'warning', alarm: 'danger' } as const;

/** One alarm takes the red band; hints and warnings stand as a list below it. */
export const Urgent = ({ ctx, articles }: { ctx: Context; articles: readonly UrgentArticle[] }) => {
	const texts = portalTexts[ctx.screen];
	const alarm = articles.find(({ urgency }) => urgency === 'alarm');
	const others = articles.filter((one) => one !== alarm);
	return (
		<>
			{alarm && (
				<Alarm
					id="alarm"
					icon="warning"
					state={texts.urgent}
					asOf={texts.asOf(`${nearDay(ctx, alarm.changedAt)}${commaIn(ctx.language)}${clock(ctx, alarm.changedAt)}`)}
					title={<span lang={langOf(ctx, alarm.words)}>{alarm.words.title}</span>}
					actions={
						<Button look="light" href={`${article.path}/${alarm.slug}`}>
							{texts.more}
						</Button>
					}
				>
					<p lang={langOf(ctx, alarm.words)}>{alarm.words.summary}</p>
				</Alarm>
			)}
			{others.length > 0 && (
				<div class="om-wrap om-gap">
					<section class="om-stack" aria-label={texts.urgent}>
						{others.map(({ urgency, slug, words }) => (
							<Alert
								level={levels[urgency]}
								title={
									<a href={`${article.path}/${slug}`} lang={langOf(ctx, words)}>
										{words.title}
									</a>
								}
							>
								<p lang={langOf(ctx, words)}>{words.summary}</p>
							</Alert>
						))}
					</section>
				</div>
			)}
		</>
	);
};
