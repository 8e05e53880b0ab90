import { type Context as Request, Hono } from 'hono';
import { openSheets } from '#kernel/ballot/sheets.ts';
import { reachOf, staff } from '#kernel/context.ts';
import { type Lists, listsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { comparedPages } from '#screens/compared-pages.tsx';
import { CodeForm, isKept, keyingText, numberIn, OpenSheets, SheetNumber } from '#screens/keyed-twice.tsx';
import { CallSheet } from '#screens/telephone.tsx';
import { Alert } from '#ui/alert.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { contentOf, readVote, voteIn } from '../ballot.ts';
import { deskSentence } from '../office-texts.ts';
import { paper } from '../server/commands.ts';
import { frameOf, type Project, projectsOf, roundOf, standingOf } from '../server/queries.ts';
import { home } from './desk-page.tsx';
import { thingIn } from './desk-thing.tsx';
import { budgetTexts } from '../texts.ts';
import { BallotQuestions } from './vote-form.tsx';

type Asking = Request<OfficeEnv>;
/** Who keys paper sees the sheets and nothing else. */
const keyingOf = (c: Asking) => staff(c.var.ctx, 'budgets.key');

/** `3. Boxen (2 Punkte)`: a ballot as it reads on paper, cross by cross. */
const ballotWords = (content: string, projects: readonly Project[]): readonly string[] => {
	const { choices, points, village } = voteIn(content);
	const titles = new Map(projects.map(({ number, title }) => [number, title]));
	const given = (at: number): string => (points.every((one) => one === 1) ? '' : ` (${budgetTexts.de.manyPoints(points[at] ?? 0)})`);
	const crosses = choices.map((number, at) => `${number}. ${titles.get(number) ?? ''}${given(at)}`);
	return [...crosses, ...(village === '' ? [] : [`wohnt in ${village}`])];
};

/** `failed`: what is wrong with the code, the number of the sheet, or what stands on it. */
type Failed = { readonly code?: string; readonly number?: string; readonly ballot?: string };
type Shown = { readonly sent?: Lists; readonly said?: string; readonly failed?: Failed };
const worded = (failed: string | undefined): string | undefined => failed && deskSentence(failed);

const sheetPage = async (c: Asking, { sent = {}, said = '', failed = {} }: Shown) => {
	const [ctx, thing] = [keyingOf(c), await thingIn(c, keyingOf(c))];
	const { round, projects } = await standingOf(ctx, thing.id);
	const base = `${home}/${thing.id}`;
	const mayResolve = reachOf(ctx, 'budgets.write') !== null;
	if (Object.keys(failed).length > 0) c.status(422);
	return c.render(
		<>
			<BackLink href={home} label="Budgets" />
			<DeskBar
				title={`Papier: ${thing.words.title}`}
				after="Erst alle Umschläge, dann ein Blatt nach dem anderen; beides liegt nie beieinander. Jedes Blatt erfassen zwei Menschen."
			/>
			{said !== '' && <Alert level="info" title={said} live />}
			<CodeForm
				action={`${base}/umschlag`}
				typed={sent['code']?.[0]}
				error={worded(failed.code)}
				hint="Er steht auf dem Umschlag. Danach öffnet er online nichts mehr."
			>
				Code entwerten
			</CodeForm>
			<Form action={`${base}/stimmzettel`}>
				<SheetNumber
					label="Nummer auf dem Stimmzettel"
					hint="Wer die Umschläge öffnet, nummeriert die Blätter, gemischt und ohne Code."
					sent={sent}
					error={worded(failed.number)}
				/>
				<BallotQuestions
					ctx={ctx}
					type={thing.values.ballotType}
					most={thing.values.most}
					projects={projects}
					sent={sent}
					error={worded(failed.ballot)}
				/>
				<Submit>Stimmzettel speichern</Submit>
			</Form>
			<CallSheet desk={base} round={thing.values.hasPhone ? round : undefined} now={ctx.now} />
			<Sheet id="offen" title="Noch offen">
				<OpenSheets
					paper="Stimmzettel"
					open={round ? await openSheets(c.var.ctx, round.id) : []}
					compareAt={mayResolve ? ({ number }) => `${base}/vergleich/${number}` : undefined}
				/>
			</Sheet>
		</>,
		{ title: 'Stimmzettel erfassen' },
	);
};

/** Through the same reader as a ballot online. */
const keyed = async (c: Asking) => {
	const [ctx, sent, thing] = [keyingOf(c), listsIn(await c.req.parseBody({ all: true })), await thingIn(c, keyingOf(c))];
	const [round, projects, number] = [await roundOf(ctx, thing.id), await projectsOf(ctx, thing.id), numberIn(sent)];
	if (number === undefined) return sheetPage(c, { sent, failed: { number: 'noNumber' } });
	const read = readVote(sent, frameOf(ctx, thing.values, projects));
	if ('fault' in read) return sheetPage(c, { sent, failed: { ballot: read.fault } });
	const content = contentOf(read.vote);
	const { outcome } = await paper.keySheet(ctx, { roundId: round.id, channel: 'paper', number, content });
	return sheetPage(c, { said: keyingText(outcome, 'Stimmzettel'), ...(!isKept(outcome) && { sent }) });
};

const compared = comparedPages('/:id/vergleich/:number', {
	paper: 'Stimmzettel',
	desk: paper,
	find: async (c) => {
		const ctx = staff(c.var.ctx, 'budgets.write');
		const { id, words } = await thingIn(c, ctx);
		const [round, projects] = [await roundOf(ctx, id), await projectsOf(ctx, id)];
		return {
			ctx,
			title: words.title,
			name: { roundId: round.id, channel: 'paper', number: Number(c.req.param('number')) },
			back: `${home}/${id}/stimmzettel#offen`,
			wordsOf: (content) => ballotWords(content, projects),
		};
	},
	told: (c, said) => sheetPage(c, { said }),
});

/** Envelopes and ballots that came back on paper. */
export const paperPages = new Hono<OfficeEnv>()
	.post('/:id/umschlag', async (c) => {
		const [sent, thing] = [listsIn(await c.req.parseBody()), await thingIn(c, keyingOf(c))];
		const code = sent['code']?.[0]?.trim() ?? '';
		const round = await roundOf(c.var.ctx, thing.id);
		if (code === '') return sheetPage(c, { failed: { code: 'unknownCode' } });
		const { refused } = await paper.takeCode(c.var.ctx, { roundId: round.id, code: code.slice(0, 40) });
		return sheetPage(c, refused === null ? { said: 'Der Code ist entwertet.' } : { sent, failed: { code: refused } });
	})
	.get('/:id/stimmzettel', (c) => sheetPage(c, {}))
	.post('/:id/stimmzettel', keyed)
	.route('/', compared);
