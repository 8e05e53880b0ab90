import { Hono } from 'hono';
import type { OfficeEnv } from '#kernel/module.ts';

export const office = new Hono<OfficeEnv>();
