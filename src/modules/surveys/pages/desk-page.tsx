import type { Context as Request } from 'hono';
import { soFar } from '#kernel/ballot/counted.ts';
import { countSheets, openSheets, paperCodes } from '#kernel/ballot/sheets.ts';
import { reachOf, staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { survey } from '../survey.ts';
import { DeskPage, type DeskWrong } from './desk.tsx';
import { dueWaveAt } from './participation.tsx';

export type Asking = Request<OfficeEnv>;

export const deskPage = async (c: Asking, said?: string, wrong: DeskWrong = {}) => {
	const ctx = staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await dueWaveAt(c);
	if (Object.keys(wrong).length > 0) c.status(422);
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
			wrong={wrong}
		/>
	);
	return c.render(page, { title: thing.words.title });
};
