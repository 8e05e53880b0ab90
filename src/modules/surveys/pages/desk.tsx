import { saidIn } from '#kernel/i18n/said.ts';
import { type Round, roundState } from '#kernel/ballot/round.ts';
import type { openSheets } from '#kernel/ballot/sheets.ts';
import { type Context, reachOf } from '#kernel/context.ts';
import { CodeForm, LettersForm, OpenSheets, sheetsWait } from '#screens/keyed-twice.tsx';
import { fullDay, lastDay } from '#screens/moments.ts';
import { CallSheet } from '#screens/telephone.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { Standing } from './survey-page.tsx';
import type { Survey } from './participation.tsx';
import { deskPath as path, survey } from '../survey.ts';
import type { Wave } from '../server/queries.ts';
import type { Question } from '../questionnaire.ts';

type OpenSheet = Awaited<ReturnType<typeof openSheets>>[number];
/** What is wrong with a code that came back, or with how many letters are to be printed. */
export type DeskWrong = {
	readonly code?: string;
	readonly typedCode?: string;
	readonly letters?: string;
	readonly typedLetters?: string | undefined;
};

export type Desk = {
	readonly ctx: Context;
	readonly thing: Survey;
	readonly wave: Wave;
	readonly soFar: number;
	readonly codes: number;
	readonly sheets: number;
	readonly open: readonly OpenSheet[];
	readonly mayRun: boolean;
	readonly said?: string | undefined;
	readonly wrong: DeskWrong;
};

type Listed = { readonly ctx: Context; readonly things: readonly { thing: Survey; wave: Wave | undefined }[] };
export const List = ({ ctx, things }: Listed) => (
	<>
		<DeskBar title="Umfragen leiten" after="Briefe, Bögen, Auszählung. Fragen und Termine stehen im Beitrag selbst.">
			{reachOf(ctx, survey.permission) !== null && (
				<Button href={`/verwaltung${survey.path}`} icon="edit">
					Umfragen schreiben
				</Button>
			)}
		</DeskBar>
		<Table
			lang="de"
			caption="Umfragen"
			hideCaption
			columns={[{ label: 'Umfrage' }, { label: 'Welle' }, { label: 'Stand' }]}
			rows={things.map(({ thing, wave }) => [
				<a href={`${path}/${thing.slug}`}>{thing.words.title}</a>,
				wave?.round.name ?? '–',
				wave ? <Standing ctx={ctx} wave={wave} /> : '–',
			])}
		/>
	</>
);

const Letters = ({ base, round, wrong }: { base: string; round: Round; wrong: DeskWrong }) =>
	round.access === 'codes' ? (
		<Sheet id="briefe" title="Briefe">
			<LettersForm action={`${base}/briefe`} typed={wrong.typedLetters} error={wrong.letters} />
		</Sheet>
	) : (
		<></>
	);

type PaperProps = Pick<Desk, 'open' | 'mayRun' | 'wrong'> & { readonly base: string; readonly round: Round };
const Paper = ({ base, round, open, mayRun, wrong }: PaperProps) => (
	<Sheet id="papier" title="Papier und Klebepunkte">
		{round.access === 'codes' && (
			<CodeForm
				action={`${base}/code`}
				typed={wrong.typedCode}
				error={wrong.code}
				hint="Den Code eingeben, den Abschnitt zur Seite legen, den Bogen auf den Stapel."
			>
				Abschnitt annehmen
			</CodeForm>
		)}
		<div class="om-row">
			<Button href={`${base}/bogen`}>Bogen erfassen</Button>
			<Button href={`${base}/punkte`} look="secondary">
				Klebepunkte erfassen
			</Button>
			<Button href={`${base}/formular.pdf`} look="tertiary" icon="download">
				Leeres Formular
			</Button>
		</div>
		<OpenSheets
			paper="Bogen"
			open={open}
			compareAt={mayRun ? ({ channel, number }) => `${base}/vergleich/${channel}/${number}` : undefined}
		/>
	</Sheet>
);

