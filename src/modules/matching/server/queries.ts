import type { Context, Staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { subjectOfToken } from '#kernel/identity/tokens.ts';
import { thingAt, type Thing } from '#kernel/kind/things.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { matching } from '../matching.ts';
import type { Participant } from '../participant.ts';
import { type Thesis, thesesIn } from '../theses.ts';
import { own } from './tables.ts';

/** What visitors may see of a participant. */
const shown = [
	'id',
	'name',
	'short',
	'about',
	'type',
	'path',
	'villages',
	'times',
	'isStepFree',
	'languages',
	'email',
	'phone',
	'website',
	'positions',
] as const;

const shownWho = remembered(
	(ctx: Context, matchingId: string): Promise<readonly Participant[]> =>
		own
			.from(ctx, 'matchingParticipant')
			.select(shown)
			.where('matchingId', '=', matchingId)
			.where('answeredAt', 'is not', null)
			.orderBy('name')
			.execute(),
	aMoment,
	(id) => id,
);

export type Matching = Thing<typeof matching.fields>;
export type Known = { readonly thing: Matching; readonly theses: readonly Thesis[]; readonly participants: readonly Participant[] };

/** A matching with its theses and everybody who has answered. */
export const matchingAt = async (ctx: Context, slug: string): Promise<Known> => {
	const thing = await thingAt(ctx, matching, { slug });
	return { thing, theses: thesesIn(thing.values.theses), participants: await shownWho(ctx, thing.id) };
};

const office = ['publicationId', 'inviteEmail', 'invitedAt', 'remindedAt', 'bouncedAt', 'answeredAt'] as const;

/** Everybody who was asked, with what the office knows of them. */
export const participantsOf = (ctx: Staff<'matching.run'>, matchingId: string) =>
	own
		.from(ctx, 'matchingParticipant')
		.select([...shown, ...office])
		.where('matchingId', '=', matchingId)
		.orderBy('name')
		.execute();
export type Invited = Awaited<ReturnType<typeof participantsOf>>[number];

/** One of them by its id, with the matching it belongs to. */
export const participantWith = async (ctx: Context, id: string) => {
	const found = await own
		.from(ctx, 'matchingParticipant')
		.select([...shown, 'matchingId', 'answeredAt', 'passed'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) throw new NotFound('participant');
	const thing = await thingAt(ctx, matching, { id: found.matchingId });
	return { participant: found, thing, theses: thesesIn(thing.values.theses) };
};
export type Asked = Awaited<ReturnType<typeof participantWith>>;

/** Where its invitation goes, and whether that came back. */
export const inviteOf = (ctx: Staff<'matching.run'>, id: string) =>
	own.from(ctx, 'matchingParticipant').select(['inviteEmail', 'bouncedAt']).where('id', '=', id).executeTakeFirst();

/** Whom a mailed link stands for; opening it changes nothing. */
export const participantBy = async (ctx: Context, token: string): Promise<Asked> => {
	const id = await subjectOfToken(ctx, { token, purpose: 'matching' });
	if (id === undefined) throw new NotFound('link');
	return participantWith(ctx, id);
};

/** Who has answered and had no mail since then; `asked`: the codes of the theses it was asked about. */
export const answeredOf = (ctx: Context, matchingId: string, quietSince: Date) =>
	own
		.from(ctx, 'matchingParticipant')
		.select(['id', 'name', 'inviteEmail', 'positions', 'asked'])
		.where('matchingId', '=', matchingId)
		.where('answeredAt', 'is not', null)
		.where((eb) => eb.or([eb('invitedAt', 'is', null), eb('invitedAt', '<', quietSince)]))
		.where((eb) => eb.or([eb('remindedAt', 'is', null), eb('remindedAt', '<', quietSince)]))
		.execute();
export type Answered = Awaited<ReturnType<typeof answeredOf>>[number];

/** How often each answer was given by those who agreed to be counted. */
export const countsOf = (ctx: Staff<'matching.run'>, matchingId: string) =>
	own.from(ctx, 'matchingCount').select(['code', 'answer', 'people']).where('matchingId', '=', matchingId).execute();
