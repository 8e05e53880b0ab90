export type KioskTables = {
	/** `slug` is the part of its address: `/infopoint/{slug}/…`. */
	infopoint: { tenantId: string; id: string; slug: string; name: string; lon: number; lat: number };
};
