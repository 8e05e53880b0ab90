import type { Context } from '#kernel/context.ts';
import { Button } from '#ui/button.tsx';
import { Empty } from '#ui/content/empty.tsx';
import type { Content } from '#ui/markup.ts';
import { Wrap } from '#ui/page/section.tsx';
import { sceneDrawing } from './drawings.ts';
import { DrawingPicture } from './thing-picture.tsx';

type Props = {
	readonly ctx: Context;
	readonly title: string;
	readonly way: { readonly href: string; readonly label: string };
	readonly scene?: string;
	readonly children: Content;
};

/** A page with nothing to show, as behind a link that is unknown, used or too old: a picture, why, one way on. */
export const EmptyPage = ({ ctx, title, way, scene = 'bus', children }: Props) => (
	<Wrap>
		<Empty
			level={1}
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, scene)} />}
			title={title}
			actions={<Button href={way.href}>{way.label}</Button>}
		>
			{children}
		</Empty>
	</Wrap>
);
