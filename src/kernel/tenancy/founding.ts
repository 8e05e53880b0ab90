import type { Transaction } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import type { KernelTables } from '#kernel/db/schema.ts';
import { Invalid } from '#kernel/errors.ts';
import { type MunicipalityPlan, municipalityPlan, type MunicipalityWish } from './plan.ts';
import { changed, everyone } from './remembered.ts';
import { defaultTopics } from './topics.ts';

const topicRows = ({ id, topics }: MunicipalityPlan) => {
	const wanted: Readonly<Record<string, string | Readonly<Record<string, string>>>> = topics ?? defaultTopics;
	return Object.entries(wanted).map(([slug, names], position) => ({
		tenantId: id,
		slug,
		position,
		names: JSON.stringify(typeof names === 'string' ? { de: names } : names),
	}));
};

const placeRows = ({ id, villages }: MunicipalityPlan) =>
	villages.map(
		(
			{ id: known, slug, name, type, about, ars, ags, population, position: [lon = null, lat = null] = [], outline, face },
			position,
		) => ({
			tenantId: id,
			id: known ?? newId(),
			parentId: null,
			slug,
			name,
			type,
			about,
			ars: ars ?? null,
			ags: ags ?? null,
			population: population ?? null,
			lon,
			lat,
			outline: outline ? JSON.stringify(outline) : null,
			face: JSON.stringify(face),
			position,
		}),
	);

/** Puts a municipality with its villages, hosts and topics into the installation: all of it or nothing. Before there is a context, hence no command. */
export const foundMunicipality = async (db: Db, wish: MunicipalityWish): Promise<void> => {
	await db.transaction().execute((trx) => foundWithin(trx, municipalityPlan.parse(wish)));
	await changed(everyone);
};

/** The same inside a transaction that does more. */
export const foundWithin = async (trx: Transaction<KernelTables>, plan: MunicipalityPlan): Promise<void> => {
	const { id, name, tagline, state, zone, ars, ags, settings, theme, hosts, cooperation } = plan;
	const taken = await trx.selectFrom('tenant').select('id').where('id', '=', id).executeTakeFirst();
	const rival = await trx.selectFrom('tenantHost').select('host').where('host', 'in', hosts).executeTakeFirst();
	if (taken || rival)
		throw new Invalid(taken ? { id: `${id} is here already` } : { hosts: `${rival?.host} leads to another municipality already` });
	await trx
		.insertInto('tenant')
		.values({
			id,
			name,
			tagline,
			state,
			zone,
			ars: ars ?? null,
			ags: ags ?? null,
			settings: JSON.stringify(settings),
			theme: theme ? JSON.stringify(theme) : null,
		})
		.execute();
	await trx
		.insertInto('tenantHost')
		.values(hosts.map((host) => ({ host, tenantId: id })))
		.execute();
	await trx.insertInto('place').values(placeRows(plan)).execute();
	await trx.insertInto('topic').values(topicRows(plan)).execute();
	if (!cooperation) return;
	await trx
		.insertInto('cooperation')
		.values(cooperation)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await trx.insertInto('cooperationMember').values({ cooperationId: cooperation.id, memberId: id }).execute();
};
