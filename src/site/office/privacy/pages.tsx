import { Hono } from 'hono';
import { ballotSweeps } from '#kernel/ballot/forgetting.ts';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { ownSweeps } from '#kernel/privacy/own-sweeps.ts';
import { namesIn } from '#kernel/privacy/register.ts';
import { rehearsedRetention } from '#kernel/privacy/retention.ts';
import { retention } from '#kernel/privacy/settings.ts';
import { changeSettings } from '#kernel/tenancy/commands.ts';
import { rehearsedStrays } from '#kernel/media/strays.ts';
import type { House } from '../desk.ts';
import { keepingsOf, path, RegisterPage } from './register-page.tsx';
import { RetentionPage } from './retention-page.tsx';

/** The register of processing activities, and what is deleted when. */
export const privacyPages = (house: House) => {
	const sweeps = [...ownSweeps(namesIn(keepingsOf(house))), ...ballotSweeps, ...house.modules.flatMap((module) => module.sweeps ?? [])];
	return new Hono<OfficeEnv>()
		.get('/', (c) => {
			staff(c.var.ctx, 'municipality.arrange');
			return c.render(<RegisterPage ctx={c.var.ctx} house={house} />, { title: 'Datenschutz' });
		})
		.get('/fristen', async (c) => {
			const ctx = staff(c.var.ctx, 'municipality.arrange');
			const swept = [...(await rehearsedRetention(ctx, sweeps)), ...(await rehearsedStrays(ctx, house.media))];
			return c.render(<RetentionPage ctx={c.var.ctx} house={house} swept={swept} notice={c.req.query('meldung')} />, {
				title: 'Löschfristen',
			});
		})
		.post('/fristen', async (c) => {
			const { ctx } = c.var;
			const { name, tagline } = ctx.tenant;
			const isOn = (await c.req.formData()).has('an');
			await changeSettings(ctx, { name, tagline, settings: { [retention.name]: isOn } });
			return c.redirect(`${path}/fristen?meldung=gespeichert`, 303);
		});
};
