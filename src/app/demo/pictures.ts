import type { Db } from '#kernel/db/connection.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { storePicture } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { daysAgo } from '#kernel/time/span.ts';
import { themeOf } from '#site/theme.ts';
import { painted } from '#ui/art/palette.ts';
import { scene, type SceneName } from '#ui/art/scenes.ts';

type Picture = { readonly scene: SceneName; readonly name: string; readonly alt: string; readonly story?: string };

/** What lies in the picture library; some of it stands above a story. */
const library: readonly Picture[] = [
	{ scene: 'fest', name: 'Fest auf dem Anger', alt: 'Gezeichneter Dorfanger mit Kirche, Wimpeln und feiernden Menschen' },
	{ scene: 'haus', name: 'Bürgerhaus', alt: 'Gezeichnetes Haus mit rotem Dach, davor drei Menschen' },
	{ scene: 'markt', name: 'Markttag', alt: 'Gezeichnete Marktstände vor Fachwerkhäusern' },
	{
		scene: 'see',
		name: 'Am See',
		alt: 'Gezeichneter Badesee mit Segelbooten, Strand und Sonnenschirm',
		story: 'Jakobsee: Wasser sauber, baden erlaubt',
	},
	{ scene: 'kurs', name: 'Kurs am Tablet', alt: 'Gezeichneter Raum, in dem drei ältere Menschen vor Bildschirmen sitzen' },
	{ scene: 'bus', name: 'Wartehalle', alt: 'Gezeichnete Haltestelle, an der zwei Menschen auf den Bus warten' },
	{
		scene: 'bibliothek',
		name: 'Bücherwand',
		alt: 'Gezeichnete Regale voller Bücher, davor lesende Menschen',
		story: 'Die Bibliothek kommt ins Bürgerhaus',
	},
	{
		scene: 'garten',
		name: 'Streuobstwiese',
		alt: 'Gezeichneter Garten mit Obstbäumen, Beeten und Sonnenblumen',
		story: 'Streuobst: Wer mag ernten?',
	},
];

const inPixels = async (tenant: Tenant, name: SceneName): Promise<Uint8Array> => {
	const { default: sharp } = await import('sharp');
	const drawn = painted(scene(name), 'day', themeOf(tenant).art);
	return sharp(Buffer.from(drawn)).png().toBuffer();
};

/** Fills the picture library of a municipality; ids of pictures by the title of the story above which they stand. */
export const fillLibrary = async (
	db: Db,
	store: Store,
	{ tenant, now }: { tenant: Tenant; now: Date },
): Promise<ReadonlyMap<string, string>> => {
	const above = new Map<string, string>();
	for (const [at, { scene: drawn, name, alt, story }] of library.entries()) {
		const { sizes, ...stored } = await storePicture(store, tenant.id, await inPixels(tenant, drawn));
		const createdAt = daysAgo({ now }, library.length - at);
		const said = { name, alt, credit: `Gemeinde ${tenant.name}`, uploadedBy: null, createdAt };
		await db
			.insertInto('media')
			.values({ ...stored, ...said, sizes: [...sizes], tenantId: tenant.id })
			.execute();
		if (story !== undefined) above.set(story, stored.id);
	}
	return above;
};

/** A seed with the picture that was taken for its story. */
export const illustrated =
	(above: ReadonlyMap<string, string>) =>
	(seed: Seed): Seed => {
		const image = above.get(seed.answers['title'] ?? '');
		return image === undefined ? seed : { ...seed, answers: { ...seed.answers, image } };
	};
