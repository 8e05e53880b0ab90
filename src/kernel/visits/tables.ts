export type VisitTables = {
	/** `day`: `YYYY-MM-DD` in the zone of the municipality; `path`: the pattern of the page, such as `/termine/:slug`. */
	visitCount: { tenantId: string; day: string; path: string; language: string; visits: number };
};
