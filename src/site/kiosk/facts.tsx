import type { Context } from '#kernel/context.ts';
import { thingAt } from '#kernel/kind/things.ts';
import { ContactPanel, EntryFacts, HoursPanel } from '#modules/directory/pages/contact.tsx';
import { entry } from '#modules/directory/entry.ts';
import { event } from '#modules/events/event.ts';
import { EventFacts } from '#modules/events/pages/event-page.tsx';
import { nextTimes } from '#modules/events/server/queries.ts';
import { notice } from '#modules/notices/notice.ts';
import { NoticeFacts } from '#modules/notices/pages/notice-page.tsx';
import type { Markup } from '#ui/markup.ts';

type Draw = (ctx: Context, slug: string) => Promise<Markup>;

/** What a kind says beside its words: times, hours, whom to call. A kind that is not named here has its words only. */
export const factsOf: ReadonlyMap<string, Draw> = new Map<string, Draw>([
	[
		event.name,
		async (ctx, slug) => {
			const thing = await thingAt(ctx, event, { slug });
			return <EventFacts ctx={ctx} thing={thing} next={await nextTimes(ctx, thing.id)} />;
		},
	],
	[notice.name, async (ctx, slug) => <NoticeFacts ctx={ctx} thing={await thingAt(ctx, notice, { slug })} />],
	[
		entry.name,
		async (ctx, slug) => {
			const thing = await thingAt(ctx, entry, { slug });
			return (
				<>
					<HoursPanel ctx={ctx} thing={thing} />
					<ContactPanel ctx={ctx} thing={thing} />
					<EntryFacts ctx={ctx} thing={thing} />
				</>
			);
		},
	],
]);
