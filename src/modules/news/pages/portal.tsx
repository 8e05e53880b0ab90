import { Hono } from 'hono';
import type { Env } from '#kernel/module.ts';
import { oneThing } from '#screens/one-thing.tsx';
import { thingList } from '#screens/thing-list.tsx';
import { article } from '../article.ts';
import { newsTexts } from '../texts.ts';

const list = thingList({
	kind: article,
	lead: ({ screen, tenant }) => newsTexts[screen].lead(tenant.name),
	hasPlaces: true,
	titleIn: ({ screen }, place) => newsTexts[screen].newsFrom(place.name),
	hasTopics: true,
});

/** `/aktuelles`: what is new, and one article of it. */
export const portal = new Hono<Env>().get('/', list).get('/:slug', oneThing({ kind: article }));
