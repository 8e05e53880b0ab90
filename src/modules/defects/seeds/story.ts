import type { CategoryName } from '../category.ts';
import type { DefectState } from '../defect.ts';

export type Story = {
	readonly village: string;
	readonly category: CategoryName | 'mitfahrbank-beschaedigt';
	readonly street?: string;
	readonly says: string;
	/** False: nobody has released the words yet. */
	readonly publicText?: false;
	readonly steps: readonly { readonly state: DefectState; readonly daysAgo: number; readonly says?: string; readonly by?: string }[];
	readonly answers?: Readonly<Record<string, string>>;
	readonly channel?: 'web' | 'phone' | 'kiosk';
	readonly followers?: number;
	readonly reporter?: { readonly name: string; readonly email: string };
	readonly messages?: readonly { readonly side: 'citizen' | 'office'; readonly author: string; readonly body: string; readonly daysAgo: number }[];
	readonly notes?: readonly { readonly author: string; readonly body: string; readonly daysAgo: number }[];
};
