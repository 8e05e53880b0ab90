import { type Context as Request, Hono } from 'hono';
import { openSheets } from '#kernel/ballot/sheets.ts';
import { reachOf, staff } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { type Lists, listsIn, textsIn } from '#kernel/kind/posted.ts';
import { DifferencePage, keyingTexts } from '#screens/keyed-twice.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { LineField, NumberField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { voteIn } from '../ballot.ts';
import { deskSentence } from '../office-texts.ts';
import { keyBallot, resolveBallot, useEnvelope } from '../server/commands/paper.ts';
import { type Project, standingOf } from '../server/queries.ts';
import { home } from './desk-page.tsx';
import { thingIn } from './desk-thing.tsx';
import { BallotQuestions } from './vote-form.tsx';

type Asking = Request<OfficeEnv>;
/** Who keys paper sees the sheets and nothing else. */
const keyingOf = (c: Asking) => staff(c.var.ctx, 'budgets.key');

const openIn = async (c: Asking, budgetId: string) => {
	const { round, projects } = await standingOf(c.var.ctx, budgetId);
	return { projects, sheets: round ? await openSheets(c.var.ctx, round.id) : [] };
};

/** `1. Bank; 3. Boxen (2)`: a ballot as it reads on paper. */
const ballotWords = (content: string | null, projects: readonly Project[]): string => {
	const { choices, points, village } = voteIn(content ?? '');
	const titles = new Map(projects.map(({ number, title }) => [number, title]));
	const crosses = choices.map((number, at) => `${number}. ${titles.get(number) ?? ''} (${points[at] ?? 0})`);
	return [...crosses, ...(village === '' ? [] : [`wohnt in ${village}`])].join('; ');
};

type Shown = { readonly sent?: Lists; readonly said?: string; readonly failed?: string };

const sheetPage = async (c: Asking, { sent = {}, said = '', failed = '' }: Shown) => {
	const [ctx, thing] = [keyingOf(c), await thingIn(c, keyingOf(c))];
	const { projects, sheets } = await openIn(c, thing.id);
	const mayResolve = reachOf(ctx, 'budgets.write') !== null;
	if (failed !== '') c.status(422);
	return c.render(
		<>
			<BackLink href={home} label="Budgets" />
			<DeskBar
				title={`Papier: ${thing.words.title}`}
				after="Erst alle Umschläge, dann ein Blatt nach dem anderen; beides liegt nie beieinander. Jedes Blatt erfassen zwei Menschen."
			/>
			{said !== '' && <Alert level="info" title={said} live />}
			{failed !== '' && <Alert level="danger" title={deskSentence(failed)} live />}
			<Form action={`${home}/${thing.id}/umschlag`}>
				<LineField
					lang="de"
					name="code"
					label="Code auf einem zurückgekommenen Umschlag"
					hint="Danach öffnet er online nichts mehr."
					autocomplete="off"
					dir="ltr"
				/>
				<FormActions>
					<Button look="secondary">Code entwerten</Button>
				</FormActions>
			</Form>
			<Form action={`${home}/${thing.id}/stimmzettel`}>
				<NumberField
					lang="de"
					name="nummer"
					label="Nummer auf dem Stimmzettel"
					hint="Wer die Umschläge öffnet, nummeriert die Blätter, gemischt und ohne Code."
					value={sent['nummer']?.[0]}
				/>
				<BallotQuestions ctx={ctx} type={thing.values.ballotType} most={thing.values.most} projects={projects} sent={sent} />
				<FormActions>
					<Button>Stimmzettel speichern</Button>
				</FormActions>
			</Form>
			{sheets.length > 0 && (
				<Sheet id="offen" title="Noch nicht in der Urne">
					<Table
						lang="de"
						caption="Stimmzettel"
						hideCaption
						columns={[{ label: 'Nummer' }, { label: 'Stand' }]}
						rows={sheets.map(({ number, second }) => [
							String(number),
							second === null ? (
								'wartet auf die zweite Person'
							) : mayResolve ? (
								<a href={`${home}/${thing.id}/vergleich/${number}`}>zwei verschiedene Eingaben</a>
							) : (
								'zwei verschiedene Eingaben'
							),
						])}
					/>
				</Sheet>
			)}
		</>,
		{ title: 'Stimmzettel erfassen' },
	);
};

const keyed = async (c: Asking) => {
	const [sent, thing] = [listsIn(await c.req.parseBody({ all: true })), await thingIn(c, keyingOf(c))];
	try {
		const { outcome } = await keyBallot(keyingOf(c), {
			budgetId: thing.id,
			number: Number(sent['nummer']?.[0]) || 0,
			sent,
		});
		const isKept = outcome === 'first' || outcome === 'agreed' || outcome === 'differs';
		return await sheetPage(c, { said: keyingTexts[outcome], ...(!isKept && { sent }) });
	} catch (error) {
		if (!(error instanceof Invalid)) throw error;
		return sheetPage(c, { sent, failed: error.problems['number'] ? 'noNumber' : (Object.values(error.problems)[0] ?? 'other') });
	}
};

/** Envelopes and ballots that came back on paper. */
export const paperPages = new Hono<OfficeEnv>()
	.post('/:id/umschlag', async (c) => {
		const [{ code = '' }, thing] = [textsIn(await c.req.parseBody()), await thingIn(c, keyingOf(c))];
		const { refused } = await useEnvelope(keyingOf(c), { budgetId: thing.id, code });
		return sheetPage(c, refused === undefined ? { said: 'Der Code ist entwertet.' } : { failed: refused });
	})
	.get('/:id/stimmzettel', (c) => sheetPage(c, {}))
	.post('/:id/stimmzettel', keyed)
	.get('/:id/vergleich/:number', async (c) => {
		const [ctx, number] = [staff(c.var.ctx, 'budgets.write'), Number(c.req.param('number'))];
		const thing = await thingIn(c, ctx);
		const { projects, sheets } = await openIn(c, thing.id);
		const found = sheets.find((one) => one.number === number && one.second !== null);
		if (!found) throw new NotFound('sheet');
		const words = [found.first, found.second].map((content) => ballotWords(content, projects));
		return c.render(
			<DifferencePage title={thing.words.title} number={number} action={`${home}/${thing.id}/vergleich/${number}`} words={words} />,
			{ title: `Stimmzettel ${number}` },
		);
	})
	.post('/:id/vergleich/:number', async (c) => {
		const { eingabe } = textsIn(await c.req.parseBody());
		const asked = { budgetId: c.req.param('id'), number: Number(c.req.param('number')), choice: eingabe === '1' ? 1 : 0 };
		const { outcome } = await resolveBallot(c.var.ctx, asked);
		return sheetPage(c, { said: keyingTexts[outcome] });
	});
