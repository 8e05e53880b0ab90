import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import type { Meeting } from '#kernel/meetings/queries.ts';
import { wordsSeen } from '#kernel/meetings/writing.ts';
import { clock, fullDay } from '#screens/moments.ts';
import { sentenceFor } from '#screens/taking-part-frame.tsx';
import { takingPartTexts } from '#screens/taking-part-texts.ts';
import { Panel } from '#ui/content/card.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { groupTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly action: string;
	/** The latest first, as they stand on the page. */
	readonly meetings: readonly Meeting[];
	readonly typed: Readonly<Record<string, string>>;
	readonly problems: Problems;
};

const [ahead, past] = [2, 3];
/** The next ones and the last ones. */
const writable = ({ now }: Context, meetings: readonly Meeting[]): readonly Meeting[] => [
	...meetings.filter(({ startsAt }) => startsAt > now).slice(-ahead),
	...meetings.filter(({ startsAt }) => startsAt <= now).slice(0, past),
];

const One = ({ ctx, action, meeting, typed, problems }: Omit<Props, 'meetings'> & { meeting: Meeting }) => {
	const { agenda, minutes } = takingPartTexts[ctx.screen];
	const texts = groupTexts[ctx.screen];
	const isMine = typed['treffen'] === meeting.id;
	const code = problems['agenda'];
	const error = code === 'changedMeanwhile' ? texts.changedMeanwhile : code && sentenceFor(ctx.screen, '', code);
	const valueOf = (name: 'agenda' | 'minutes'): string => (isMine ? (typed[name] ?? '') : (meeting[name] ?? ''));
	const nameOf = (name: string): string => `${name}-${meeting.id}`;
	return (
		<details class="om-more-box" open={isMine}>
			<summary>
				{fullDay(ctx, meeting.startsAt)}, {clock(ctx, meeting.startsAt)} · {meeting.title}
			</summary>
			<Form action={action} hidden={{ treffen: meeting.id, gesehen: wordsSeen(meeting) }}>
				<TextField
					lang={ctx.screen}
					name={nameOf('agenda')}
					label={agenda}
					hint={texts.agendaHint}
					value={valueOf('agenda')}
					error={isMine ? error : undefined}
					optional
				/>
				<TextField lang={ctx.screen} name={nameOf('minutes')} label={minutes} rows={8} value={valueOf('minutes')} optional />
				<Submit icon="save">{texts.save}</Submit>
			</Form>
		</details>
	);
};

/** Where a speaker writes what will be talked about, and what was. */
export const MinutesPanel = ({ ctx, meetings, ...props }: Props) => {
	const shown = writable(ctx, meetings);
	if (shown.length === 0) return <></>;
	return (
		<Panel id="schreiben" title={groupTexts[ctx.screen].write}>
			{shown.map((meeting) => (
				<One ctx={ctx} meeting={meeting} {...props} />
			))}
		</Panel>
	);
};
