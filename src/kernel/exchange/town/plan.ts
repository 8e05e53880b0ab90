import { stringify } from 'yaml';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

const present = (one: object) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null && value !== ''));

/** Settings, villages and topics as the YAML that founds a municipality (`create`); villages bear their ids, because things name them so. */
export const planText = async (ctx: Context): Promise<string> => {
	const { id, name, tagline, state, zone, hosts, settings, theme, topics } = ctx.tenant;
	const own = await ctx[connection].selectFrom('tenant').select(['ars', 'ags']).where('id', '=', id).executeTakeFirst();
	const places = await ctx[connection].selectFrom('place').selectAll().where('tenantId', '=', id).orderBy('position').execute();
	const villages = places.map(({ id: placeId, slug, name: called, type, about, ars, ags, population, lon, lat, outline, face }) => ({
		...present({ id: placeId, slug, name: called, type, about, ars, ags, population, outline }),
		...(lon !== null && lat !== null && { position: [lon, lat] }),
		face,
	}));
	const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)));
	return stringify({
		...present({ id, name, tagline, state, zone, theme, ...own }),
		hosts,
		settings: set,
		villages,
		topics: Object.fromEntries(topics.map(({ slug, names }) => [slug, names])),
	});
};
