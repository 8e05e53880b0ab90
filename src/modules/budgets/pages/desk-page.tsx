import type { Staff } from '#kernel/context.ts';
import { isFewLetters, type Round, roundState } from '#kernel/ballot/round.ts';
import { counted } from '#kernel/i18n/plural.ts';
import { euros } from '#kernel/i18n/money.ts';
import type { Tried } from '#kernel/kind/posted.ts';
import type { Phase } from '#kernel/phases/phase.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { LettersForm, lettersInput, wrongLetters } from '#screens/keyed-twice.tsx';
import { CallSheet } from '#screens/telephone.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { budget, states } from '../budget.ts';
import { type BudgetThing, stakes, villageName } from '../cards.tsx';
import { deskSentence, doneTexts } from '../office-texts.ts';
import { isOnBallot, type Standing } from '../server/queries.ts';

export const home = '/verwaltung/budgets';
export type Desk = Staff<'budgets.write'>;
type Props = {
	readonly ctx: Desk;
	readonly thing: BudgetThing;
	readonly standing: Standing;
	readonly soFar: number;
	readonly done: string;
	readonly tried: Tried;
};

const days = {
	collectFrom: 'Vorschläge sammeln ab',
	collectUntil: 'Letzter Tag für Vorschläge',
	voteFrom: 'Abstimmen ab',
	voteUntil: 'Letzter Tag zum Abstimmen',
} as const;
const questions: ReadonlySet<string> = new Set([...Object.keys(days), lettersInput]);

/** What was done, or what stands in the way whatever somebody types, above the page. */
const Told = ({ done, tried: { problems } }: Pick<Props, 'done' | 'tried'>) => (
	<>
		{doneTexts[done] && (
			<Alert level="success" live askedBy="getan">
				{doneTexts[done]}
			</Alert>
		)}
		{Object.entries(problems)
			.filter(([name]) => !questions.has(name))
			.map(([, code]) => (
				<Alert level="danger" live>
					{deskSentence(code)}
				</Alert>
			))}
	</>
);

const Days = ({
	ctx,
	thing,
	phases,
	tried: { typed, problems },
}: Pick<Props, 'ctx' | 'thing' | 'tried'> & { phases: readonly Phase[] }) => {
	const of = (capability: string) => phases.find((phase) => phase.capability === capability);
	const first = (at: Date | undefined): string => (at ? dayIn(at, ctx.tenant.zone) : '');
	const last = (at: Date | null | undefined): string => (at ? dayIn(new Date(at.getTime() - 1), ctx.tenant.zone) : '');
	const [collect, vote] = [of('collect'), of('vote')];
	const question = (name: keyof typeof days, planned: string) => (
		<DateField
			lang="de"
			name={name}
			label={days[name]}
			value={typed[name] ?? planned}
			error={problems[name] && deskSentence(problems[name])}
		/>
	);
	return (
		<Sheet id="tage" title="Tage">
			<Form action={`${home}/${thing.id}/tage`}>
				{question('collectFrom', first(collect?.opensAt))}
				{question('collectUntil', last(collect?.closesAt))}
				{question('voteFrom', first(vote?.opensAt))}
				{question('voteUntil', last(vote?.closesAt))}
				<Submit look="secondary">Tage festlegen</Submit>
			</Form>
		</Sheet>
	);
};

const Projects = ({ ctx, thing, standing: { projects, round } }: Pick<Props, 'ctx' | 'thing' | 'standing'>) => (
	<Sheet id="projekte" title="Projekte">
		<Table
			lang="de"
			caption="Projekte"
			hideCaption
			columns={[{ label: 'Projekt' }, { label: 'Dorf' }, { label: 'Kosten', number: true }, { label: 'Prüfung' }]}
			rows={projects.map(({ id, number, title, place, cost, state }) => [
				<a href={`${home}/${thing.id}/projekt/${id}`}>
					{number}. {title}
				</a>,
				villageName(ctx, place),
				cost === null ? 'offen' : euros(cost, 'de'),
				states[state],
			])}
		/>
		{!projects.some(isOnBallot) && (
			<Alert level="warning">
				<p>
					Auf dem Stimmzettel steht noch nichts. Darauf kommt, was hier eingetragen und geprüft ist: machbar, und bei einem Budget
					mit Kosten. Sobald die Abstimmung läuft, bleibt er, wie er ist.
				</p>
			</Alert>
		)}
		{(!round || round.opensAt > ctx.now) && (
			<p>
				<Button href={`${home}/${thing.id}/projekt/neu`} look="secondary" icon="add">
					Projekt eintragen
				</Button>
			</p>
		)}
	</Sheet>
);

