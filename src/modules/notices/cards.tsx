import type { Context } from '#kernel/context.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { dayAndMonth } from '#screens/moments.ts';
import { langOf } from '#screens/thing-card.tsx';
import { NoteBoard, NoteCard } from '#ui/content/note-card.tsx';
import type { IconName } from '#ui/icons.ts';
import { notice, type NoticeType } from './notice.ts';
import { noticeTexts, typeTexts } from './texts.ts';

export type Notice = Thing<typeof notice.fields>;

export const typeIcons: Readonly<Record<NoticeType, IconName>> = {
	offer: 'handshake',
	search: 'search',
	help: 'volunteer_activism',
	found: 'check_circle',
	lost: 'help',
	ride: 'directions_car',
	gift: 'redeem',
};

/** The last day on which it hangs. */
export const lastDay = (ctx: Context, { values: { expiresOn } }: Pick<Notice, 'values'>): Date =>
	dayBounds(expiresOn, ctx.tenant.zone).from;

/** Notices as papers on a board: start page, village page, board. */
export const NoticeCards = ({ ctx, notices, level = 3 }: { ctx: Context; notices: readonly Notice[]; level?: 2 | 3 }) => (
	<NoteBoard>
		{notices.map((one) => {
			const lang = langOf(ctx, one.words);
			const { type, contactName } = one.values;
			return (
				<NoteCard
					href={`${notice.path}/${one.slug}`}
					level={level}
					icon={typeIcons[type]}
					kind={typeTexts[ctx.screen][type]}
					title={<span lang={lang}>{one.words.title}</span>}
					foot={
						<>
							<bdi>{contactName}</bdi> · {noticeTexts[ctx.screen].until(dayAndMonth(ctx, lastDay(ctx, one)))}
						</>
					}
				>
					<p lang={lang}>{one.words.summary}</p>
				</NoteCard>
			);
		})}
	</NoteBoard>
);
