import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { partyBehind } from '#kernel/case/parties.ts';
import { pictureFile, picturesOf } from '#kernel/case/pictures.ts';
import { messagesOf, stepsOf } from '#kernel/case/words.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound, orProblems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { PressPage } from '#screens/press-page.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section, Stack, Wrap } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { Work, Works } from '../asked.ts';
import { lightOf } from '../defect.ts';
import { formTexts } from '../form-texts.ts';
import { sentTexts } from '../sent-texts.ts';
import { answerOffice, confirmFollowing, leaveDefect } from '../server/commands/follow.ts';
import { type OwnReport, ownReport } from '../server/queries/own.ts';
import { defectTexts, stateText } from '../texts.ts';
import { History, Pictures, Planned } from './pieces.tsx';
import { answerPicture } from './picture-file.tsx';
import { titleOf } from './status-page.tsx';

type Asking = Request<Env>;
type Party = NonNullable<Awaited<ReturnType<typeof partyBehind>>>;
/** Who follows sees what everybody sees: the pictures and messages of the reporter are hers. */
const standingOf = async (ctx: Context, { caseId: id, role }: Pick<Party, 'caseId' | 'role'>) => {
	const [steps, pictures, messages] = await Promise.all([stepsOf(ctx, id), picturesOf(ctx, id), messagesOf(ctx, id)]);
	if (role === 'reporter') return { steps, pictures, messages };
	return { steps, pictures: pictures.filter(({ releasedAt }) => releasedAt !== null), messages: [] };
};
type Standing = Awaited<ReturnType<typeof standingOf>>;
type Props = {
	readonly ctx: Context;
	readonly token: string;
	readonly party: Party;
	readonly report: OwnReport;
	readonly query: Readonly<Record<string, string>>;
	readonly isWrong: boolean;
	readonly standing: Standing;
	readonly works: readonly Work[];
};

const Said = ({ ctx, party, query }: Props) => {
	const texts = formTexts[ctx.screen];
	const has = (word: string): boolean => query[word] !== undefined;
	const isUnconfirmed = party.email !== null && party.confirmedAt === null;
	const lines = [
		...(has('geaendert') ? [sentTexts[ctx.screen].amended] : []),
		...(has('bestaetigt') ? [texts.isConfirmed] : []),
		...(has('gesendet') ? [texts.answered] : []),
	];
	return (
		<Stack>
			{lines.map((line) => (
				<Alert level="success" live askedBy="geaendert bestaetigt gesendet">
					<p>{line}</p>
				</Alert>
			))}
			{isUnconfirmed && (
				<Alert level="info" live={has('neu')} askedBy="neu">
					<p>{has('neu') || has('geaendert') ? texts.mailed : texts.waiting}</p>
				</Alert>
			)}
		</Stack>
	);
};

const Messages = ({ ctx, token, isWrong, standing: { messages } }: Props) => {
	const texts = formTexts[ctx.screen];
	return (
		<Section id="nachrichten" title={texts.messages} inside>
			{messages.map(({ side, author, body, at }) => (
				<Box id={`n-${at.getTime()}`} title={side === 'office' ? author : texts.you} level={3}>
					<p dir="auto">{body}</p>
					<p class="om-meta">
						{nearDay(ctx, at)}, {clock(ctx, at)}
					</p>
				</Box>
			))}
			<Form action={`/melden/meine/${token}/antwort`} wide>
				<TextField
					lang={ctx.screen}
					name="text"
					label={texts.answer}
					error={isWrong ? defectTexts[ctx.screen].wrong : undefined}
					maxlength={4000}
					rows={3}
				/>
				<Submit icon="send" look="secondary">
					{texts.answerSend}
				</Submit>
			</Form>
		</Section>
	);
};

