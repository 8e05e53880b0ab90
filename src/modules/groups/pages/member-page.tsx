import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import type { Meeting } from '#kernel/meetings/queries.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { MeetingList } from '#screens/meetings.tsx';
import { nearDay } from '#screens/moments.ts';
import { errorsOf, questionFor } from '#screens/question-for.ts';
import { sentenceFor } from '#screens/taking-part-frame.tsx';
import { pageTexts } from '#screens/taking-part-page-texts.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/content/card.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import type { Content } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Row, Stack, Wrap } from '#ui/page/section.tsx';
import { Tag } from '#ui/tag.tsx';
import { group } from '../group.ts';
import type { Member, Person, Task } from '../server/queries.ts';
import { groupTexts } from '../texts.ts';
import type { Group } from './group-page.tsx';
import { MinutesPanel } from './minutes-panel.tsx';

export type Typed = Readonly<Record<string, string>>;
/** The last part of the address of what a member does. */
export type Deed = 'annehmen' | 'ablehnen' | 'aufgabe' | 'erledigt' | 'schreiben' | 'name' | 'post' | 'verlassen';
type Props = {
	readonly ctx: Context;
	readonly thing: Group;
	readonly key: string;
	readonly me: Member;
	readonly people: readonly Person[];
	readonly tasks: readonly Task[];
	readonly meetings: readonly Meeting[];
	/** What was just done. */
	readonly done: Content;
	readonly typed: Typed;
	readonly problems: Problems;
};

const actionOf = ({ thing, key }: Pick<Props, 'thing' | 'key'>, deed: Deed): string => `${group.path}/${thing.slug}/innen/${key}/${deed}`;

const Requests = (props: Props) => {
	const texts = groupTexts[props.ctx.screen];
	const waiting = props.people.filter(({ acceptedAt }) => acceptedAt === null);
	if (!props.me.isSpeaker || waiting.length === 0) return <></>;
	return (
		<Panel id="anfragen" title={texts.requests}>
			<ul class="om-saids">
				{waiting.map(({ id, name, email }) => (
					<li class="om-stack">
						<p>
							<b>
								<bdi>{name}</bdi>
							</b>{' '}
							<bdi>{email}</bdi>
						</p>
						<Row>
							<Form action={actionOf(props, 'annehmen')} wide hidden={{ mitglied: id }}>
								<Button icon="check">{texts.accept}</Button>
							</Form>
						</Row>
						<details class="om-more-box">
							<summary>{texts.decline}</summary>
							<Form action={actionOf(props, 'ablehnen')} wide hidden={{ mitglied: id }}>
								<LineField
									lang={props.ctx.screen}
									name={`grund-${id}`}
									label={texts.reason}
									hint={texts.reasonHint(name)}
									maxlength={500}
									optional
								/>
								<Button look="secondary">{texts.decline}</Button>
							</Form>
						</details>
					</li>
				))}
			</ul>
		</Panel>
	);
};

const TaskItem = ({ task, ...props }: Props & { task: Task }) => {
	const { ctx } = props;
	const texts = groupTexts[ctx.screen];
	const { id, title, who, untilDay, doneAt } = task;
	return (
		<li class="om-stack">
			<p>
				{doneAt === null ? <b>{title}</b> : <s>{title}</s>}
				{who !== null && (
					<>
						{' · '}
						<bdi>{who}</bdi>
					</>
				)}
				{untilDay !== null && ` · ${texts.untilDay(nearDay(ctx, dayBounds(untilDay, ctx.tenant.zone).from))}`}
			</p>
			<Form action={actionOf(props, 'erledigt')} wide hidden={{ aufgabe: id, ...(doneAt !== null && { offen: 'ja' }) }}>
				<Button look="tertiary" icon={doneAt === null ? 'check' : 'undo'}>
					{doneAt === null ? texts.done : texts.undone}
					<span class="om-hidden"> {title}</span>
				</Button>
			</Form>
		</li>
	);
};

