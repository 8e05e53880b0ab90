import type { Keeping } from '#kernel/privacy/register.ts';

/** What came from a foreign calendar or feed lies in the contents; here is only where it came from. */
export const sourceKeeping: Keeping = {
	processings: [],
	impersonal: {
		source: 'name url kind places topics trust etag last_modified problem result',
		source_item: 'source_id key digest title',
		source_leftover: 'key title',
	},
};
