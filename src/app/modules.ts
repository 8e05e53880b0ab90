import { ballotSweeps } from '#kernel/ballot/forgetting.ts';
import { ballotKeeping } from '#kernel/ballot/keeping-texts.ts';
import { ballotTravel } from '#kernel/ballot/travel.ts';
import { caseTravel } from '#kernel/case/travel.ts';
import { ownTravel } from '#kernel/exchange/town/own-travel.ts';
import type { Travel } from '#kernel/exchange/town/travel.ts';
import { kernelPermissions } from '#kernel/identity/permissions.ts';
import { type Grants, permissionsOf as permissionsFrom } from '#kernel/identity/roles.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Module } from '#kernel/module.ts';
import type { Undelivered } from '#kernel/notify/trouble.ts';
import type { Gathered, Reactions } from '#kernel/outbox/outbox.ts';
import { ownSweeps } from '#kernel/privacy/own-sweeps.ts';
import { ownKeeping } from '#kernel/privacy/own-texts.ts';
import { type Keeping, namesIn } from '#kernel/privacy/register.ts';
import { retentionJob } from '#kernel/privacy/retention.ts';
import { budgets } from '#modules/budgets/module.ts';
import { caseKeeping } from '#kernel/case/privacy-texts.ts';
import { countReturned } from '#kernel/following/bounces.ts';
import { matchingModule } from '#modules/matching/module.ts';
import { defects as defectsWith } from '#modules/defects/module.ts';
import { minutesNews } from '#kernel/meetings/minutes-news.ts';
import { meetingReminder } from '#kernel/meetings/reminder.ts';
import { outcomeNews } from '#kernel/following/outcome-news.ts';
import { phaseNews } from '#kernel/following/phase-news.ts';
import { closeByWork, planByWork, releaseByWork, reportsForRoads, reportsForWork } from '#modules/defects/server/answers.ts';
import { directory } from '#modules/directory/module.ts';
import { event } from '#modules/events/event.ts';
import { keptEvent } from '#modules/events/server/commands.ts';
import { eventsFrom } from '#modules/events/server/imports/ics.ts';
import { upcoming } from '#modules/events/server/queries.ts';
import { events } from '#modules/events/module.ts';
import { groups } from '#modules/groups/module.ts';
import { ideas } from '#modules/ideas/module.ts';
import { article } from '#modules/news/article.ts';
import { news } from '#modules/news/module.ts';
import { urgentArticles } from '#modules/news/server/queries.ts';
import { notices } from '#modules/notices/module.ts';
import { worksForReport } from '#modules/roads/server/answers.ts';
import { roads } from '#modules/roads/module.ts';
import { processes } from '#modules/processes/module.ts';
import { sources } from '#modules/sources/module.ts';
import { surveys } from '#modules/surveys/module.ts';
import { subscriptions } from '#modules/subscriptions/module.ts';
import { readConfig } from './config.ts';
import { handOvers } from './hand-over.ts';
import { matchingCandidates } from './matching-candidates.ts';
import { roadGrounds } from './road-grounds.ts';

const contents: readonly Module[] = [news, events, notices, directory];

const bringingTogether = matchingModule({ candidates: matchingCandidates });

/** What people take part in, under `/mitmachen`. */
const takingPart: readonly Module[] = [
	ideas(() => kinds, handOvers),
	processes(() => kinds),
	budgets,
	surveys,
	groups(() => kinds),
	bringingTogether,
];
const contentKinds = contents.flatMap((module) => module.kinds ?? []);
const following = subscriptions({
	kinds: contentKinds.filter(({ isMailed }) => isMailed),
	comingKind: event,
	coming: upcoming,
	urgent: urgentArticles,
	fed: contentKinds,
});

const gathering = sources({
	calendar: { kind: keptEvent, read: eventsFrom, planned: upcoming },
	feed: { kind: article, answers: { urgency: 'none' } },
});

const defects = defectsWith(worksForReport);
const keepingRoads = roads(
	{
		path: '/verwaltung/meldungen',
		publicPath: '/melden',
		open: reportsForRoads,
		known: reportsForWork,
		grounds: roadGrounds,
		plan: planByWork,
		release: releaseByWork,
		close: closeByWork,
	},
	() => readConfig().detectorDir,
);

/** The one list of modules, in the order of the main navigation. */
export const modules: readonly Module[] = [...contents, ...takingPart, defects, following, gathering, keepingRoads];

/** How every table goes along when a municipality moves. */
export const travels: readonly Travel[] = [ownTravel, ballotTravel, caseTravel, ...modules.flatMap(({ travel }) => travel ?? [])];

/** What the program keeps about people, the ground floor first. */
export const keepings: readonly Keeping[] = [ownKeeping, ballotKeeping, caseKeeping, ...modules.map(({ keeping }) => keeping)];

export const kinds: readonly Kind[] = modules.flatMap((module) => module.kinds ?? []);
const partaking = modules.flatMap(({ participation = [] }) => participation);
const participating = partaking.map(({ kind }) => kind);
const endings = partaking.flatMap(({ kind: { path }, outcomes }) => (outcomes ? [{ path, outcomes }] : []));
const sweeps = [...ownSweeps(namesIn(keepings)), ...ballotSweeps, ...modules.flatMap((module) => module.sweeps ?? [])];
export const jobs = [
	...modules.flatMap((module) => module.jobs ?? []),
	phaseNews(participating),
	outcomeNews(endings),
	meetingReminder(partaking),
	minutesNews(partaking),
	retentionJob(sweeps),
];
export const grants: Grants = Object.assign({}, kernelPermissions, ...modules.map((module) => module.permissions ?? {}));
export const reactions: Reactions = Object.assign({}, ...modules.map((module) => module.reactions ?? {}));
export const gathered: Gathered = Object.assign({}, ...modules.map((module) => module.gathered ?? {}));
export const undelivered: Undelivered = async (ctx, failure) => {
	await countReturned(ctx, failure);
	for (const module of modules) await module.undelivered?.(ctx, failure);
};
export const permissionsOf = permissionsFrom(grants);
