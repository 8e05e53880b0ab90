import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { channels, refusals } from '#kernel/feedback/contribution.ts';
import type { DeskContribution } from '#kernel/feedback/queries.ts';
import { clock, nearDay } from '#screens/moments.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { messageFor } from '../messages.ts';
import type { Typed } from './answers.ts';

export const base = '/verwaltung/beteiligung';
type Props = {
	readonly ctx: Context;
	readonly row: DeskContribution;
	readonly path: string;
	readonly mayModerate: boolean;
	readonly mayAnswer: boolean;
	/** What was typed into the forms of this contribution and could not be taken. */
	readonly typed: Typed;
	/** By the name of the input. */
	readonly problems: Problems;
};

const stateOf = ({ shownAt, refusal, answer }: DeskContribution) => {
	if (refusal) return { light: 'stop' as const, text: `Nicht gezeigt: ${refusals[refusal]}` };
	if (!shownAt) return { light: 'wait' as const, text: 'Wartet auf einen Blick' };
	return answer === null ? { light: 'wait' as const, text: 'Ohne Antwort' } : { light: 'ok' as const, text: 'Beantwortet' };
};

const errorIn = (problems: Problems, name: string): string | undefined => {
	const code = problems[name];
	return code === undefined ? undefined : messageFor({}, name, code);
};

const Moderate = ({ row: { id, shownAt }, typed, problems }: Pick<Props, 'row' | 'typed' | 'problems'>) => (
	<details class="om-more-box" open={problems[`grund-${id}`] !== undefined}>
		<summary>{shownAt ? 'Wieder wegnehmen' : 'Zeigen oder ablehnen'}</summary>
		{!shownAt && (
			<Form action={`${base}/beitrag/${id}/zeigen`}>
				<Submit icon="visibility">Zeigen</Submit>
			</Form>
		)}
		<Form action={`${base}/beitrag/${id}/ablehnen`}>
			<SelectField
				lang="de"
				name={`grund-${id}`}
				label="Grund"
				hint="Öffentlich gezählt; wer geschrieben hat, bekommt ihn per E-Mail."
				choices={Object.entries(refusals).map(([value, label]) => ({ value, label }))}
				value={typed['grund']}
				error={errorIn(problems, `grund-${id}`)}
			/>
			<LineField lang="de" name={`hinweis-${id}`} label="Hinweis an die Person" value={typed['hinweis']} maxlength={500} optional />
			<Submit look="secondary" icon="visibility_off">
				Nicht zeigen
			</Submit>
		</Form>
	</details>
);

const Answer = ({ ctx, row, path, typed, problems }: Pick<Props, 'ctx' | 'row' | 'path' | 'typed' | 'problems'>) => (
	<details class="om-more-box" open={typed['antwort'] !== undefined}>
		<summary>{row.answer === null ? 'Antworten' : 'Antwort ändern'}</summary>
		<Form action={`${base}/beitrag/${row.id}/antworten`} hidden={{ pfad: path }} guard>
			<TextField
				lang="de"
				name={`antwort-${row.id}`}
				label="Antwort der Gemeinde"
				hint="Steht öffentlich unter dem Beitrag."
				value={typed['antwort'] ?? row.answer ?? ''}
				error={errorIn(problems, `antwort-${row.id}`)}
				maxlength={3000}
			/>
			<LineField
				lang="de"
				name={`von-${row.id}`}
				label="Wer antwortet?"
				error={errorIn(problems, `von-${row.id}`)}
				value={typed['von'] ?? row.answeredBy ?? [ctx.actor?.name, ctx.actor?.organisation].filter(Boolean).join(', ')}
				maxlength={120}
			/>
			<Submit icon="send">Antworten</Submit>
		</Form>
	</details>
);

/** One contribution on the desk: what was said to what, where it stands, and what can be done. */
export const DeskContributionItem = ({ ctx, row, path, mayModerate, mayAnswer, typed, problems }: Props) => {
	const { light, text } = stateOf(row);
	return (
		<li class="om-said" id={`beitrag-${row.id}`}>
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
			{mayModerate && <Moderate row={row} typed={typed} problems={problems} />}
			{mayAnswer && (!row.refusal || typed['antwort'] !== undefined) && (
				<Answer ctx={ctx} row={row} path={path} typed={typed} problems={problems} />
			)}
		</li>
	);
};
