import type { Context } from '#kernel/context.ts';
import { followersOf } from '#kernel/case/parties.ts';
import { picturesOf } from '#kernel/case/pictures.ts';
import { stepsOf } from '#kernel/case/words.ts';
import { landOf } from '#kernel/geo/land.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { fullDay } from '#screens/moments.ts';
import { ThingMap } from '#screens/thing-map.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { EmailField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { categoryName, isClosed, lightOf } from '../defect.ts';
import type { Work } from '../asked.ts';
import { type PublicReport, publicReportById } from '../server/queries/public.ts';
import { defectTexts, stateText } from '../texts.ts';
import { History, Pictures, Planned } from './pieces.tsx';

export type Follow = { readonly email?: string; readonly problem?: 'notAnEmail' | 'tooMany'; readonly isDone?: boolean };
/** What the page of a report shows beside the report itself. */
export const standingOf = async (ctx: Context, { id, mergedInto }: PublicReport) => {
	const [steps, all, followers, land, into] = await Promise.all([
		stepsOf(ctx, id),
		picturesOf(ctx, id),
		followersOf(ctx, [id]),
		landOf(ctx),
		mergedInto === null ? undefined : publicReportById(ctx, mergedInto),
	]);
	return { steps, pictures: all.filter(({ releasedAt }) => releasedAt !== null), followers: followers.get(id) ?? 0, land, into };
};
type Standing = Awaited<ReturnType<typeof standingOf>>;
type Props = {
	readonly ctx: Context;
	readonly report: PublicReport;
	readonly follow: Follow;
	readonly standing: Standing;
	readonly works: readonly Work[];
};

export const titleOf = ({ tenant, language }: Context, { category, street }: Pick<PublicReport, 'category' | 'street'>): string =>
	[categoryName(tenant, language, category), street].filter((part) => part !== null).join(', ');

const FollowBox = ({ ctx, report, follow: { email = '', problem, isDone = false } }: Props) => {
	const texts = defectTexts[ctx.screen];
	return (
		<Box id="auch-ich" title={texts.follow} accent>
			{isDone ? (
				<Alert level="success" live>
					<p>{texts.followed}</p>
				</Alert>
			) : (
				<>
					<p>{texts.followText}</p>
					<Form action={`/melden/${report.reference}/auch-ich`} wide>
						{problem === 'tooMany' && <Alert level="warning" title={texts.tooMany} live />}
						<EmailField
							lang={ctx.screen}
							name="email"
							label={texts.email}
							value={email}
							error={problem === 'notAnEmail' ? texts.notAnEmail : undefined}
						/>
						<FormActions>
							<Button icon="notifications">{texts.followSend}</Button>
						</FormActions>
					</Form>
				</>
			)}
		</Box>
	);
};

const Merged = ({ ctx, into }: { ctx: Context; into: PublicReport }) => (
	<Alert level="info">
		<p>
			{defectTexts[ctx.screen].mergedInto} <a href={`/melden/${into.reference}`}>{into.reference}</a>
		</p>
	</Alert>
);

const What = ({ ctx, report, works, standing: { steps, pictures, followers } }: Omit<Props, 'follow'>) => {
	const texts = defectTexts[ctx.screen];
	const place = placeById(ctx.tenant, report.placeId ?? '');
	return (
		<>
			<Pictures ctx={ctx} pictures={pictures} from={`/melden/${report.reference}/bild`} />
			{report.publicText ? <p dir="auto">{report.publicText}</p> : <p class="om-muted">{texts.notReleased}</p>}
			<Facts
				facts={[
					{ label: texts.number, value: <bdi>{report.reference}</bdi> },
					{ label: texts.kind, value: categoryName(ctx.tenant, ctx.language, report.category) },
					{
						label: texts.place,
						value: [report.street, place?.name].filter((part) => part !== null && part !== undefined).join(', ') || '–',
					},
					...(followers > 0 ? [{ label: '+', value: texts.followers(followers) }] : []),
				]}
			/>
			<Planned ctx={ctx} works={works} />
			<Section id="verlauf" title={texts.history} inside>
				<History ctx={ctx} steps={steps} />
			</Section>
		</>
	);
};

/** What everybody may know of one report. */
export const StatusPage = (props: Props) => {
	const { ctx, report, standing } = props;
	const texts = defectTexts[ctx.screen];
	const title = titleOf(ctx, report);
	return (
		<article class="om-wrap">
			<PageHead
				title={title}
				lead={texts.since(fullDay(ctx, report.openedAt))}
				before={<StatusLight light={lightOf(report.state)}>{stateText(ctx.screen, report.state)}</StatusLight>}
			/>
			{standing.into && <Merged ctx={ctx} into={standing.into} />}
			<Grid columns="split">
				<div class="om-stack">
					<What ctx={ctx} report={report} works={props.works} standing={standing} />
				</div>
				<aside class="om-stack" aria-label={texts.follow}>
					{report.lon !== null && (
						<ThingMap
							ctx={ctx}
							land={standing.land}
							things={[{ number: 1, title, position: positionOf(report) }]}
							size="small"
							caption={<></>}
						/>
					)}
					{!isClosed(report.state) && <FollowBox {...props} />}
					<CopyLink lang={ctx.screen} href={`${ctx.origin}/melden/${report.reference}`} />
				</aside>
			</Grid>
		</article>
	);
};
