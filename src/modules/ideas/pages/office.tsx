import { Hono } from 'hono';
import { reachOf, type Staff, staff } from '#kernel/context.ts';
import { Invalid, orProblems, type Problems } from '#kernel/errors.ts';
import { channels } from '#kernel/feedback/contribution.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { shownThing } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { addressWith } from '#screens/filters.tsx';
import { pdfOf } from '#screens/print.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { lastPart } from '#kernel/publication/publication.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import { idea } from '../idea.ts';
import { mergeIdeas } from '../server/commands/keeping.ts';
import { takeIdea } from '../server/commands.ts';
import { type Typed, typedIn } from '../submission.ts';
import { IdeaProblems, IdeaQuestions, type OpenCall } from './form-page.tsx';
import { type HandOver, handingOver } from './hand-over.tsx';
import { callsOf } from './hand-in.tsx';
import { Letter, letterSheet } from './letter.tsx';

const path = '/verwaltung/ideenannahme';
const title = 'Ideen aufnehmen';
type Desk = Staff<'office.enter'>;
type Props = {
	readonly ctx: Desk;
	readonly calls: readonly OpenCall[];
	readonly typed: Typed;
	readonly problems: Problems;
	readonly merge?: Merging | undefined;
	/** What another idea was just put into. */
	readonly merged?: Named | undefined;
};
type Named = { readonly slug: string; readonly words: { readonly title: string } };

const chooseWay = 'Wählen Sie den Weg';
const Channel = ({ typed, problems }: Pick<Props, 'typed' | 'problems'>) => (
	<ChoiceField
		lang="de"
		name="channel"
		label="Wie kam sie an?"
		wide
		value={typed['channel']}
		error={problems['channel'] && chooseWay}
		choices={Object.entries(channels)
			.filter(([value]) => value !== 'online')
			.map(([value, label]) => ({ value, label }))}
	/>
);

/** What was typed to put two ideas together, and what is wrong; `papers`: signatures on paper where both have some. */
type Merging = { readonly from: string; readonly into: string; readonly error?: string; readonly papers?: readonly [number, number] };
const Merge = ({ merge }: { merge: Merging | undefined }) => (
	<Sheet id="zusammenlegen" title="Doppeltes zusammenlegen">
		<p>Unterstützende und Beiträge gehen zur zweiten Idee, wer bei beiden steht, zählt einmal. Die alte Adresse führt zur neuen.</p>
		<Form action={`${path}/zusammenlegen`} wide>
			<div class="om-grid om-grid--2">
				<LineField lang="de" name="von" label="Diese Idee" hint="Adresse der Seite" value={merge?.from} error={merge?.error} />
				<LineField lang="de" name="nach" label="geht auf in" hint="Adresse der Seite" value={merge?.into} />
			</div>
			{merge?.papers && (
				<NumberField
					lang="de"
					name="summe"
					label="Wie viele verschiedene Menschen haben auf Papier unterschrieben?"
					hint={`Unterschriften auf Papier: ${merge.papers[0]} und ${merge.papers[1]}. Wer zweimal unterschrieb, zählt einmal.`}
					error="Bitte eine Zahl zwischen der größeren und der Summe"
				/>
			)}
			<Submit look="secondary">Zusammenlegen</Submit>
		</Form>
	</Sheet>
);

const TakePage = ({ merge, merged, ...props }: Props) => {
	const { ctx, calls, typed, problems } = props;
	return (
		<>
			<DeskBar title={title} after="Was jemand am Telefon, auf Papier, am Infopunkt oder am Exponat sagt. Die Idee erscheint sofort.">
				{reachOf(ctx, 'participation.arrange') !== null && (
					<Button href={`${path}/abstimmung`} look="secondary" icon="how_to_vote">
						Zur Abstimmung
					</Button>
				)}
			</DeskBar>
			{merged && (
				<Alert level="success" live askedBy="aufgegangen">
					<p>
						Zusammengelegt. Unterstützende und Beiträge stehen jetzt bei{' '}
						<a href={`${idea.path}/${merged.slug}`}>{merged.words.title}</a>.
					</p>
				</Alert>
			)}
			<IdeaProblems ctx={ctx} problems={problems} also={{ channel: chooseWay }} />
			<div class="om-stack">
				<Sheet id="aufnehmen" title="Neue Idee">
					<Form action={path} guard>
						<Channel typed={typed} problems={problems} />
						<IdeaQuestions ctx={ctx} calls={calls} typed={typed} problems={problems} />
						<TextField
							lang="de"
							name="letter"
							label="Anschrift für den Antwortbrief"
							hint="Nur für den Brief, den Sie gleich drucken. Wird nicht gespeichert."
							value={typed['letter']}
							rows={4}
							maxlength={300}
							optional
						/>
						<Submit icon="save">Aufnehmen</Submit>
					</Form>
				</Sheet>
				{reachOf(ctx, 'participation.arrange') !== null && <Merge merge={merge} />}
			</div>
		</>
	);
};

