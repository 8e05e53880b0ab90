import type { Signpost } from '#kernel/search/signpost.ts';
import { reportLabel } from './texts.ts';

/** Where something broken is reported, by the words that people type for it. */
export const defectSignposts: readonly Signpost[] = [
	{
		href: '/melden',
		label: reportLabel,
		words: {
			de: 'schlagloch mangel maengel melden kaputt defekt schaden laterne strassenlampe muell sperrmuell beschwer',
			en: 'pothole report broken damage streetlight lamp rubbish garbage trash complain',
			pl: 'dziur zglos zepsut uszkodz latarni smiec odpad skarg',
			uk: 'яма ями повідом зламан пошкодж ліхтар сміт скарг',
			ar: 'حفرة ابلاغ بلاغ معطل تلف مصباح نفايات قمامة شكوى',
		},
	},
];
