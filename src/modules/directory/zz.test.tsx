import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { newId } from '#kernel/db/id.ts';
import { toJson } from '#kernel/exchange/represent.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import type { Env } from '#kernel/module.ts';
import { type PostedMail, postMailsBy } from '#kernel/notify/mail.ts';
import { search } from '#kernel/search/search.ts';
import { today } from '#kernel/time/zone.ts';
import { openVillage } from '#testing/village.ts';
import { entry } from './entry.ts';
import { portal } from './pages/portal.tsx';
import { entriesOf, officesOf } from './server/answers.ts';
import { keptEntry, yearlyConfirmation } from './server/commands.ts';
import { entryJsonLd } from './server/exports/schema-org.ts';
import { entryRows } from './server/queries.ts';

const village = await openVillage();
const { db, as, visitor, statements } = village;
const verbs = verbsOf(keptEntry);
const day = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

const mails: PostedMail[] = [];
postMailsBy(async (_, mail) => void mails.push(mail));

/** A page of the portal as this visitor gets it, without the frame. */
const visit = async (ctx: Context, path: string, init?: RequestInit) => {
	const app = new Hono<Env>();
	app.use(async (c, next) => {
		c.set('ctx', ctx);
		c.setRenderer((content) => c.html(<>{content}</>));
		await next();
	});
	app.onError((error, c) => c.text(error.message, error instanceof NotFound ? 404 : 500));
	const response = await app.route('/verzeichnis', portal).request(path, init);
	return { status: response.status, text: await response.text() };
};

const club = { category: 'club', title: 'Drachenbauer Ebersfeld', summary: 'Bauen im Herbst, was im Wind stehen bleibt.', places: 'ebersfeld', contactName: 'Hanna Wolke', phone: '00921 4711', email: 'drachen@auenrode.example', registerEmail: 'hanna@privat.example', position: '52.2272, 11.6885' };
const write = async (more: Record<string, string> = {}): Promise<string> => {
	const { id } = await verbs.save(as('anna'), { answers: { ...club, ...more } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	return id;
};
const titles = async (ctx: Context) => (await entryRows(ctx, {}, { limit: 20_000 })).map(({ words }) => words.title);

const manyStops = async (count: number): Promise<void> => {
	const prefix = newId().slice(0, 24);
	const ids = sql`(${prefix} || lpad(to_hex(n), 12, '0'))::uuid`;
	const numbers = sql`generate_series(1, ${count}::int) as n`;
	await sql`insert into publication (tenant_id, id, kind, slug, version, lon, lat, created_at, changed_at) select 'auenrode', ${ids}, 'entry', 'halt-' || n, 1, 11.6 + n * 0.000005, 52.2 + n * 0.000003, now(), now() from ${numbers}`.execute(db);
	await sql`insert into publication_variant (tenant_id, publication_id, language, title, summary, body, folded, search, changed_at) select 'auenrode', ${ids}, 'de', 'Halt ' || n, '', '', 'halt ' || n, search_document('de', 'Halt ' || n, '', '', 'halt ' || n), now() from ${numbers}`.execute(db);
	await sql`insert into publication_audience (tenant_id, publication_id, owner_id, kind, shown_from) select 'auenrode', ${ids}, 'auenrode', 'entry', now() from ${numbers}`.execute(db);
	await sql`insert into entry (tenant_id, publication_id, category, is_step_free, has_consent, languages, confirmed_on) select 'auenrode', ${ids}, 'stop', false, false, '{}', current_date from ${numbers}`.execute(db);
	await sql`analyze`.execute(db);
};



import { Client } from 'pg';
test('probe', async () => {
	await manyStops(15_000);
	const c = new Client((await import('#testing/village.ts')) && (village.to as never)); await c.connect();
	const say=(s:string)=>process.stdout.write(s+'\n');
	const base = `from publication_audience as audience inner join publication on publication.tenant_id = audience.owner_id and publication.id = audience.publication_id inner join entry on entry.publication_id = publication.id and entry.tenant_id = publication.tenant_id where audience.tenant_id = $1 and audience.shown_from <= $2 and (audience.shown_until is null or audience.shown_until > $3) and audience.kind = 'entry'`;
	await c.query(`prepare rowsq(text, timestamptz, timestamptz, text, date, text, text) as select publication.id, publication.slug, (select title from publication_variant v where v.publication_id=publication.id and v.tenant_id=publication.tenant_id limit 1) ${base} order by (entry.confirmed_on < $5 and entry.category in ($6,$7)), publication.slug, publication.id limit 12`);
	await c.query(`prepare catq(text, timestamptz, timestamptz, text) as select entry.category, count(*) ${base} group by entry.category`);
	for (const mode of ['force_custom_plan','force_generic_plan']) {
		await c.query(`set plan_cache_mode=${mode}`);
		for (const q of [`rowsq('auenrode', now(), now(), 'entry', '2025-11-01', 'club','offer')`, `catq('auenrode', now(), now(), 'entry')`]) {
			await c.query(`execute ${q}`);
			const r = await c.query(`explain (analyze, buffers) execute ${q}`); say(mode+' '+q); say(r.rows.map(x=>x['QUERY PLAN']).join('\n'));
		}
	}
	await c.end();
});
