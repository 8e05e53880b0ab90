import type { Context } from '#kernel/context.ts';
import { channels, refusals } from '#kernel/feedback/contribution.ts';
import type { Problems } from '#kernel/errors.ts';
import type { DeskContribution } from '#kernel/feedback/queries.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import type { Content } from '#ui/markup.ts';
import { StatusLight } from '#ui/status-light.tsx';
import { messageFor } from '../messages.ts';
import type { Typed } from './answers.ts';
import { base } from './desk-of.ts';

type Props = {
	readonly ctx: Context;
	readonly row: DeskContribution;
	readonly path: string;
	/** The pile it lies on, to come back to. */
	readonly tab: string;
	/** What is said above it. */
	readonly before: Content | undefined;
	readonly mayModerate: boolean;
	readonly mayAnswer: boolean;
	/** What was typed into the forms of this contribution and could not be taken. */
	readonly typed: Typed;
	/** By the name of the input. */
	readonly problems: Problems;
};

const errorOf = ({ problems }: Pick<Props, 'problems'>, name: string): string | undefined =>
	problems[name] === undefined ? undefined : messageFor({}, name, problems[name]);

const stateOf = ({ shownAt, refusal, answer }: DeskContribution) => {
	if (refusal) return { light: 'stop' as const, text: `Nicht gezeigt: ${refusals[refusal]}` };
	if (!shownAt) return { light: 'wait' as const, text: 'Wartet auf einen Blick' };
	return answer === null ? { light: 'wait' as const, text: 'Ohne Antwort' } : { light: 'ok' as const, text: 'Beantwortet' };
};

const Moderate = ({ row: { id, shownAt }, tab, typed, problems }: Pick<Props, 'row' | 'tab' | 'typed' | 'problems'>) => (
	<details class="om-more-box" open={typed['grund'] !== undefined}>
		<summary>{shownAt ? 'Wieder wegnehmen' : 'Zeigen oder ablehnen'}</summary>
		{!shownAt && (
			<Form action={`${base}/beitrag/${id}/zeigen`} hidden={{ ansicht: tab }}>
				<Submit icon="visibility">Zeigen</Submit>
			</Form>
		)}
		<Form action={`${base}/beitrag/${id}/ablehnen`} hidden={{ ansicht: tab }}>
			<SelectField
				lang="de"
				name={`grund-${id}`}
				label="Grund"
				hint="Öffentlich gezählt; wer geschrieben hat, bekommt ihn per E-Mail."
				choices={Object.entries(refusals).map(([value, label]) => ({ value, label }))}
				value={typed['grund']}
				error={errorOf({ problems }, `grund-${id}`)}
			/>
			<LineField
				lang="de"
				name={`hinweis-${id}`}
				error={errorOf({ problems }, `hinweis-${id}`)}
				label="Hinweis an die Person"
				value={typed['hinweis']}
				maxlength={500}
				optional
			/>
			<Submit look="secondary" icon="visibility_off">
				Nicht zeigen
			</Submit>
		</Form>
	</details>
);

const isWaiting = ({ shownAt, refusal }: Props['row']): boolean => !shownAt && !refusal;

const Answer = ({ ctx, row, path, tab, typed, problems }: Omit<Props, 'before' | 'mayModerate' | 'mayAnswer'>) => (
	<details class="om-more-box" open={typed['antwort'] !== undefined}>
		<summary>{row.answer === null ? 'Antworten' : 'Antwort ändern'}</summary>
		<Form action={`${base}/beitrag/${row.id}/antworten`} hidden={{ pfad: path, ansicht: tab }} guard>
			<TextField
				lang="de"
				name={`antwort-${row.id}`}
				label="Antwort der Gemeinde"
				hint="Steht öffentlich unter dem Beitrag."
				value={typed['antwort'] ?? row.answer ?? ''}
				maxlength={3000}
				error={errorOf({ problems }, `antwort-${row.id}`)}
			/>
			<LineField
				lang="de"
				name={`von-${row.id}`}
				label="Wer antwortet?"
				value={typed['von'] ?? row.answeredBy ?? [ctx.actor?.name, ctx.actor?.organisation].filter(Boolean).join(', ')}
				maxlength={120}
				error={errorOf({ problems }, `von-${row.id}`)}
			/>
			<Submit icon="send">{isWaiting(row) ? 'Zeigen und antworten' : 'Antworten'}</Submit>
		</Form>
	</details>
);

/** One contribution on the desk: what was said to what, where it stands, and what can be done. */
export const DeskContributionItem = ({ ctx, row, path, tab, before, mayModerate, mayAnswer, typed, problems }: Props) => {
	const { light, text } = stateOf(row);
	return (
		<li class="om-said" id={`beitrag-${row.id}`}>
			{before}
			<p class="om-meta">
				<a href={`${path}/${row.slug}`}>{row.words.title}</a>
				<span>{`${nearDay(ctx, row.at)}, ${clock(ctx, row.at)}`}</span>
				<span>{channels[row.channel]}</span>
				<StatusLight light={light}>{text}</StatusLight>
			</p>
			<p>
				<b>
					<bdi>{row.authorName}</bdi>
				</b>
				{row.authorEmail !== null && (
					<>
						{' · '}
						<a href={`mailto:${row.authorEmail}`}>
							<bdi>{row.authorEmail}</bdi>
						</a>
					</>
				)}
			</p>
			{row.body.split(/\n+/).map((line) => (
				<p dir="auto">{line}</p>
			))}
			{mayModerate && <Moderate row={row} tab={tab} typed={typed} problems={problems} />}
			{mayAnswer && (!row.refusal || typed['antwort'] !== undefined) && (mayModerate || !isWaiting(row)) && (
				<Answer ctx={ctx} row={row} path={path} tab={tab} typed={typed} problems={problems} />
			)}
		</li>
	);
};
