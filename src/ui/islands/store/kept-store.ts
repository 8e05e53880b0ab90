const answered = <T>(asking: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		asking.addEventListener('success', () => resolve(asking.result));
		asking.addEventListener('error', () => reject(asking.error ?? new Error('indexedDB')));
	});

const opened = (database: string, store: string): Promise<IDBDatabase> => {
	const asking = indexedDB.open(database, 1);
	asking.addEventListener('upgradeneeded', () => asking.result.createObjectStore(store, { keyPath: 'key' }));
	return answered(asking);
};

/** What waits on this device for a network, by its key; each deed ends when it is on the disk. */
export const keptStore = <Row extends { readonly key: string }>(database: string, store: string) => {
	const within = async <T>(mode: IDBTransactionMode, deed: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
		const connection = await opened(database, store);
		try {
			return await answered(deed(connection.transaction(store, mode).objectStore(store)));
		} finally {
			connection.close();
		}
	};
	return {
		all: (): Promise<Row[]> => within<Row[]>('readonly', (rows) => rows.getAll()),
		keys: (): Promise<string[]> => within('readonly', (rows) => rows.getAllKeys()).then((keys) => keys.map(String)),
		get: (key: string): Promise<Row | undefined> => within<Row | undefined>('readonly', (rows) => rows.get(key)),
		put: (row: Row): Promise<unknown> => within('readwrite', (rows) => rows.put(row)),
		drop: (key: string): Promise<unknown> => within('readwrite', (rows) => rows.delete(key)),
	};
};
