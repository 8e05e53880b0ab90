import { after, afterEach } from 'node:test';
import { sql } from 'kysely';
import * as z from 'zod';
import { people, type PersonName } from '#app/demo/people.ts';
import { permissionsOf } from '#app/modules.ts';
import { Context, type Question, type Staff, staff } from '#kernel/context.ts';
import { connect, type Db } from '#kernel/db/connection.ts';
import { permissionsFrom } from '#kernel/identity/actor.ts';
import { NotFound } from '#kernel/errors.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { remember } from '#kernel/tenancy/remembered.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { inDatabase, openWorld } from './world.ts';

const world = await openWorld();
const admin = connect(world.to, { size: 1, isPatient: true });

const opened: { db: Db; name: string }[] = [];
after(async () => {
	await Promise.all(opened.map(({ db }) => db.destroy()));
	for (const { name } of opened) await sql`drop database if exists ${sql.id(name)}`.execute(admin);
	await admin.destroy();
	await world.end();
});

/** All files of the suite share one process: what a test allowed ends with it, and each says for itself what it needs. */
afterEach(() => allowInside([]));

const mailShape = z.object({ to: z.string(), subject: z.string(), text: z.string() });

const createDatabase = async (from: string): Promise<string> => {
	const name = `village_${process.pid}_${opened.length}`;
	await sql`drop database if exists ${sql.id(name)}`.execute(admin);
	await sql`create database ${sql.id(name)} template ${sql.id(from)}`.execute(admin);
	return name;
};

/** An empty database, as an operator has it on the first day. */
export const openNothing = async () => {
	const name = await createDatabase('template0');
	const to = { ...inDatabase(world, name), idleTimeoutMillis: 150 };
	const db = connect(to, { size: 1, isPatient: true });
	opened.push({ db, name });
	return { db, to };
};

/** A database of its own with the demo world in it, and the statements it has seen. Door four: tests. */
export const openVillage = async () => {
	const name = await createDatabase(world.template);
	const statements: string[] = [];
	/** Idle connections go at once: one process opens more villages than the database has slots. */
	const db = connect(
		{ ...inDatabase(world, name), idleTimeoutMillis: 150 },
		{ size: 4, isPatient: true, log: ({ query }) => void statements.push(query.sql) },
	);
	opened.push({ db, name });

	const tenants = await loadTenants(db);
	const tenantOf = (id: string) => {
		const tenant = tenants.find((one) => one.id === id);
		if (!tenant) throw new NotFound(id);
		return tenant;
	};
	const visitor = ({ in: place = 'auenrode', ...question }: Partial<Question> & { in?: string } = {}): Context =>
		Context.mint(db, {
			tenant: tenantOf(place),
			actor: null,
			now: new Date(),
			tag: 'de',
			origin: `http://${place}.localhost`,
			...question,
		});

	const accounts = await db
		.selectFrom('account')
		.innerJoin('assignment', 'assignment.accountId', 'account.id')
		.select([
			'account.tenantId',
			'account.id',
			'account.email',
			'account.name',
			'account.organisation',
			'assignment.role',
			'assignment.placeId',
		])
		.execute();
	const as = (who: PersonName, question: Partial<Question> = {}): Staff<'office.enter'> => {
		const account = accounts.find(({ tenantId, email }) => tenantId === people[who].tenantId && email === people[who].email);
		if (!account) throw new NotFound(who);
		const { id, name: known, organisation } = account;
		return staff(
			visitor({
				in: people[who].tenantId,
				actor: { id, name: known, organisation, permissions: permissionsFrom([account], permissionsOf) },
				...question,
			}),
			'office.enter',
		);
	};
	statements.length = 0;
	const counted = async (work: () => Promise<unknown>): Promise<number> => {
		const before = statements.length;
		remember('off');
		await work().finally(() => remember('hearsNothing'));
		return statements.length - before;
	};
	/** How many statements a piece of work takes when no answer is remembered. The less of two: the municipality's facts may be read anew in one. */
	const spent = async (work: () => Promise<unknown>): Promise<number> => Math.min(await counted(work), await counted(work));
	/** Mails that wait to leave, the oldest first. */
	const mails = async () => {
		const rows = await db.selectFrom('mailMessage').select('content').orderBy('createdAt').orderBy('id').execute();
		return rows.map(({ content }) => mailShape.parse(content));
	};
	return { db, as, visitor, statements, spent, mails, to: inDatabase(world, name), tenantOf };
};
