/** A form that could not leave: where it goes and what is in it, photos too. The server knows its key or its deed, however often it is sent. */
export type KeptForm = { readonly key: string; readonly action: string; readonly fields: readonly (readonly [string, string | File])[] };

const opened = (database: string, store: string): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		const asking = indexedDB.open(database, 1);
		asking.addEventListener('upgradeneeded', () => asking.result.createObjectStore(store, { keyPath: 'key' }));
		asking.addEventListener('success', () => resolve(asking.result));
		asking.addEventListener('error', () => reject(new Error('indexedDB')));
	});

/** Forms that wait on this device until there is a network, in the order of their keys. */
export const keptForms = (database: string, store: string) => {
	const inStore = async <T>(mode: IDBTransactionMode, deed: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
		const base = await opened(database, store);
		return new Promise((resolve, reject) => {
			const asking = deed(base.transaction(store, mode).objectStore(store));
			asking.addEventListener('success', () => resolve(asking.result));
			asking.addEventListener('error', () => reject(new Error('indexedDB')));
		});
	};
	return {
		all: (): Promise<KeptForm[]> => inStore<KeptForm[]>('readonly', (of) => of.getAll()),
		keep: (form: KeptForm): Promise<unknown> => inStore('readwrite', (of) => of.put(form)),
		drop: (key: string): Promise<unknown> => inStore('readwrite', (of) => of.delete(key)),
	};
};

export const dataOf = ({ fields }: KeptForm): FormData => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};
