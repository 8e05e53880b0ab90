import type { Seed } from '#kernel/kind/seed.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { auenrodePapers } from './seeds/auenrode-papers.ts';
import { falkenbrueckPapers } from './seeds/falkenbrueck-papers.ts';
import { heidewaldePapers } from './seeds/heidewalde-papers.ts';
import type { Paper } from './seeds/paper.ts';

const papers: Readonly<Record<string, readonly Paper[]>> = {
	auenrode: auenrodePapers,
	falkenbrueck: falkenbrueckPapers,
	heidewalde: heidewaldePapers,
};

/** What hangs on the boards, some of it new, some of it about to fall down. */
export const notices = (tenant: Tenant, now: Date): readonly Seed[] =>
	(papers[tenant.id] ?? []).map(({ title, summary, type, at, days, from, reach, price = '', is, variants }, number) => {
		const expiresOn = Temporal.PlainDate.from(today(tenant.zone, now)).add({ days }).toString();
		const contact = reach.includes('@') ? { contactEmail: reach } : { contactPhone: reach };
		return {
			answers: { title, summary, type, places: at, expiresOn, contactName: from, price, ...contact },
			daysAgo: days < 0 ? 40 : 1 + ((number * 5) % 21),
			byline: from,
			isDraft: is === 'draft',
			isWaiting: is === 'waiting',
			...(variants && { variants }),
		};
	});