/** How many signatures on paper each of two ideas has, by their addresses. */
const papersOf = async (ctx: Desk, addresses: readonly [string, string]): Promise<readonly [number, number]> => {
	const count = async (address: string): Promise<number> => {
		const thing = await shownThing(ctx, idea, { slug: lastPart(address) });
		return thing ? (await tallyOf(ctx, thing.id)).counted : 0;
	};
	return [await count(addresses[0]), await count(addresses[1])];
};

const wrongIn = async (ctx: Desk, problems: Problems, addresses: readonly [string, string]): Promise<Pick<Merging, 'error' | 'papers'>> =>
	problems['counted'] === undefined ? { error: 'Eine der beiden Adressen ist keine Idee' } : { papers: await papersOf(ctx, addresses) };

/** Where a clerk writes down ideas for others, prints their receipt, and puts together what is the same. */
export const office = (ways: readonly HandOver[], kinds: Kinds) => {
	const page = async (ctx: Desk, known: Partial<Omit<Props, 'ctx' | 'calls'>> = {}) => {
		const calls = await callsOf(ctx, false);
		const only = calls.length === 1 ? calls[0]?.slug : undefined;
		const typed = known.typed ?? (only === undefined ? {} : { call: only });
		return <TakePage ctx={ctx} calls={calls} problems={{}} {...known} typed={typed} />;
	};
	return new Hono<OfficeEnv>()
		.route('/abstimmung', handingOver(ways, kinds))
		.get('/', async (c) => {
			const { ctx } = c.var;
			staff(ctx, 'participation.answer');
			const into = c.req.query('aufgegangen');
			const merged = into === undefined ? undefined : await shownThing(ctx, idea, { slug: into });
			return c.render(await page(ctx, { merged }), { title });
		})
		.post('/', async (c) => {
			const { ctx } = c.var;
			const typed = typedIn(await c.req.parseBody());
			const channel = (['phone', 'paper', 'event', 'kiosk'] as const).find((one) => one === typed['channel']);
			const { done, problems } = await orProblems(() => {
				if (channel === undefined) throw new Invalid({ channel: 'required' });
				return takeIdea(ctx, { typed: { ...typed }, channel });
			});
			if (done) return c.render(<Letter ctx={ctx} id={done.id} typed={typed} path={path} />, { title: 'Aufgenommen' });
			c.status(422);
			return c.render(await page(ctx, { typed, problems }), { title });
		})
		.post('/brief', async (c) => {
			const { ctx } = c.var;
			staff(ctx, 'participation.answer');
			const posted = await c.req.parseBody();
			const [typed, { id = '' }] = [typedIn(posted), textsIn(posted, ['id'])];
			const sheets = [letterSheet({ ctx, id, typed })];
			return pdfOf(c, { file: 'antwortbrief', title: `Ihre Idee: ${typed['title'] ?? ''}`, sheets });
		})
		.post('/zusammenlegen', async (c) => {
			const { ctx } = c.var;
			const sent = textsIn(await c.req.parseBody());
			const [from = '', into = '', sum = ''] = ['von', 'nach', 'summe'].map((name) => (sent[name] ?? '').trim());
			const { problems } = await orProblems(async () => {
				const thing = await shownThing(ctx, idea, { slug: lastPart(from) });
				if (!thing) throw new Invalid({ from: 'notAPage' });
				await mergeIdeas(ctx, { id: thing.id, into, counted: sum === '' ? null : Number(sum) });
			});
			if (!problems) return c.redirect(addressWith(path, {}, { aufgegangen: lastPart(into) }), 303);
			c.status(422);
			return c.render(await page(ctx, { merge: { from, into, ...(await wrongIn(ctx, problems, [from, into])) } }), { title });
		});
};
