import { handlersOf } from '#kernel/case/handlers.ts';
import { routesOf } from '#kernel/case/routes.ts';
import { rulesOf } from '#kernel/case/rules.ts';
import { templatesOf } from '#kernel/case/templates.ts';
import type { Staff } from '#kernel/context.ts';
import { infopointsOf } from '#kernel/kiosk/infopoints.ts';
import { defect } from '../../defect.ts';
import { keysOf } from './office.ts';

/** Everything that a municipality arranges about its reports. */
export const arrangedOf = async (ctx: Staff<'defects.arrange'>) => {
	const [handlers, routes, rules, templates, keys, infopoints] = await Promise.all([
		handlersOf(ctx),
		routesOf(ctx, defect),
		rulesOf(ctx, defect),
		templatesOf(ctx, defect),
		keysOf(ctx),
		infopointsOf(ctx),
	]);
	return { ctx, handlers, routes, rules, templates, keys, infopoints };
};
export type Arranged = Awaited<ReturnType<typeof arrangedOf>>;
