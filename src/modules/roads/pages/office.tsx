import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { Reports } from '../asked.ts';
import { drivePages } from './drive-office.tsx';
import { findingPages } from './finding-office.tsx';
import { networkPages } from './network-office.tsx';
import { vehiclePages } from './vehicle-office.tsx';
import { inspectionPages } from './work-inspections.tsx';
import { measurePages } from './work-measures.tsx';
import { orderPages } from './work-orders.tsx';
import { overview } from './work-overview.tsx';
import { planPages } from './work-plans.tsx';
import { profilePages } from './work-profiles.tsx';

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