const Tasks = (props: Props) => {
	const { ctx, people, tasks, typed, problems } = props;
	const texts = groupTexts[ctx.screen];
	const question = questionFor({ ctx, typed, problems }, sentenceFor);
	return (
		<Panel id="aufgaben" title={texts.tasks}>
			{tasks.length === 0 && <p>{texts.noTasks}</p>}
			<ol class="om-saids">
				{tasks.map((task) => (
					<TaskItem {...props} task={task} />
				))}
			</ol>
			<Form action={actionOf(props, 'aufgabe')}>
				<h3>{texts.newTask}</h3>
				<LineField {...question('title')} label={texts.taskTitle} maxlength={200} />
				<SelectField
					{...question('memberId')}
					label={texts.who}
					choices={people.filter(({ acceptedAt }) => acceptedAt !== null).map(({ id, name }) => ({ value: id, label: name }))}
					optional
				/>
				<DateField {...question('untilDay')} label={texts.until} optional />
				<Submit icon="add">{texts.add}</Submit>
			</Form>
		</Panel>
	);
};

const Crew = ({ ctx, people }: Props) => {
	const texts = groupTexts[ctx.screen];
	return (
		<Panel id="mitglieder" title={texts.crew}>
			<ul>
				{people
					.filter(({ acceptedAt }) => acceptedAt !== null)
					.map(({ name, isSpeaker }) => (
						<li>
							<bdi>{name}</bdi> {isSpeaker && <Tag accent>{texts.speaker}</Tag>}
						</li>
					))}
			</ul>
		</Panel>
	);
};

const Mine = (props: Props) => {
	const texts = groupTexts[props.ctx.screen];
	const { isPublic, isMailed } = props.me;
	return (
		<Panel id="ich" title={texts.you}>
			<p>{isPublic ? texts.nameShown : texts.nameHidden}</p>
			<Form action={actionOf(props, 'name')} wide hidden={{ zeigen: isPublic ? 'nein' : 'ja' }}>
				<Button look="secondary">{isPublic ? texts.hideName : texts.showName}</Button>
			</Form>
			<p>{isMailed ? texts.isMailed : texts.notMailed}</p>
			<Form action={actionOf(props, 'post')} wide hidden={{ schicken: isMailed ? 'nein' : 'ja' }}>
				<Button look="secondary">{isMailed ? texts.stopMails : texts.wantMails}</Button>
			</Form>
			<p>{texts.leaveText}</p>
			<Form action={actionOf(props, 'verlassen')} wide>
				<Button look="tertiary" icon="close">
					{texts.leave}
				</Button>
			</Form>
		</Panel>
	);
};

/** What was typed about one meeting, without its id in the names. */
const ofMeeting = (typed: Typed): Typed =>
	Object.fromEntries(Object.entries(typed).map(([name, value]) => [name.replace(`-${typed['treffen'] ?? ''}`, ''), value]));

/** What only members see: meetings with minutes, tasks, who is in it; speakers answer who asks. */
export const MemberPage = (props: Props) => {
	const { ctx, thing, problems } = props;
	const texts = groupTexts[ctx.screen];
	return (
		<Wrap>
			<BackLink href={`${group.path}/${thing.slug}`} label={pageTexts[ctx.screen].back} />
			<PageHead eyebrow={texts.inside} title={foreignTitle(ctx, thing.words)} />
			<ErrorSummary
				unnamed
				title={pageTexts[ctx.screen].wrong}
				errors={errorsOf(problems, (code) => sentenceFor(ctx.screen, '', code))}
			/>
			{props.done}
			<Alert level="info">
				<p>{texts.insideLead}</p>
			</Alert>
			<Grid columns="split" air>
				<Stack>
					<Requests {...props} />
					<Tasks {...props} />
					{props.me.isSpeaker && (
						<MinutesPanel
							ctx={ctx}
							action={actionOf(props, 'schreiben')}
							meetings={props.meetings}
							typed={ofMeeting(props.typed)}
							problems={problems}
						/>
					)}
					<MeetingList ctx={ctx} meetings={props.meetings} />
				</Stack>
				<Stack>
					<Crew {...props} />
					<Mine {...props} />
				</Stack>
			</Grid>
		</Wrap>
	);
};