/** The page behind the secret link: everything about the own report, and the way to be forgotten. */
const MinePage = (props: Props) => {
	const { ctx, token, report, query, standing } = props;
	const texts = formTexts[ctx.screen];
	const { steps, pictures } = standing;
	const isNew = query['neu'] !== undefined;
	return (
		<Wrap tight>
			<PageHead
				eyebrow={texts.mine(report.reference)}
				title={isNew ? texts.thanks : titleOf(ctx, report)}
				lead={isNew ? texts.thanksText : undefined}
				before={<StatusLight light={lightOf(report.state)}>{stateText(ctx.screen, report.state)}</StatusLight>}
			/>
			<p class="om-ref">
				<bdi>{report.reference}</bdi>
			</p>
			<Said {...props} />
			<Grid columns="split">
				<div class="om-stack">
					<p dir="auto">{report.description}</p>
					<Pictures ctx={ctx} pictures={pictures} from={`/melden/meine/${token}/bild`} />
					<Planned ctx={ctx} works={props.works} />
					<Section id="verlauf" title={defectTexts[ctx.screen].history} inside>
						<History ctx={ctx} steps={steps} />
					</Section>
					<Messages {...props} />
				</div>
				<aside class="om-stack" aria-label={texts.leave}>
					<p class="om-row">
						<Button href="/melden" icon="add">
							{texts.another}
						</Button>
					</p>
					<p>{report.isPublic ? <a href={`/melden/${report.reference}`}>{texts.public}</a> : texts.isPrivate}</p>
					<Box id="loeschen" title={texts.leave}>
						<p>{texts.leaveText}</p>
						<Form action={`/melden/meine/${token}/loeschen`} wide>
							<Button look="danger" icon="delete">
								{texts.leave}
							</Button>
						</Form>
					</Box>
				</aside>
			</Grid>
		</Wrap>
	);
};

const known = async (c: Asking): Promise<{ token: string; party: Party; report: OwnReport }> => {
	const token = c.req.param('token') ?? '';
	const party = await partyBehind(c.var.ctx, token);
	const report = party && (await ownReport(c.var.ctx, party));
	if (!party || !report) throw new NotFound('link');
	return { token, party, report };
};

const showWith =
	(works: Works) =>
	async (c: Asking, isWrong = false) => {
		const { ctx } = c.var;
		c.header('cache-control', 'no-store');
		c.header('referrer-policy', 'no-referrer');
		const found = await known(c);
		const [standing, planned] = await Promise.all([standingOf(ctx, found.party), works(ctx, found.report.id)]);
		const props = { ctx, ...found, query: c.req.query(), isWrong, standing, works: planned };
		return c.render(<MinePage {...props} />, { title: formTexts[ctx.screen].mine(props.report.reference), isHidden: true });
	};

const back = (c: Asking, token: string, word: string) => c.redirect(`${prefixOf(c.var.ctx.tag)}/melden/meine/${token}?${word}`, 303);

const ownPages = (works: Works) => {
	const show = showWith(works);
	return new Hono<Env>()
		.get('/meine/:token', (c) => show(c))
		.post('/meine/:token/antwort', async (c) => {
			const token = c.req.param('token');
			const { text } = await c.req.parseBody();
			const { problems } = await orProblems(() => answerOffice(c.var.ctx, { token, body: asText(text) }));
			if (!problems) return back(c, token, 'gesendet');
			c.status(422);
			return show(c, true);
		});
};

/** `/melden/meine/{token}` and the button of the confirming mail. */
export const minePages = (works: Works) =>
	new Hono<Env>()
		.route('/', ownPages(works))
		.get('/meine/:token/bild/:id/:size{gross|klein}', async (c) => {
			const { report, party } = await known(c);
			const { id, size } = c.req.param();
			const wanted = { caseId: report.id, id, size: size === 'gross' ? ('large' as const) : ('small' as const) };
			const whose = party.role === 'reporter' ? 'any' : 'released';
			return answerPicture(c, isId(id) ? await pictureFile(c.var.ctx, wanted, whose) : undefined, 'private');
		})
		.post('/meine/:token/loeschen', async (c) => {
			await leaveDefect(c.var.ctx, { token: c.req.param('token') });
			const texts = formTexts[c.var.ctx.screen];
			return c.render(
				<Wrap tight>
					<PageHead title={texts.left} />
					<p>
						<Button href="/melden/alle">{defectTexts[c.var.ctx.screen].list}</Button>
					</p>
				</Wrap>,
				{ title: texts.left, isHidden: true },
			);
		})
		.get('/bestaetigen/:token', async (c) => {
			await known(c);
			const texts = defectTexts[c.var.ctx.screen];
			const { confirmTitle: title, confirmLead: lead, confirm } = texts;
			return c.render(
				<PressPage action={`/melden/bestaetigen/${c.req.param('token')}`} title={title} lead={lead} button={confirm} />,
				{
					title,
					isHidden: true,
				},
			);
		})
		.post('/bestaetigen/:token', async (c) => {
			const token = c.req.param('token');
			await confirmFollowing(c.var.ctx, { token });
			return back(c, token, 'bestaetigt');
		});
