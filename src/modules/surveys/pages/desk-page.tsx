import type { Context as Request } from 'hono';
import { soFar } from '#kernel/ballot/counted.ts';
import { countSheets, openSheets, paperCodes } from '#kernel/ballot/sheets.ts';
import { reachOf, staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { deskPath as path, survey } from '../survey.ts';
import type { Wave } from '../server/queries.ts';
import { DeskPage } from './desk.tsx';
import { currentWave, type Survey, surveyAt } from './participation.tsx';

export type Asking = Request<OfficeEnv>;
type Known = { readonly thing: Survey; readonly wave: Wave };

/** The survey of an address with its last wave. */
export const known = async (c: Request<OfficeEnv> | Request<Env>): Promise<Known> => {
	const { thing, waves } = await surveyAt(c.var.ctx, c.req.param('slug') ?? '');
	const wave = currentWave(waves);
	if (!wave) throw new NotFound('survey');
	return { thing, wave };
};

export const deskPage = async (c: Asking, said?: string) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await known(c);
	const page = (
		<DeskPage
			ctx={ctx}
			thing={thing}
			wave={wave}
			soFar={await soFar(ctx, wave.round.id)}
			codes={await paperCodes(ctx, wave.round.id)}
			sheets={await countSheets(ctx, wave.round.id)}
			open={await openSheets(c.var.ctx, wave.round.id)}
			mayRun={reachOf(ctx, survey.permission) !== null}
			said={said}
		/>
	);
	return c.render(page, { title: thing.words.title, current: path });
};
