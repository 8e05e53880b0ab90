import type { Context } from '#kernel/context.ts';
import { caseBehind } from '#kernel/case/own.ts';
import { defectRow } from '../commands/follow.ts';

/** A report as whoever holds its link sees it: her own words when she told of it, the public ones when she follows. */
export const ownReport = async (ctx: Context, party: { readonly caseId: string; readonly role: 'reporter' | 'follower' }) => {
	const [file, row] = await Promise.all([caseBehind(ctx, party.caseId), defectRow(ctx, party.caseId)]);
	if (!file || !row) return undefined;
	const description = party.role === 'reporter' ? (row.description ?? row.publicText) : row.publicText;
	return { ...file, street: row.street, description, isPublic: !file.isPrivate };
};
export type OwnReport = NonNullable<Awaited<ReturnType<typeof ownReport>>>;
