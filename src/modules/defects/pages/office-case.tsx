import { categoryIn } from '#kernel/case/categories.ts';
import { saidIn } from '#kernel/case/category.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { faultSentence } from '#kernel/outside/fault-sentences.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { clock, fullDay, nearDay } from '#screens/moments.ts';
import { ThingMap } from '#screens/thing-map.tsx';
import { Alert } from '#ui/alert.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink } from '#ui/form/form.tsx';
import { DeskBar, EditorColumns, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { categoryName, defect, lightOf } from '../defect.ts';
import { mostTries } from '../handling.ts';
import { stateText } from '../texts.ts';
import { type CaseProps, officeSentence } from './office-desk.tsx';
import { MoveSheet, NoteSheet, PictureSheet, ReleaseSheet, WriteSheet } from './office-sheets.tsx';
import { AssignSheet, ForwardSheet, MergeSheet, VisibleSheet } from './office-side.tsx';
import { dueWords, officePath } from './office-list.tsx';

const What = ({ ctx, report }: CaseProps) => {
	const answers = saidIn(categoryIn(ctx.tenant, defect, report.category)?.questions ?? [], report.answers, 'de');
	const place = placeById(ctx.tenant, report.placeId ?? '')?.name;
	return (
		<Sheet id="was" title="Was gemeldet ist">
			<p dir="auto">{report.description ?? <span class="om-muted">Ohne Text.</span>}</p>
			<Facts
				facts={[
					...answers,
					{ label: 'Ort', value: [report.street, report.spot, place].filter((part) => part).join(', ') || '–' },
					...(report.lat === null ? [] : [{ label: 'Breite, Länge', value: <bdi>{`${report.lat}, ${report.lon}`}</bdi> }]),
					{ label: 'Gemeldet', value: `${fullDay(ctx, report.openedAt)}, ${clock(ctx, report.openedAt)} Uhr` },
				]}
			/>
		</Sheet>
	);
};

const Who = ({ desk: { parties } }: CaseProps) => {
	const followers = parties.filter(({ role, confirmedAt }) => role === 'follower' && confirmedAt !== null).length;
	return (
		<Sheet id="wer" title="Wer gemeldet hat">
			{parties
				.filter(({ role }) => role === 'reporter')
				.map(({ name, email, phone, confirmedAt }) => (
					<Facts
						facts={[
							{ label: 'Name', value: name ?? 'ohne Namen' },
							...(email
								? [{ label: 'E-Mail', value: <bdi>{`${email}${confirmedAt ? '' : ' (nicht bestätigt)'}`}</bdi> }]
								: []),
							...(phone ? [{ label: 'Telefon', value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> }] : []),
						]}
					/>
				))}
			<p class="om-muted">
				{followers === 0
					? 'Sonst folgt niemand.'
					: followers === 1
						? 'Eine weitere Person folgt.'
						: `${followers} weitere Personen folgen.`}
			</p>
		</Sheet>
	);
};

const Happened = ({ ctx, desk: { steps, messages, notes } }: CaseProps) => {
	const all = [
		...steps.map(({ at, state, says, actorName }) => ({
			at,
			who: actorName ?? (state === defect.first ? 'Bürgerin oder Bürger' : 'Automatisch'),
			what: <StatusLight light={lightOf(state)}>{stateText('de', state)}</StatusLight>,
			says,
		})),
		...messages.map(({ at, side, author, body }) => ({
			at,
			who: author || 'Bürgerin oder Bürger',
			what: side === 'office' ? 'schrieb nach draußen' : 'schrieb',
			says: body,
		})),
		...notes.map(({ at, author, body }) => ({ at, who: author, what: 'Notiz, nur intern', says: body })),
	].toSorted((a, b) => a.at.getTime() - b.at.getTime());
	return (
		<Sheet id="verlauf" title="Verlauf">
			<ol class="om-plain om-stack">
				{all.map(({ at, who, what, says }) => (
					<li>
						<p>
							<b>{who}</b> {what}{' '}
							<span class="om-muted om-small">
								{nearDay(ctx, at)}, {clock(ctx, at)}
							</span>
						</p>
						{says && <p dir="auto">{says}</p>}
					</li>
				))}
			</ol>
		</Sheet>
	);
};

const wrong = {
	noService: 'Keine Art der Stelle heißt wie diese. Welche dort für alles Übrige gilt, steht unter „Einrichten“ bei der Stelle.',
	notReadable: 'Die Stelle antwortet etwas, das sich nicht lesen lässt.',
};
const troubleOf = (problem: string, { remoteId, tries }: { readonly remoteId: string | null; readonly tries: number }): string => {
	const isGivenUp = remoteId === null && tries >= mostTries;
	return `${faultSentence(problem, wrong)} ${isGivenUp ? 'Es wird nicht mehr versucht: Bitte sagen Sie es dort selbst.' : 'Wird wieder versucht.'}`;
};

const Elsewhere = ({ desk: { forward } }: CaseProps) => {
	if (!forward) return <></>;
	const number = forward.remoteId ? `Dort unter Nummer ${forward.remoteId}.` : 'Ist unterwegs.';
	const state = forward.problem ? troubleOf(forward.problem, forward) : number;
	return (
		<Alert level={forward.problem ? 'warning' : 'info'} title="Liegt bei einer anderen Stelle">
			<p>{state}</p>
		</Alert>
	);
};

const Beside = (props: CaseProps) => {
	const { ctx, report, desk } = props;
	return (
		<>
			<AssignSheet {...props} />
			<Who {...props} />
			{report.lon !== null && (
				<Sheet id="lage" title="Lage">
					<ThingMap
						ctx={ctx}
						land={desk.land}
						things={[{ number: 1, title: report.reference, position: positionOf(report) }]}
						size="small"
						caption={<></>}
					/>
				</Sheet>
			)}
			<MergeSheet {...props} />
			<ForwardSheet {...props} />
			<VisibleSheet {...props} />
		</>
	);
};

/** One case: what was told left, who does what until when right. */
export const CasePage = (props: CaseProps) => {
	const { ctx, report, problems } = props;
	const errors = Object.entries(problems).map(([name, code]) => ({ name, message: officeSentence(name, code) }));
	return (
		<div class="om-stack">
			<BackLink href={officePath} label="Alle Meldungen" />
			<ErrorSummary title="Das passt noch nicht" errors={errors} />
			<DeskBar
				before={<bdi>{report.reference}</bdi>}
				title={[categoryName(ctx.tenant, 'de', report.category), report.street].filter((part) => part).join(', ')}
				after={
					<>
						<StatusLight light={lightOf(report.state)}>{stateText('de', report.state)}</StatusLight> {dueWords(ctx, report)}
					</>
				}
			/>
			<Elsewhere {...props} />
			<EditorColumns label="Zuständigkeit und Beteiligte" beside={<Beside {...props} />}>
				<What {...props} />
				<PictureSheet {...props} />
				<ReleaseSheet {...props} />
				<Happened {...props} />
				<MoveSheet {...props} />
				<WriteSheet {...props} />
				<NoteSheet {...props} />
			</EditorColumns>
		</div>
	);
};
