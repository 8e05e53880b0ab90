import type { Context } from '#kernel/context.ts';
import type { Step } from './one-thing.tsx';
import { Button } from '#ui/button.tsx';
import { Confirmation, Steps } from '#ui/form/confirmation.tsx';
import { Section, Wrap } from '#ui/page/section.tsx';
import { sceneDrawing } from './drawings.ts';
import { DrawingPicture } from './thing-picture.tsx';

export type ThanksWords = Readonly<
	Record<'thanks' | 'thanksText' | 'next' | 'first' | 'firstText' | 'second' | 'secondText' | 'third' | 'thirdText', string>
>;
type Props = {
	readonly ctx: Context;
	readonly texts: ThanksWords;
	readonly reference: string;
	readonly scene: string;
	/** Where all that others handed in stands. */
	readonly list: Step;
};

/** Thanks to somebody who handed something in: its number, and the three steps that it takes now. */
export const HandedInPage = ({ ctx, texts, reference, scene, list }: Props) => (
	<>
		<Wrap tight>
			<Confirmation
				lang={ctx.screen}
				title={texts.thanks}
				reference={reference}
				art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} isEager />}
				actions={
					<Button href={list.href} look="secondary">
						{list.label}
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
