import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from 'html-to-text';
import { MetaLine } from './content/event-list.tsx';
import { written } from './markup.ts';
import { Shell } from './page/shell.tsx';

const pageOf = (body: string): string => written(<Shell lang="de" title="Seite" body={body} styles={[]} />);

test('whoever listens to a line, copies it or reads it without styles hears where one fact ends and the next begins', () => {
	const facts = written(
		<>
			<MetaLine parts={[{ icon: 'event', text: 'Auenrode' }, { text: 'gemeldet gestern' }]} />
			<p>
				Von <b>Gerda M.</b>, <bdi>Nr. 14</bdi>
				<time>14 Uhr</time>
			</p>
			<p>
				<span>Polski</span>
				<span class="om-hidden">, fertig</span>
			</p>
			<pre>{'<b>a</b><b>b</b>'}</pre>
			<p>
				Umzug um <del>13</del>
				<ins>14</ins> Uhr
			</p>
		</>,
	);
	const text = convert(pageOf(`<main>${facts}</main>`), { wordwrap: false, baseElements: { selectors: ['main'] } });
	const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
	assert.deepEqual(lines, [
		'Auenrode gemeldet gestern',
		'Von Gerda M., Nr. 14 14 Uhr',
		'Polski, fertig',
		'<b>a</b><b>b</b>',
		'Umzug um 1314 Uhr',
	]);
});