const Ways = ({ ctx, thing, round, tried: { typed, problems } }: Pick<Props, 'ctx' | 'thing' | 'tried'> & { round: Round }) => (
	<>
		<Sheet id="papier" title="Briefe und Papier">
			{isFewLetters(round) && <FewVoters letters={round.letters} />}
			<LettersForm action={`${home}/${thing.id}/codes`} typed={typed[lettersInput]} error={problems[lettersInput] && wrongLetters} />
			<div class="om-row">
				<Button look="secondary" href={`${home}/${thing.id}/stimmzettel`}>
					Umschläge und Stimmzettel erfassen
				</Button>
				<Button look="tertiary" icon="download" href={`${home}/${thing.id}/stimmzettel.pdf`}>
					Leerer Stimmzettel
				</Button>
			</div>
		</Sheet>
		<CallSheet desk={`${home}/${thing.id}`} round={thing.values.hasPhone ? round : undefined} now={ctx.now} />
	</>
);

/** A count of a vote is public and can be repeated by anybody, however few voted; then whoever knows the others can conclude something. */
const FewVoters = ({ letters }: { letters: number }) => (
	<Alert level="warning">
		<p>
			{isFewLetters({ letters })
				? `Es gibt nur ${counted('de', letters, { one: 'einen Brief', other: '# Briefe' })}.`
				: 'In der Urne liegen weniger als zehn Stimmzettel.'}{' '}
			Auch dann werden alle veröffentlicht: Wer die anderen kennt, kann daraus schließen, wie jemand gestimmt hat. Stimmen alle
			gleich, steht es sogar fest.
		</p>
	</Alert>
);

type Due = Pick<Props, 'ctx' | 'soFar'> & { readonly id: string; readonly round: Round | undefined };
const Counting = ({ ctx, id, round, soFar }: Due) => {
	if (!round || roundState(round, ctx.now) !== 'closed') return <></>;
	return (
		<Sheet id="auszaehlen" title="Auszählen">
			<p>Öffnet die Urne und zählt nach der festgelegten Regel. Danach geht nichts mehr hinein.</p>
			<p>
				Öffentlich werden das Ergebnis, die Liste der Belege und jeder Stimmzettel ohne Namen, Zeit, Weg und Dorf, damit alle
				nachrechnen können. Wie viele auf welchem Weg und aus welchem Dorf kamen, steht erst ab zehn da.
			</p>
			{soFar === 0 && <FewVoters letters={round.letters} />}
			<Form action={`${home}/${id}/auszaehlen`}>
				<Submit icon="how_to_vote">Urne öffnen und auszählen</Submit>
			</Form>
		</Sheet>
	);
};

const words = {
	planned: 'hat noch nicht begonnen',
	open: 'läuft',
	closed: 'ist zu Ende und wartet auf die Auszählung',
	counted: 'ist ausgezählt',
} as const;

const inUrn = (state: keyof typeof words | undefined, soFar: number): string => {
	if (state === 'counted') return 'geleert';
	return soFar === 0 ? 'weniger als zehn' : `mindestens ${soFar}`;
};

/** One budget at the desk: days, projects, letters and paper, the count. */
export const DeskPage = (props: Props) => {
	const { ctx, thing, standing, soFar, done, tried } = props;
	const { round, phases } = standing;
	const state = round && roundState(round, ctx.now);
	return (
		<>
			<BackLink href={home} label="Budgets" />
			<DeskBar title={thing.words.title} after={stakes(ctx, thing.values)}>
				<Button href={`/verwaltung${budget.path}/${thing.id}/bearbeiten`} look="secondary" icon="edit">
					Text und Regel
				</Button>
				<Button href={`${budget.path}/${thing.slug}`} look="secondary">
					{state === 'counted' ? 'Ergebnis ansehen' : 'Seite ansehen'}
				</Button>
			</DeskBar>
			<Told done={done} tried={tried} />
			<Facts
				facts={[
					{ label: 'Abstimmung', value: state ? words[state] : 'noch ohne Tage' },
					{ label: 'Briefe', value: String(round?.letters ?? 0) },
					{
						label: 'In der Urne',
						value: inUrn(state, soFar),
					},
				]}
			/>
			<Projects {...props} />
			{state !== 'counted' && <Days ctx={ctx} thing={thing} phases={phases} tried={tried} />}
			{round && state !== 'counted' && <Ways ctx={ctx} thing={thing} round={round} tried={tried} />}
			<Counting ctx={ctx} id={thing.id} round={round} soFar={soFar} />
		</>
	);
};
