import { readFileSync } from 'node:fs';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { readPlan } from '#kernel/tenancy/read-plan.ts';
import { type CliCommand, demand } from './command.ts';
import { knownSettings } from './known-settings.ts';

export const create: CliCommand = {
	run: async (db, [file], say) => {
		const plan = readPlan(readFileSync(demand(file, 'FILE.yaml'), 'utf8'), knownSettings);
		await foundMunicipality(db, plan);
		say(`${plan.name} is there, with ${plan.villages.length} villages, at ${plan.hosts.join(', ')}.`);
		say(`Next: bin/ortsmitte account ${plan.id} --email you@example.org --name "Your Name" --role administrator`);
	},
};
