import { parseArgs } from 'node:util';
import { staff } from '#kernel/context.ts';
import { accountsOf } from '#kernel/identity/accounts.ts';
import { Invalid } from '#kernel/errors.ts';
import { emailIn } from '#kernel/following/address.ts';
import { createAccount, renewPasswordLink } from '#kernel/identity/invitations.ts';
import { isRole, type Role, roles } from '#kernel/identity/roles.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

const text = { type: 'string' } as const;

const roleIn = (raw: string): Role => {
	if (!isRole(raw)) throw new Invalid({ role: `there is no "${raw}", but ${Object.keys(roles).join(', ')}` });
	return raw;
};

const villageIn = ({ name, places }: Tenant, slug: string): string => {
	const known = places.map((one) => one.slug);
	if (slug !== '' && !known.includes(slug)) throw new Invalid({ village: `there is no "${slug}" in ${name}, but ${known.join(', ')}` });
	return slug;
};
const emailOf = (raw: string): string => {
	const read = emailIn(raw);
	if ('problem' in read) throw new Invalid({ email: `"${raw}" is no e-mail address` });
	return read.email;
};

export const account: CliCommand = {
	run: async (db, args, say) => {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { email: text, name: text, role: text, village: text, organisation: text },
		});
		const ctx = await deskOf(db, demand(positionals[0], 'MUNICIPALITY'));
		const email = emailOf(demand(values.email, 'email'));
		const known = (await accountsOf(staff(ctx, 'accounts.manage'))).find((one) => one.email === email);
		const { token } = known
			? await renewPasswordLink(ctx, { id: known.id, dropsFactor: false })
			: await createAccount(ctx, {
					email,
					name: demand(values.name, 'name'),
					role: roleIn(demand(values.role, 'role')),
					place: villageIn(ctx.tenant, values.village ?? ''),
					organisation: values.organisation ?? '',
				});
		say(`${ctx.origin}/verwaltung/passwort/${token}`);
		say('The link works once and for seven days.');
	},
};
