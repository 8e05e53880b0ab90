import { Hono } from 'hono';
import type { OfficeEnv } from '#kernel/module.ts';
import { drivePages } from './drive-office.tsx';
import { drivesPath } from './drive-list.tsx';
import { findingPages } from './finding-office.tsx';
import { networkPages } from './network-office.tsx';
import { vehiclePages } from './vehicle-office.tsx';

/** `/verwaltung/strassen`. */
export const office = new Hono<OfficeEnv>()
	.get('/', (c) => c.redirect(drivesPath, 303))
	.route('/fahrten', drivePages)
	.route('/funde', findingPages)
	.route('/fahrzeuge', vehiclePages)
	.route('/netz', networkPages);
