import { audit } from '#kernel/audit/audit.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Unavailable } from '#kernel/errors.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { retention } from '#kernel/privacy/settings.ts';
import type { Swept } from '#kernel/privacy/retention.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { day } from '#kernel/time/span.ts';
import { type Stored, pictureFile, pictureFolder } from './pictures.ts';
import { clear, type Store } from './store.ts';

/** An upload can be described for six days and is deleted after seven: nobody describes what is being deleted. */
const [describable, kept] = [6 * day, 7 * day];

/** When an id was made (UUIDv7: its first 48 bits are milliseconds). */
const bornAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Whether an upload lies there in all its sizes and may still be entered into the library. */
export const isWaiting = async (ctx: Context, store: Store, { id, sizes }: Pick<Stored, 'id' | 'sizes'>): Promise<boolean> => {
	if (ctx.now.getTime() - bornAt(id) > describable) return false;
	const there = new Set(await store.list(pictureFolder(ctx.tenantId, id)));
	return sizes.length > 0 && sizes.every((size) => there.has(pictureFile({ tenantId: ctx.tenantId, id, size })));
};

/** Folders of pictures that lie in the store and not in the library: never described, or taken out. The store is read first, so nothing new is among them. */
const straysOf = async (ctx: Context, store: Store): Promise<readonly string[]> => {
	const names = await store.list(`${ctx.tenantId}/`);
	const ids = new Set(names.map((name) => name.split('/')[2] ?? ''));
	const rows = await ctx[connection].selectFrom('media').select('id').where('tenantId', '=', ctx.tenantId).execute();
	const known = new Set(rows.map(({ id }) => id));
	return [...ids].filter((id) => id !== '' && !known.has(id) && ctx.now.getTime() - bornAt(id) > kept);
};

const strays = { of: 'contents', says: 'Bilder, sieben Tage hochgeladen und in keiner Mediathek' };

/** What this night would delete; when the store does not answer, that is what it says. */
export const rehearsedStrays = async (ctx: Staff<'municipality.arrange'>, store: Store): Promise<readonly Swept[]> => {
	try {
		return [{ ...strays, count: (await straysOf(ctx, store)).length }];
	} catch (error) {
		if (!(error instanceof Unavailable)) throw error;
		return [{ ...strays, says: `${strays.says} (die Ablage antwortet gerade nicht)`, count: 0 }];
	}
};

/** Deletes uploads that nobody described and pictures that were taken out, where the municipality has switched its retention on. */
export const strayJob = (store: Store): Job => ({
	name: 'media.forget',
	says: 'Löscht nachts Bilder, die hochgeladen und nie beschrieben wurden oder aus der Mediathek entfernt sind',
	cron: '50 3 * * *',
	run: async (ctx) => {
		if (!settingOf(ctx.tenant, retention)) return;
		const found = await straysOf(ctx, store);
		for (const id of found) await clear(store, pictureFolder(ctx.tenantId, id));
		if (found.length === 0) return;
		const detail = { [strays.says]: found.length };
		await walled(ctx, (tx) => audit(tx, 'media.forget', { id: tx.tenantId, subject: `${found.length} Bilder`, detail }));
	},
});
