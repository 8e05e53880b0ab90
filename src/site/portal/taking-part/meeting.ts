import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { writeCalendar } from '#kernel/exchange/ics/write.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { aboutMeeting, meetingEntry, publicMeetings } from '#kernel/meetings/calendar.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';

const product = '-//Ortsmitte//Ortsmitte 1//DE';

/** `/treffen/0198…`: the lasting address of a meeting leads to what it is about. */
export const meetingPages = (kinds: readonly Pick<Kind, 'name' | 'path'>[]) =>
	new Hono<Env>().get('/treffen/:id', async (c) => {
		const { ctx } = c.var;
		const id = c.req.param('id');
		const about = isId(id) ? await aboutMeeting(ctx, id) : undefined;
		const kind = kinds.find(({ name }) => name === about?.kind);
		if (!about || !kind) throw new NotFound('meeting');
		return c.redirect(`${prefixOf(ctx.tag)}${kind.path}/${about.slug}#treffen`, 303);
	});

/** `/feeds/treffen.ics?ort=ebersfeld`: all meetings that are open to everybody, whatever they are about. */
export const meetingFeed = new Hono<Env>().get('/treffen.ics', async (c) => {
	const { ctx } = c.var;
	const place = placeBySlug(ctx.tenant, c.req.query('ort') ?? '');
	const meetings = (await publicMeetings(ctx)).filter(({ placeIds }) => place === undefined || placeIds.includes(place.id));
	const entries = meetings.map((one) => meetingEntry(ctx, one));
	return c.body(
		writeCalendar({ name: `Treffen ${place?.name ?? ctx.tenant.name}`, product, refresh: 'PT1H', stamp: ctx.now, entries }),
		200,
		{
			'content-type': 'text/calendar; charset=utf-8',
			'cache-control': 'public, max-age=60',
			'access-control-allow-origin': '*',
		},
	);
});
