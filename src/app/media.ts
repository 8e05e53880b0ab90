import { join } from 'node:path';
import { bucketStore } from '#kernel/media/bucket.ts';
import { folderStore } from '#kernel/media/folder.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Config } from './config.ts';

/** Where the pictures of this installation lie: in the bucket it was told of, or in the data folder. */
export const mediaOf = ({ mediaBucket, dataDir }: Pick<Config, 'mediaBucket' | 'dataDir'>): Store =>
	mediaBucket ? bucketStore(mediaBucket) : folderStore(join(dataDir, 'media'));
