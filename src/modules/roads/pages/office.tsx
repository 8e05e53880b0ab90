import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { Reports } from '../asked.ts';
import { drivePages } from './drive-office.tsx';
import { findingPages } from './finding-office.tsx';
import { networkPages } from './network-office.tsx';
import { vehiclePages } from './vehicle-office.tsx';
import { inspectionPages } from './inspection-office.tsx';
import { measurePages } from './measure-office.tsx';
import { orderPages } from './order-office.tsx';
import { overview } from './overview.tsx';
import { planPages } from './plan-office.tsx';
import { profilePages } from './profile-office.tsx';

/** `/verwaltung/strassen`: how the roads are, what is done to them, and the drives that say so. */
export const officeOf = (reports: Reports, detectorFolder: () => string | undefined) =>
	new Hono<OfficeEnv>()
		.get('/', (c) => overview(c, staff(c.var.ctx, 'roads.plan'), reports))
		.route('/massnahmen', measurePages(reports))
		.route('/auftraege', orderPages(reports))
		.route('/kontrollen', inspectionPages(reports))
		.route('/haushalt', planPages(reports))
		.route('/verfahren', profilePages)
		.route('/fahrten', drivePages(detectorFolder))
		.route('/funde', findingPages(detectorFolder))
		.route('/fahrzeuge', vehiclePages)
		.route('/netz', networkPages);
