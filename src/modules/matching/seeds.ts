import { saidIn } from '#kernel/i18n/said.ts';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { daysAgo } from '#kernel/time/span.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { matching } from './matching.ts';
import { more } from './seeds/more.ts';
import { german, variants } from './seeds/words.ts';
import { stanceOf, timesOf } from './seeds/stances.ts';
import type { Asked, Candidate } from './server/answers.ts';
import { rowOf } from './server/commands/inviting.ts';
import { own } from './server/tables.ts';
import { exampleTheses } from './thesis-texts.ts';
import { thesesIn } from './theses.ts';

const home = 'auenrode';
const groups = 72;
/** One who leaves everything open, and two who have not answered yet. */
const [neutral, late] = ['Gewerbeverein Auenrode', 2];

export const matchings = ({ id, zone }: Tenant, now: Date): readonly Seed[] =>
	id !== home
		? []
		: [
				{
					daysAgo: 40,
					byline: 'Projektbüro Auenrode',
					variants,
					answers: {
						...german,
						topics: 'mitmachen vereine',
						theses: exampleTheses,
						mode: 'mat-o-wahl-1',
						opensAt: midnightIn(-12, zone, now).toISOString(),
						closesAt: midnightIn(330, zone, now).toISOString(),
						answersUntil: midnightIn(-14, zone, now).toISOString(),
						asksConsent: 'ja',
					},
				},
			];

const spare: Omit<Candidate, 'name' | 'type' | 'about' | 'topics' | 'villages'> = {
	publicationId: '',
	path: '',
	isStepFree: true,
	languages: [],
	email: 'mitmachen@auenrode.example',
	phone: '00921 147',
	website: null,
	inviteEmail: null,
};
const others: readonly Candidate[] = more.map(([name, type, village, topics, about]) => ({
	...spare,
	name,
	type,
	about,
	topics: topics.split(' '),
	villages: village === '' ? [] : [village],
}));

/** Lets seventy groups take part: those of the directory, and some that are only here. */
export const growMatchings =
	({ candidates }: Asked) =>
	async (ctx: Context): Promise<void> => {
		if (ctx.tenantId !== home) return;
		const thing = await shownThing(ctx, matching, { slug: 'mitwirk-o-mat-auenrode' });
		if (!thing) return;
		const theses = thesesIn(thing.values.theses);
		const clubs = (await candidates(ctx)).filter(
			({ name, topics, type }) => topics.length > 0 && type !== 'office' && (type !== 'process' || name.startsWith('Jakobsee')),
		);
		const all = [...clubs.slice(0, groups - others.length), ...others];
		const rows = all.map((one, at) => {
			const positions = theses.map(({ code, text }, thesis) => {
				const stance = one.name === neutral ? { position: 0, reason: '' } : stanceOf(one.name, one.topics, thesis);
				return [code, { ...stance, said: saidIn(text, 'de') }] as const;
			});
			const isLate = at < late;
			const { publicationId, path, ...row } = rowOf(thing.id, one);
			return {
				...row,
				id: newId(),
				publicationId: publicationId || null,
				path: path || null,
				times: timesOf(one.name),
				invitedAt: daysAgo(ctx, 35),
				answeredAt: isLate ? null : daysAgo(ctx, 16 + (at % 17)),
				positions: JSON.stringify(isLate ? {} : Object.fromEntries(positions)),
			};
		});
		await walled(ctx, (tx) => own.insert(tx, 'matchingParticipant', ...rows));
	};
