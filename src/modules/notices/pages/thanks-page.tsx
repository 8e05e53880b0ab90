import type { Context } from '#kernel/context.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Confirmation, Steps } from '#ui/form/confirmation.tsx';
import { Section, Wrap } from '#ui/page/section.tsx';
import { notice } from '../notice.ts';
import { formTexts } from '../submission-texts.ts';
import { noticeTexts } from '../texts.ts';

export const ThanksPage = ({ ctx, reference }: { ctx: Context; reference: string }) => {
	const texts = formTexts[ctx.language];
	return (
		<>
			<Wrap tight>
				<Confirmation
					lang={ctx.language}
					title={texts.thanks}
					reference={reference}
					art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'fest')} isEager />}
					actions={
						<Button href={notice.path} look="secondary">
							{noticeTexts[ctx.language].board}
						</Button>
					}
				>
					<p>{texts.thanksText}</p>
				</Confirmation>
			</Wrap>
			<Section id="weiter" title={texts.next} tight>
				<Steps
					steps={[
						{ title: texts.first, text: texts.firstText },
						{ title: texts.second, text: texts.secondText },
						{ title: texts.third, text: texts.thirdText },
					]}
				/>
			</Section>
		</>
	);
};
