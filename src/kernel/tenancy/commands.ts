import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { changed, everyone } from './remembered.ts';
import { placeBySlug } from './tenant.ts';

const permission = 'municipality.arrange';
const colours = z.record(z.string(), z.string().regex(/^#[0-9a-f]{6}$/i, 'notAColour'));

/** A change of the municipality itself: what all processes remember of it is asked for anew. */
export const arranging =
	<Input, Output>(deed: (ctx: Context, input: Input) => Promise<Output>) =>
	async (ctx: Context, input: Input): Promise<Output> => {
		const done = await deed(ctx, input);
		await changed(everyone);
		return done;
	};

export const changeSettings = arranging(
	command({
		name: 'municipality.changeSettings',
		permission,
		sets: true,
		input: z.object({
			name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
			tagline: z.string().trim().max(120, 'tooLong'),
			settings: z.record(z.string(), z.union([z.string().max(60_000, 'tooLong'), z.number(), z.boolean()])),
		}),
		run: async (tx, { name, tagline, settings }) => {
			const all = { ...tx.tenant.settings, ...settings };
			await tx[connection]
				.updateTable('tenant')
				.set({ name, tagline, settings: JSON.stringify(all) })
				.where('id', '=', tx.tenantId)
				.execute();
			return { id: tx.tenantId, subject: name, detail: settings };
		},
	}),
);

/** The colours of a municipality; whether their contrasts suffice is checked by whoever calls (`#ui/theme.ts`). */
export const changeTheme = arranging(
	command({
		name: 'municipality.changeTheme',
		permission,
		sets: true,
		input: z.object({ day: colours, night: colours, art: colours.default({}) }),
		run: async (tx, theme) => {
			await tx[connection]
				.updateTable('tenant')
				.set({ theme: JSON.stringify(theme) })
				.where('id', '=', tx.tenantId)
				.execute();
			return { id: tx.tenantId, subject: tx.tenant.name, detail: theme };
		},
	}),
);

export const changePlace = arranging(
	command({
		name: 'municipality.changePlace',
		permission,
		sets: true,
		input: z.object({
			slug: z.string(),
			name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
			about: z.string().trim().max(300, 'tooLong'),
			population: z.number().int('notANumber').min(0, 'outOfRange').nullable(),
		}),
		run: async (tx, { slug, name, about, population }) => {
			const place = placeBySlug(tx.tenant, slug);
			if (!place) throw new NotFound('place');
			await tx[connection]
				.updateTable('place')
				.set({ name, about, population })
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', place.id)
				.execute();
			return { id: place.id, subject: name };
		},
	}),
);
