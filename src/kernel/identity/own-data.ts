import type { Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { type NameField, recordsNaming } from '#kernel/privacy/names.ts';
import { ownNames } from './own-names.ts';

type Desk = Staff<'office.enter'>;

/** The newest entries of the log; a longer one is asked for at the town hall. */
const mostEntries = 10_000;

const ofHers = (ctx: Desk, table: 'assignment' | 'session' | 'passkey' | 'recoveryCode' | 'workingCopy') =>
	ctx[connection].selectFrom(table).where('tenantId', '=', ctx.tenantId).where('accountId', '=', ctx.actor.id);

const accountOf = (ctx: Desk) =>
	ctx[connection]
		.selectFrom('account')
		.select(['id', 'email', 'name', 'organisation', 'createdAt', 'homeId', 'providerSubject'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor.id)
		.executeTakeFirstOrThrow();

const writtenBy = (ctx: Desk) =>
	ctx[connection]
		.selectFrom('publicationVersion')
		.select(['publicationId', 'number', 'language', 'at', 'content'])
		.where('tenantId', '=', ctx.tenantId)
		.where('actorId', '=', ctx.actor.id)
		.orderBy('at')
		.execute();

/** What she did, and what was done to her account. */
const loggedAbout = (ctx: Desk) =>
	ctx[connection]
		.selectFrom('auditEntry')
		.select(['at', 'actorName', 'deed', 'subjectId', 'subject', 'detail'])
		.where('tenantId', '=', ctx.tenantId)
		.where((eb) => eb.or([eb('actorId', '=', ctx.actor.id), eb('subjectId', '=', ctx.actor.id)]))
		.orderBy('number', 'desc')
		.limit(mostEntries)
		.execute();

/**
 * All that this municipality keeps about the person who asks (Art. 15 and 20 GDPR), ready for JSON. Passwords, secrets and hashes are
 * left out: they would open doors, and tell her nothing. Pictures are listed by the names under which they were uploaded, and so are records of the
 * office, by their keys: what else stands in them is about others.
 */
export const ownData = async (ctx: Desk, fields: readonly NameField[]) => {
	const names = await ownNames(ctx, ctx.actor);
	return {
		municipality: ctx.tenant.name,
		askedAt: ctx.now,
		account: await accountOf(ctx),
		roles: await ofHers(ctx, 'assignment').select(['role', 'placeId', 'publicationId']).execute(),
		sessions: await ofHers(ctx, 'session').select(['device', 'createdAt', 'expiresAt', 'seenOn', 'isStrong']).execute(),
		passkeys: await ofHers(ctx, 'passkey').select(['name', 'host', 'createdAt', 'usedOn']).execute(),
		recoveryCodes: (await ofHers(ctx, 'recoveryCode').select('accountId').execute()).length,
		drafts: await ofHers(ctx, 'workingCopy').select(['publicationId', 'language', 'answers', 'at']).execute(),
		versions: await writtenBy(ctx),
		pictures: await ctx[connection]
			.selectFrom('media')
			.select(['id', 'name', 'alt', 'credit', 'createdAt'])
			.where('tenantId', '=', ctx.tenantId)
			.where('uploadedBy', 'in', names)
			.execute(),
		records: (await recordsNaming(ctx, fields, names)).filter(({ records }) => records.length > 0),
		log: await loggedAbout(ctx),
	};
};
