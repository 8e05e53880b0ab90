import { Client, type PoolConfig } from 'pg';

/** A connection of its own, by name in the list of PostgreSQL. Unheard, its end would end the process; whoever uses it is told by its statement. */
export const connected = async (to: PoolConfig, name: string): Promise<Client> => {
	const client = new Client({ ...to, application_name: name });
	client.on('error', () => {});
	await client.connect();
	return client;
};
