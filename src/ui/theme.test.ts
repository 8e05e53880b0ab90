import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, fromOklch, toOklch } from './colour.ts';
import { checkTheme } from './theme-check.ts';
import { themeCss, themes } from './theme.ts';

test('contrast is what WCAG says for the pairs of its own examples', () => {
	assert.equal(contrast('#000000', '#ffffff'), 21);
	assert.equal(contrast('#777777', '#777777'), 1);
	// The darkest grey that fails 4.5 on white and the lightest that passes, as listed by WebAIM's contrast checker.
	assert.ok(contrast('#777777', '#ffffff') < 4.5 && contrast('#767676', '#ffffff') >= 4.5);
});

test('OKLCH of the primaries is the published one, and the way back meets the colour', () => {
	const { lightness, chroma, hue } = toOklch('#ff0000');
	// CSS Color 4: red is oklch(62.8% 0.258 29.2deg).
	assert.ok(Math.abs(lightness - 0.628) < 0.001 && Math.abs(chroma - 0.2577) < 0.001 && Math.abs((hue * 180) / Math.PI - 29.23) < 0.1);
	for (const colour of ['#0b5d68', '#f4a883', '#8a2b3a', '#dfacd9']) assert.equal(fromOklch(toOklch(colour)), colour);
});

for (const [name, theme] of Object.entries(themes)) {
	test(`everybody can read ${name} by day and by night`, () => {
		const checks = checkTheme(theme);
		assert.ok(checks.length > 30);
		assert.deepEqual(
			checks.filter(({ ratio, needed }) => ratio < needed),
			[],
		);
	});
}

test('the brand of Auenrode on its paper measures what the look was agreed with', () => {
	const measured = Object.fromEntries(checkTheme(themes.auenrode).map(({ pair, ratio }) => [pair, Math.round(ratio * 10) / 10]));
	assert.equal(measured['day: brand on paper'], 7.1);
	assert.equal(measured['day: text on deep'], 11.6);
	assert.equal(measured['night: brand on card'], 9.2);
});

test('a brand too pale is refused with the nearest lightness of the same hue that passes', () => {
	const pale = { ...themes.auenrode, day: { ...themes.auenrode.day, brand: '#4fb3c0' } };
	const failed = checkTheme(pale).filter(({ ratio, needed }) => ratio < needed);
	assert.ok(failed.length >= 3);
	for (const { offer } of failed) {
		assert.equal(offer?.value, 'day.brand');
		const offered = toOklch(offer?.colour ?? '#000000');
		assert.ok(Math.abs(offered.hue - toOklch('#4fb3c0').hue) < 0.06);
		assert.ok(offered.lightness < toOklch('#4fb3c0').lightness);
	}
	const onPaper = failed.find(({ pair }) => pair === 'day: brand on paper');
	const ratio = contrast(onPaper?.offer?.colour ?? '#ffffff', pale.day.paper);
	assert.ok(ratio >= 4.5 && ratio < 4.75, `${ratio} is not the nearest`);
});

test('the sheet of a municipality holds its colours and nothing else', () => {
	assert.match(themeCss(themes.heidewalde), /^:root\{--l-brand:#2b5b3a;.*--d-accent-tint:#37213a;.*--l-il-front:#5b8a57\}$/);
});
