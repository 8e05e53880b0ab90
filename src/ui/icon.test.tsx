import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Icon, withOutlines } from './icon.tsx';
import { written } from './markup.ts';

test('a page holds the outline of each icon that it uses once, however often it shows it, and no other', () => {
	const page = withOutlines(
		written(
			<p>
				<Icon name="event" /> <Icon name="arrow_forward" flip /> <Icon name="event" />
			</p>,
		),
	);
	const ids = [...page.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
	assert.deepEqual(ids, ['icon-event', 'icon-arrow_forward']);
	assert.equal(page.match(/<path /g)?.length, 2);
	assert.deepEqual(
		[...page.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id),
		['icon-event', 'icon-arrow_forward', 'icon-event'],
	);
	assert.ok(page.endsWith('</p>'), 'what was written stays as it was');
	assert.equal(withOutlines('<p>Ohne Bild</p>'), '<p>Ohne Bild</p>');
});
