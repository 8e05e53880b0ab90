import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { readPlan } from './read-plan.ts';

const problemsOf = (text: string, settings?: readonly string[]): Readonly<Record<string, string>> => {
	try {
		readPlan(text, settings);
	} catch (error) {
		if (error instanceof Invalid) return error.problems;
		throw error;
	}
	return {};
};

const right = `id: kleinau
name: Kleinau
state: DE-ST
hosts: [www.kleinau.example]
villages:
  - { slug: kleinau, name: Kleinau, position: [11.52, 52.75] }
`;

test('an operator reads of every slip in the plan where it stands and what belongs there', () => {
	assert.deepEqual(problemsOf(right), {});
	const wrong = `id: Klein Au
name:
state: DE-XX
hosts: [www.kleinau.example:443]
ars: 150810000001
colour: red
villages:
  - { slug: kleinau, name: Kleinau, population: viele, position: [52.75, 11.52] }
  - { name: Ohne }
  - { slug: dessau, name: Dessau }
  - { slug: dessau, name: Noch ein Dessau }
`;
	assert.deepEqual(problemsOf(wrong), {
		id: 'line 1: 2 to 40 lower case letters, digits and hyphens, beginning with a letter',
		name: 'line 2: is missing',
		state: 'line 3: a federal state after ISO 3166-2: DE-BB DE-BE DE-BW DE-BY DE-HB DE-HE DE-HH DE-MV DE-NI DE-NW DE-RP DE-SH DE-SL DE-SN DE-ST DE-TH',
		'hosts.0': 'line 4: a host name without port, in lower case letters',
		ars: 'line 5: must be a text; put it into quotes where it looks like a number',
		colour: 'line 6: is not known here',
		'villages.0.population': 'line 8: must be a number',
		'villages.0.position': 'line 8: longitude first, then latitude, as in [11.52, 52.75]',
		'villages.1.slug': 'line 9: is missing',
	});
	assert.deepEqual(problemsOf(right.replace('Kleinau, position', 'Kleinau }\n  - { slug: kleinau, name: Zwei, position')), {
		'villages.1.slug': 'line 7: kleinau is the name of another village already',
	});
});

test('what is no YAML at all is named by its line', () => {
	assert.match(JSON.stringify(problemsOf('id: kleinau\n  name: Kleinau\n')), /^\{"line \d/);
	assert.deepEqual(problemsOf(''), { 'the file': 'is missing' });
});

test('a setting that nobody asks for is named by its line, with the one that was meant', () => {
	const names = ['phone', 'email', 'fourEyes'];
	const typed = (lines: string) => problemsOf(`${right}settings:\n${lines}`, names);
	assert.deepEqual(typed('  phone: 039000 1\n  fourEyes: true\n'), {});
	assert.deepEqual(typed('  email: a@kleinau.example\n  phon: 039000 1\n  foureyes: true\n  gnomes: 7\n'), {
		'settings.phon': 'line 9: is not known here; did you mean phone?',
		'settings.foureyes': 'line 10: is not known here; did you mean fourEyes?',
		'settings.gnomes': 'line 11: is not known here',
	});
});
