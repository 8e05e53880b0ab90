import { parseArgs } from 'node:util';
import { staff } from '#kernel/context.ts';
import { accountsOf } from '#kernel/identity/accounts.ts';
import { Invalid } from '#kernel/errors.ts';
import { createAccount, renewPasswordLink } from '#kernel/identity/invitations.ts';
import { isRole, type Role, roles } from '#kernel/identity/roles.ts';
import { type CliCommand, demand } from './command.ts';
import { deskOf } from './desk.ts';

const text = { type: 'string' } as const;

const roleIn = (raw: string): Role => {
	if (!isRole(raw)) throw new Invalid({ role: `there is no "${raw}", but ${Object.keys(roles).join(', ')}` });
	return raw;
};

export const account: CliCommand = {
	run: async (db, args, say) => {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { email: text, name: text, role: text, village: text, organisation: text },
		});
		const ctx = await deskOf(db, demand(positionals[0], 'MUNICIPALITY'));
		const email = demand(values.email, 'email').trim().toLowerCase();
		const known = (await accountsOf(staff(ctx, 'accounts.manage'))).find((one) => one.email === email);
		const { token } = known
			? await renewPasswordLink(ctx, { id: known.id, dropsFactor: false })
			: await createAccount(ctx, {
					email,
					name: demand(values.name, 'name'),
					role: roleIn(demand(values.role, 'role')),
					place: values.village ?? '',
					organisation: values.organisation ?? '',
				});
		say(`${ctx.origin}/verwaltung/passwort/${token}`);
		say('The link works once and for seven days.');
	},
};
