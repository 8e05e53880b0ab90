import { readDraft } from '#kernel/kind/kind.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { ReadyItem } from '#ui/office/ready-list.tsx';
import type { Editing } from './editing.ts';

const longSentence = 20;

/** Sentences with more than twenty words, in a text as people write it. */
const longSentences = (text: string): number =>
	text.split(/[.!?\n]+/).filter((sentence) => sentence.trim().split(/\s+/).length > longSentence).length;

const item = (isDone: boolean, text: string): ReadyItem => ({ state: isDone ? 'done' : 'open', text });

const wordsItem = ({ answers, kind }: Editing): ReadyItem => {
	const missing = [
		...((answers['title'] ?? '') === '' ? ['Überschrift'] : []),
		...((answers['summary'] ?? '') === '' && !kind.isTerse ? ['Kurztext'] : []),
	];
	return missing.length === 0
		? item(true, 'Überschrift und Kurztext stehen')
		: item(false, `${missing.join(' und ')} ${missing.length > 1 ? 'fehlen' : 'fehlt'} noch`);
};

const pictureItem = ({ answers, picture }: Editing): ReadyItem => {
	if ((answers['image'] ?? '') === '') return { state: 'note', icon: 'image', text: 'Kein Foto: eine Zeichnung steht dafür' };
	return item(picture !== undefined, picture?.alt === null ? 'Bild ist rein schmückend' : 'Bild hat eine Beschreibung');
};

const placesItem = ({ ctx, answers, rights }: Editing): ReadyItem => {
	const names = (answers['places'] ?? '').split(' ').flatMap((slug) => placeBySlug(ctx.tenant, slug)?.name ?? []);
	if (names.length > 0) return item(true, `${names.length === 1 ? 'Dorf' : 'Dörfer'} gewählt: ${names.join(', ')}`);
	const isForAll = ctx.actor.permissions.get('publication.release') === 'everywhere' || (rights.mayRelease && names.length === 0);
	return isForAll ? item(true, 'Für die ganze Gemeinde') : { state: 'note', icon: 'location_on', text: 'Kein Dorf gewählt' };
};

const readabilityItem = ({ answers }: Editing): ReadyItem => {
	const count = longSentences(`${answers['summary'] ?? ''}\n${answers['body'] ?? ''}`);
	if (count === 0) return item(true, 'Gut lesbar: kein Satz hat mehr als 20 Wörter');
	return {
		state: 'note',
		icon: 'lightbulb',
		text: count === 1 ? 'Ein Satz ist länger als 20 Wörter' : `${count} Sätze sind länger als 20 Wörter`,
	};
};

const variantItem = ({ thing }: Editing): ReadyItem =>
	thing?.languages.includes('de-x-leicht')
		? item(true, 'Leichte Sprache steht')
		: { state: 'open', text: 'Leichte Sprache fehlt (empfohlen)' };

const adviceItems = ({ kind, answers }: Editing): readonly ReadyItem[] => {
	const read = readDraft(kind, answers);
	const advice = 'problems' in read ? [] : (kind.advise?.(read.values) ?? []);
	return advice.map((text) => item(false, text));
};

/** Is it ready to appear? Counted anew each time the page is drawn. */
export const readyItems = (editing: Editing): readonly ReadyItem[] => [
	wordsItem(editing),
	...adviceItems(editing),
	pictureItem(editing),
	placesItem(editing),
	readabilityItem(editing),
	variantItem(editing),
	...(settingOf(editing.ctx.tenant, fourEyes) ? [item(editing.thing?.shownFrom != null, 'Freigabe durch eine zweite Person')] : []),
];
