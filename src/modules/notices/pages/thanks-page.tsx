import type { Context } from '#kernel/context.ts';
import { HandedInPage } from '#screens/handed-in-page.tsx';
import { notice } from '../notice.ts';
import { formTexts } from '../submission-texts.ts';
import { noticeTexts } from '../texts.ts';

export const ThanksPage = ({ ctx, reference }: { ctx: Context; reference: string }) => (
	<HandedInPage
		ctx={ctx}
		texts={formTexts[ctx.language]}
		reference={reference}
		scene="fest"
		list={{ href: notice.path, label: noticeTexts[ctx.language].board }}
	/>
);
