import { Hono } from 'hono';
import { writeKindCalendar } from '#kernel/exchange/calendar.ts';
import { thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { aboutListed } from '#screens/one-thing.tsx';
import { event } from '../event.ts';
import { nextTimes } from '../server/queries.ts';
import { eventTexts } from '../texts.ts';
import { EventPage, jsonLdOf } from './event-page.tsx';
import { ListPage, listFor } from './list-page.tsx';

export const portal = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const list = await listFor(ctx, c.req.query());
		const { title, place, topic, isSelective } = list;
		return c.render(<ListPage ctx={ctx} list={list} />, {
			title,
			description: list.lead,
			current: event.path,
			here: eventTexts[ctx.screen].events,
			feeds: feedLinks(ctx, { kind: event, place, topic }),
			isHidden: isSelective,
		});
	})
	.get('/:file{[a-z0-9-]+\\.ics}', async (c) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, event, { slug: c.req.param('file').replace(/\.ics$/, '') });
		const headers = {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${thing.slug}.ics"`,
		};
		return c.body(writeKindCalendar(ctx, event, { name: thing.words.title, things: [thing] }), 200, headers);
	})
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, event, { slug: c.req.param('slug') });
		const next = await nextTimes(ctx, thing.id);
		return c.render(<EventPage ctx={ctx} thing={thing} next={next} />, {
			...aboutListed(ctx, { kind: event, thing }),
			jsonLd: jsonLdOf({ ctx, thing, next }),
		});
	});
