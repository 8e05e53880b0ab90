import * as z from 'zod';
import { dropHandler, keepHandler } from '#kernel/case/handlers.ts';
import { dropRouteCommand, routeCommand } from '#kernel/case/routes.ts';
import { dropCategory, keepCategory } from '#kernel/case/arranging.ts';
import { orderCategory } from '#kernel/case/ordering.ts';
import { dropTemplate, keepTemplate } from '#kernel/case/templates.ts';
import { dropInfopoint, keepInfopoint } from '#kernel/kiosk/infopoints.ts';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { hashed, newToken } from '#kernel/identity/tokens.ts';
import { isCategoryIcon } from '../../category-icons.ts';
import { defect } from '../../defect.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
const permission = 'defects.arrange';

export const arranging = {
	category: keepCategory(defect, permission, isCategoryIcon),
	dropCategory: dropCategory(defect, permission),
	orderCategory: orderCategory(defect, permission),
	route: routeCommand(defect, permission),
	dropRoute: dropRouteCommand(defect, permission),
	handler: keepHandler(permission),
	dropHandler: dropHandler(permission),
	template: keepTemplate(defect, permission),
	dropTemplate: dropTemplate(defect, permission),
	infopoint: keepInfopoint(permission),
	dropInfopoint: dropInfopoint(permission),
	/** Makes a key for a program that may report by Open311. It is shown this once. */
	key: command({
		name: 'defect.key',
		permission,
		input: z.object({ name: z.string().trim().min(1, 'required').max(80, 'tooLong') }),
		run: async (tx, { name }) => {
			const [id, key] = [newId(), newToken()];
			await own.insert(tx, 'defectKey', { id, name, keyHash: hashed(key), createdAt: tx.now });
			return { id, subject: name, key };
		},
	}),
	dropKey: command({
		name: 'defect.dropKey',
		permission,
		input: z.object({ id: z.uuid() }),
		run: async (tx, { id }) => {
			const gone = await own.remove(tx, 'defectKey').where('id', '=', id).returning(['id', 'name']).executeTakeFirst();
			if (!gone) throw new NotFound('key');
			return { id, subject: gone.name };
		},
	}),
} as const;

/** Which program bears this key; `undefined` for one that the municipality did not make. */
export const bearerOf = async (ctx: Context, key: string): Promise<string | undefined> =>
	(await own.from(ctx, 'defectKey').select('name').where('keyHash', '=', hashed(key)).executeTakeFirst())?.name;
