export type OnceTables = {
	/** `answer` is empty until the deed is done; `day`: `YYYY-MM-DD` in the zone of the municipality. */
	sentForm: { tenantId: string; key: string; answer: Buffer | null; day: string };
};
