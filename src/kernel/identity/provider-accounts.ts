import * as z from 'zod';
import { audit } from '#kernel/audit/audit.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { orProblems } from '#kernel/errors.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { assign, unassign } from './assignments.ts';
import { type Mapped, mappedRoles, provider } from './provider-settings.ts';
import { openSession } from './sessions.ts';
import { addAccount } from './new-account.ts';

const said = z.object({
	sub: z.string(),
	email: z.string().toLowerCase().optional(),
	email_verified: z.boolean().optional(),
	name: z.string().trim().max(80).optional(),
	amr: z.array(z.string()).optional(),
});
type Said = z.output<typeof said>;
type Grouped = { readonly groups: readonly string[] };

export type Proven = {
	readonly issuer: string;
	readonly claims: Readonly<Record<string, unknown>>;
	readonly idToken: string;
	readonly device: string;
};
export type Admission =
	{ readonly outcome: 'in'; readonly token: string } | { readonly outcome: 'unverified' | 'unknown' | 'otherSubject' | 'closed' };

/** The groups under a name such as `realm_access.roles`; a single text counts as one group. */
const groupsIn = (claims: Readonly<Record<string, unknown>>, name: string): readonly string[] => {
	const found = name
		.split('.')
		.reduce<unknown>(
			(inner, key) =>
				typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([one]) => one === key)?.[1] : undefined,
			claims,
		);
	return [found].flat().filter((group) => typeof group === 'string');
};

type Account = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly closedAt: Date | null;
	readonly homeId: string | null;
};

const find = (tx: Tx) =>
	tx[connection].selectFrom('account').select(['id', 'name', 'email', 'closedAt', 'homeId']).where('tenantId', '=', tx.tenantId);

const bySubject = (tx: Tx, subject: string): Promise<Account | undefined> =>
	find(tx).where('providerSubject', '=', subject).executeTakeFirst();

const subjectAt = (issuer: string, sub: string): string => `${issuer}#${sub}`;

const byEmail = (tx: Tx, email: string) => find(tx).select('providerSubject').where('email', '=', email).executeTakeFirst();

const created = async (tx: Tx, { email, name }: { email: string; name: string }): Promise<Account | undefined> => {
	const added = await addAccount(tx, { email, name });
	if (added) await audit(tx, 'account.create', { id: added.id, subject: name, detail: { by: 'provider' } });
	return added;
};

/** Gives what the groups say and takes what they no longer say; roles that stand in no line are not the provider's business. */
const arrangeRoles = async (tx: Tx, account: Account, groups: readonly string[]): Promise<void> => {
	const lines = mappedRoles(tx.tenant);
	const isHers = ({ role, place }: Mapped): boolean =>
		lines.some((line) => line.role === role && line.place === place && groups.includes(line.group));
	const note = (deed: string, { role, place }: Mapped) =>
		audit(tx, deed, { id: account.id, subject: account.name, detail: { role, place, by: 'provider' } });
	for (const line of lines.filter(isHers)) if (await assign(tx, { accountId: account.id, ...line })) await note('account.giveRole', line);
	for (const line of lines.filter((one) => !isHers(one))) {
		const { done: isTaken } = await orProblems(() => unassign(tx, { accountId: account.id, ...line }));
		if (isTaken) await note('account.takeRole', line);
	}
};

const isNew = (tx: Tx, groups: readonly string[]): boolean =>
	settingOf(tx.tenant, provider.creates) && mappedRoles(tx.tenant).some(({ group }) => groups.includes(group));

/** The account of this person: known by subject, else known or invited by her verified address, else made where that is allowed. */
const accountFor = async (tx: Tx, issuer: string, { email, email_verified: isVerified, name, groups }: Said & Grouped) => {
	if (email === undefined || isVerified !== true) return 'unverified';
	const known = await byEmail(tx, email);
	// Two people at one provider never share an account here; subjects of the provider of before say nothing any more.
	if (known?.providerSubject?.startsWith(subjectAt(issuer, ''))) return 'otherSubject';
	if (known) return known;
	return (isNew(tx, groups) ? await created(tx, { email, name: name || email }) : undefined) ?? 'unknown';
};

/** Lets somebody in whom the provider has proven; what she may do follows from her roles here. */
export const admit = async (tx: Tx, { issuer, claims, idToken, device }: Proven): Promise<Admission> => {
	const person = said.parse(claims);
	const groups = groupsIn(claims, settingOf(tx.tenant, provider.claim));
	const subject = subjectAt(issuer, person.sub);
	const account = (await bySubject(tx, subject)) ?? (await accountFor(tx, issuer, { ...person, groups }));
	if (typeof account === 'string') return { outcome: account };
	if (account.closedAt !== null || account.homeId !== null) return { outcome: 'closed' };
	await tx[connection]
		.updateTable('account')
		.set({ providerSubject: subject })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', account.id)
		.execute();
	await arrangeRoles(tx, account, groups);
	await audit(tx, 'session.open', { id: account.id, subject: account.name, detail: { provider: issuer } });
	const isStrong = settingOf(tx.tenant, provider.strong) || (person.amr ?? []).includes('mfa');
	return { outcome: 'in', token: await openSession(tx, { accountId: account.id, device, isStrong, idToken }) };
};
