import { saidIn } from '#kernel/i18n/said.ts';
import type { Context } from '#kernel/context.ts';
import type { Tried } from '#kernel/kind/posted.ts';
import { safeLine } from '#kernel/ballot/suppression/suppress.ts';
import { fullDay, lastDay, nearDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { Stack } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { matching, modeWords, standingOf } from '../matching.ts';
import { openTheses, types } from '../participant.ts';
import { isAllNeutral } from '../score.ts';
import { quietDays } from '../server/commands/inviting.ts';
import type { Invited, Known } from '../server/queries.ts';
import type { Thesis } from '../theses.ts';

export const path = '/verwaltung/mitwirkende';

export type Counts = readonly { readonly code: string; readonly answer: string; readonly people: number }[];
export type Desk = {
	readonly ctx: Context;
	readonly known: Known;
	readonly invited: readonly Invited[];
	readonly counts: Counts;
	readonly isFramed: boolean;
	readonly said?: string | undefined;
	/** Its problems are in words already. */
	readonly tried: Tried;
};

/** Where somebody stands: asked, answered, something open, all neutral. */
const Standing = ({ ctx, who, theses }: { ctx: Context; who: Invited; theses: readonly Thesis[] }) => {
	const open = openTheses(who, theses).length;
	if (who.bouncedAt) return <StatusLight light="stop">Einladung kam zurück</StatusLight>;
	if (who.answeredAt === null && open < theses.length)
		return <StatusLight light="wait">{`angefangen: ${theses.length - open} von ${theses.length}`}</StatusLight>;
	if (who.answeredAt === null)
		return (
			<StatusLight light="wait">{who.invitedAt ? `eingeladen ${nearDay(ctx, who.invitedAt)}` : 'noch nicht eingeladen'}</StatusLight>
		);
	if (open > 0) return <StatusLight light="wait">{open === 1 ? 'Eine These offen' : `${open} Thesen offen`}</StatusLight>;
	if (isAllNeutral(who.positions)) return <StatusLight light="wait">überall „Teils, teils“</StatusLight>;
	return <StatusLight light="ok">{`geantwortet ${nearDay(ctx, who.answeredAt)}`}</StatusLight>;
};

const lights = { ahead: ['idle', 'Beginnt bald'], open: ['ok', 'Läuft'], over: ['idle', 'Beendet'] } as const;

const Numbers = ({ ctx, known: { thing, theses }, invited }: Desk) => {
	const [light, word] = lights[standingOf(thing.values, ctx.now)];
	const answered = invited.filter(({ answeredAt }) => answeredAt !== null).length;
	return (
		<Sheet id="stand" title="Stand">
			<Facts
				facts={[
					{ label: 'Stand', value: <StatusLight light={light}>{word}</StatusLight> },
					{ label: 'Zeit', value: `${fullDay(ctx, thing.values.opensAt)} bis ${lastDay(ctx, thing.values.closesAt)}` },
					{ label: 'Thesen', value: String(theses.length) },
					{ label: 'Mitwirkende', value: `${answered} von ${invited.length} haben geantwortet` },
					{ label: 'Gezählt nach', value: thing.values.mode in modeWords ? modeWords[thing.values.mode] : thing.values.mode },
				]}
			/>
		</Sheet>
	);
};

/** Who has no page on this portal: one by one, or all of a table. */
const Admit = ({ base, tried: { typed, problems } }: Pick<Desk, 'tried'> & { base: string }) => {
	const others = (name: string) => ({ lang: 'de' as const, name, value: typed[name], error: problems[name], autocomplete: 'off' });
	return (
		<details class="om-more-box" open={Object.keys(problems).some(isAsked)}>
			<summary>Wer nicht im Verzeichnis steht</summary>
			<Stack>
				<Form action={`${base}/aufnehmen`}>
					<LineField {...others('name')} label="Name" maxlength={120} />
					<SelectField
						lang="de"
						name="type"
						label="Art"
						value={typed['type'] ?? 'club'}
						choices={Object.entries(types).map(([value, label]) => ({ value, label }))}
					/>
					<LineField {...others('inviteEmail')} label="E-Mail für die Einladung" type="email" dir="ltr" optional />
					<Submit look="secondary">Aufnehmen</Submit>
				</Form>
				<Form action={`${base}/liste`} files>
					<UploadField
						lang="de"
						name="table"
						label="Oder viele aus einer Tabelle (CSV)"
						hint="Spalten „Name“, auf Wunsch „E-Mail“ und „Art“. Wer schon dabei ist, wird nicht noch einmal gefragt."
						error={problems['table']}
						accept=".csv,text/csv"
					/>
					<Submit look="secondary" icon="upload">
						Alle aufnehmen und einladen
					</Submit>
				</Form>
			</Stack>
		</details>
	);
};
const isAsked = (name: string): boolean => ['name', 'inviteEmail', 'table'].includes(name);

const Participants = ({ ctx, known: { thing, theses }, invited, tried }: Desk) => {
	const base = `${path}/${thing.slug}`;
	return (
		<Sheet id="mitwirkende" title="Mitwirkende">
			<div class="om-row">
				<Button href={`${base}/einladen`} icon="group_add">
					Aus dem Verzeichnis einladen
				</Button>
				<Form action={`${base}/erinnern`}>
					<Button look="secondary" icon="forward_to_inbox">
						Alle erinnern, bei denen etwas offen ist
					</Button>
				</Form>
			</div>
			<p class="om-muted">
				{`Wer geantwortet hat, hört von neuen und geänderten Thesen von selbst. Niemand bekommt innerhalb von ${quietDays} Tagen zwei Mails.`}
			</p>
			<Admit base={base} tried={tried} />
			{invited.length > 0 && (
				<Table
					lang="de"
					caption="Wer mitwirkt"
					columns={[{ label: 'Name' }, { label: 'Art' }, { label: 'Stand' }, { label: 'E-Mail' }]}
					rows={invited.map((who) => [
						<a href={`${base}/${who.id}`}>{who.name}</a>,
						types[who.type],
						<Standing ctx={ctx} who={who} theses={theses} />,
						who.inviteEmail ?? '–',
					])}
				/>
			)}
		</Sheet>
	);
};

const answerOrder = ['j', 't', 'n', 'x'] as const;

/** Shown once, after the end: what never changes tells nothing by its growth. Cells under ten, and those that would give them away, are empty. */
const Statistics = ({ ctx, known: { thing, theses }, counts }: Desk) => {
	if (!thing.values.asksConsent) return <></>;
	if (standingOf(thing.values, ctx.now) !== 'over')
		return (
			<Sheet id="statistik" title="Statistik">
				<p>Wer es erlaubt, wird anonym mitgezählt. Die Zahlen stehen hier nach dem Ende, keine unter zehn.</p>
			</Sheet>
		);
	const lines = theses.map(({ code, short, text }) => {
		const given = answerOrder.map((answer) => counts.find((one) => one.code === code && one.answer === answer)?.people ?? 0);
		const cells = safeLine(given)?.cells ?? given.map(() => null);
		return [short || saidIn(text, 'de'), ...cells.map((cell) => (cell === null ? '' : String(cell)))];
	});
	const columns = ['These', 'Stimmt', 'Teils, teils', 'Stimmt nicht', 'Übersprungen'].map((label, at) => ({ label, number: at > 0 }));
	return (
		<Sheet id="statistik" title="Statistik">
			<p>Leere Felder: unter zehn, niemand, oder verdeckt, damit sich keine kleine Zahl ausrechnen lässt.</p>
			<Table lang="de" caption="Antworten derer, die es erlaubt haben" columns={columns} rows={lines} />
		</Sheet>
	);
};

const Passing = ({ ctx, known: { thing }, isFramed }: Desk) => {
	const base = `${path}/${thing.slug}`;
	const address = `${ctx.origin}${matching.path}/${thing.slug}/einbetten`;
	// A host whose policy forbids inline styles still shows it in its size.
	const looks = 'loading="lazy" width="100%" height="800" style="width:100%;height:50rem;border:0"';
	const snippet = `<iframe src="${address}" title="${thing.words.title.replaceAll('"', '')}" ${looks}></iframe>`;
	return (
		<Sheet id="weitergeben" title="Weitergeben">
			{isFramed ? (
				<>
					<label for="schnipsel">Schnipsel für andere Seiten</label>
					<textarea class="om-input" id="schnipsel" rows={4} readonly dir="ltr">
						{snippet}
					</textarea>
				</>
			) : (
				<p>Auf anderen Seiten darf er noch nicht stehen. Das lässt sich unter Einrichten, Gemeinde erlauben.</p>
			)}
			<div class="om-row">
				<Button href={`${base}/Fragen.csv`} look="secondary" icon="download">
					Fragen.csv
				</Button>
				<Button href={`${base}/Parteien.csv`} look="secondary" icon="download">
					Parteien.csv
				</Button>
			</div>
			<p class="om-muted">Beide Dateien liest der Mat-O-Wahl.</p>
		</Sheet>
	);
};

/** Everything the town hall does with one matching. */
export const DeskPage = (props: Desk) => {
	const { known, said, tried } = props;
	const { thing } = known;
	return (
		<>
			<DeskBar title={thing.words.title}>
				<Button href={`${path}/${thing.slug}/probe/fragen`} look="secondary" icon="preview">
					Ausprobieren
				</Button>
				<Button href={`/verwaltung${matching.path}/${thing.id}/bearbeiten`} look="secondary" icon="edit">
					Thesen und Termine
				</Button>
			</DeskBar>
			{said && <Alert level="info" title={said} live />}
			{Object.entries(tried.problems)
				.filter(([name]) => !isAsked(name))
				.map(([, says]) => (
					<Alert level="danger" title={says} live />
				))}
			<Numbers {...props} />
			<Participants {...props} />
			<Statistics {...props} />
			<Passing {...props} />
		</>
	);
};
