import type { Context } from '#kernel/context.ts';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import { sceneDrawing } from './drawings.ts';
import { screenTexts } from './texts.ts';
import { DrawingPicture } from './thing-picture.tsx';

type Next = { readonly href: string; readonly label: string };
type Props = { readonly ctx: Context; readonly all: string; readonly scene?: string; readonly next?: Next | undefined };
/** A list without entries: a picture, a sentence, a way on; `next` is where there are some. */
export const EmptyList = ({ ctx, all, scene = 'garten', next }: Props) => {
	const texts = screenTexts[ctx.screen];
	return (
		<Empty
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} />}
			title={texts.nothingHere}
			actions={
				<>
					{next && <Button href={next.href}>{next.label}</Button>}
					<Button look="secondary" href={all}>
						{texts.showAll}
					</Button>
				</>
			}
		>
			{texts.nothingHereText}
		</Empty>
	);
};