const Counting = ({ base, wave, ctx, open }: { base: string; wave: Wave; ctx: Context; open: readonly OpenSheet[] }) => (
	<Sheet id="auszaehlen" title="Auszählen">
		{roundState(wave.round, ctx.now) === 'closed' ? (
			open.length > 0 ? (
				<p>{sheetsWait}</p>
			) : (
				<Form action={`${base}/auszaehlen`}>
					<p>Alle Bögen sind doppelt erfasst. Die Urne öffnet sich einmal; danach kommt nichts mehr hinein.</p>
					<p>
						Öffentlich werden Zahlen ab zehn und die Liste der Quittungen, nie eine einzelne Antwort. Haben weniger als zehn
						geantwortet, steht auf der Seite nur das.
					</p>
					<Submit icon="how_to_vote">Urne öffnen</Submit>
				</Form>
			)
		) : (
			<p>Das geht nach dem Ende, am {lastDay(ctx, wave.round.closesAt)}. Niemand sieht vorher oder nachher einzelne Antworten.</p>
		)}
	</Sheet>
);

/** Codes come back only where letters bring them. */
const paperWords = ({ access }: Round, { codes, sheets }: Pick<Desk, 'codes' | 'sheets'>): string =>
	`Bögen doppelt erfasst: ${sheets}${access === 'codes' ? `, Abschnitte angenommen: ${codes}` : ''}`;

const Numbers = ({ ctx, wave, soFar, codes, sheets }: Pick<Desk, 'ctx' | 'wave' | 'soFar' | 'codes' | 'sheets'>) => (
	<Sheet id="stand" title="Stand">
		<Facts
			facts={[
				{ label: 'Stand', value: <Standing ctx={ctx} wave={wave} /> },
				{ label: 'Zeit', value: `${fullDay(ctx, wave.round.opensAt)} bis ${lastDay(ctx, wave.round.closesAt)}` },
				{
					label: 'In der Urne',
					value: wave.round.countedOn !== null ? 'geleert' : soFar === 0 ? 'weniger als zehn' : `mindestens ${soFar}`,
				},
				...(wave.round.letters > 0 ? [{ label: 'Briefe', value: String(wave.round.letters) }] : []),
				...(wave.round.countedOn === null ? [{ label: 'Papier', value: paperWords(wave.round, { codes, sheets }) }] : []),
			]}
		/>
	</Sheet>
);

/** Questions of which people wrote words: texts, and spots that were told. */
export const isWritten = ({ type }: Question): boolean => type === 'text' || type === 'map';

const Texts = ({ base, wave }: { base: string; wave: Wave }) =>
	wave.questions.some(isWritten) ? (
		<Sheet id="texte" title="Was Menschen schrieben">
			<ul>
				{wave.questions.filter(isWritten).map(({ id, text }) => (
					<li>
						<a href={`${base}/texte/${id}`}>{saidIn(text, 'de')}</a>
					</li>
				))}
			</ul>
		</Sheet>
	) : (
		<></>
	);

/** Everything the town hall does with one wave. It sees sums, never an answer. */
export const DeskPage = ({ ctx, thing, wave, soFar, codes, sheets, open, mayRun, said, wrong }: Desk) => {
	const base = `${path}/${thing.slug}`;
	const isCounted = wave.round.countedOn !== null;
	return (
		<>
			<DeskBar title={thing.words.title} before={wave.round.name}>
				{mayRun && (
					<Button href={`/verwaltung${survey.path}/${thing.id}/bearbeiten`} look="secondary" icon="edit">
						Fragen und Termine
					</Button>
				)}
			</DeskBar>
			{said && <Alert level="info" title={said} live />}
			<Numbers ctx={ctx} wave={wave} soFar={soFar} codes={codes} sheets={sheets} />
			{!isCounted && (
				<>
					{mayRun && <Letters base={base} round={wave.round} wrong={wrong} />}
					<Paper base={base} round={wave.round} open={open} mayRun={mayRun} wrong={wrong} />
					<CallSheet desk={base} round={wave.hasPhone ? wave.round : undefined} now={ctx.now} />
					{mayRun && <Counting base={base} wave={wave} ctx={ctx} open={open} />}
				</>
			)}
			{isCounted && mayRun && <Texts base={base} wave={wave} />}
		</>
	);
};
