import { mayAt, reachOf } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { isToldOtherwise } from '#kernel/following/outcome-news.ts';
import { entrustedWith } from '#kernel/identity/entrusted.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { deskMeetings } from '#kernel/meetings/queries.ts';
import type { Participation } from '#kernel/module.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { linkedAddresses } from '#kernel/publication/links.ts';
import { EntrustedSheet, noAccount } from '#screens/entrusted-sheet.tsx';
import { Stack } from '#ui/page/section.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';
import type { Typed } from './answers.ts';
import { TellAgainSheet } from './tell-again.tsx';
import { LinkSheet, MeetingSheet, PhaseSheet, RecordSheet } from './arrange.tsx';
import { base } from './desk-of.ts';

type Asked = {
	readonly ctx: Desk;
	readonly subject: { readonly id: string; readonly placeIds: readonly string[] };
	readonly typed: Typed;
	/** By the name of the input. */
	readonly problems: Problems;
	readonly paths: readonly { readonly name: string; readonly path: string }[];
	readonly participation: Pick<Participation, 'setsPhases' | 'tellMembers' | 'entrusts' | 'outcomes'>;
};

/** Who else may write this page: for whoever looks after accounts. */
const rightsSheet = async ({ ctx, id, problems }: Pick<Asked, 'ctx' | 'problems'> & { id: string }) =>
	reachOf(ctx, 'accounts.manage') === 'everywhere' ? (
		<EntrustedSheet
			base={`${base}/${id}`}
			what="diese Beteiligung"
			entrusted={await entrustedWith(ctx, id)}
			mayEntrust
			error={problems['email'] === undefined ? undefined : noAccount}
		/>
	) : (
		<></>
	);

/** What she may arrange of one participation, and what she may enter for others. */
export const subjectSheets = async ({ ctx, subject, typed, problems, paths, participation }: Asked) => {
	const { id } = subject;
	const { setsPhases = false, tellMembers, entrusts = false, outcomes } = participation;
	const [phases, tally, lines, meetings] = await Promise.all([
		phasesOf(ctx, [id]),
		tallyOf(ctx, id),
		linkedAddresses(ctx, id, paths),
		deskMeetings(ctx, id),
	]);
	const mayTellAgain = outcomes !== undefined && (await isToldOtherwise(ctx, { outcomes }, id));
	const errorOf = (name: string): string | undefined => (problems[name] === undefined ? undefined : messageFor({}, name, problems[name]));
	const props = { ctx, id, typed, errorOf };
	return (
		<Stack>
			{mayAt(ctx, 'participation.arrange', subject) && (
				<>
					{mayTellAgain && <TellAgainSheet id={id} />}
					{!setsPhases && <PhaseSheet {...props} phases={phases.get(id) ?? []} />}
					<LinkSheet {...props} lines={lines} />
					<MeetingSheet {...props} meetings={meetings} hasMembers={tellMembers !== undefined} />
				</>
			)}
			{entrusts && (await rightsSheet({ ctx, id, problems }))}
			{mayAt(ctx, 'participation.answer', subject) && <RecordSheet {...props} tally={tally} />}
		</Stack>
	);
};
