import type { Context } from '#kernel/context.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { SubscribeBox } from '#screens/feeds.tsx';
import { addressWith, choiceIn, PlaceFilter } from '#screens/filters.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Grid, Stack } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { type Notice, NoticeCards, typeIcons } from '../cards.tsx';
import { notice, type NoticeType } from '../notice.ts';
import { noticeTexts, typeTexts } from '../texts.ts';

type Query = Readonly<Record<string, string>>;

/** Types as the address names them: `?art=mitfahrt`. */
const types: ReadonlyMap<string, NoticeType> = new Map([
	['biete', 'offer'],
	['suche', 'search'],
	['hilfe', 'help'],
	['gefunden', 'found'],
	['verloren', 'lost'],
	['mitfahrt', 'ride'],
	['verschenken', 'gift'],
]);
export const typeIn = (query: Query): NoticeType | undefined => types.get(query['art'] ?? '');

const TypeFilter = ({ ctx, query }: { ctx: Context; query: Query }) => {
	const texts = noticeTexts[ctx.screen];
	const chosen = typeIn(query);
	return (
		<FilterBar
			label={texts.filter}
			choices={[
				{ href: addressWith(notice.path, query, { art: undefined }), label: texts.allTypes, current: chosen === undefined },
				...[...types].map(([slug, type]) => ({
					href: addressWith(notice.path, query, { art: slug }),
					label: typeTexts[ctx.screen][type],
					current: chosen === type,
					icon: typeIcons[type],
				})),
			]}
		/>
	);
};

type Props = {
	readonly ctx: Context;
	readonly query: Query;
	readonly title: string;
	readonly notices: readonly Notice[];
	readonly pages: number;
};

export const BoardPage = ({ ctx, query, title, notices, pages }: Props) => {
	const texts = noticeTexts[ctx.screen];
	const { place, page } = choiceIn(ctx, query);
	return (
		<div class="om-wrap">
			<PageHead title={title} lead={texts.lead} />
			<Stack>
				<PlaceFilter ctx={ctx} path={notice.path} query={query} />
				<TypeFilter ctx={ctx} query={query} />
				<p>
					<Button href={`${notice.path}/neu`} icon="add">
						{texts.hang}
					</Button>
				</p>
			</Stack>
			<section class="om-section--tight" aria-labelledby="aushaenge">
				<h2 class="om-hidden" id="aushaenge">
					{texts.notices}
				</h2>
				{notices.length === 0 ? <EmptyList ctx={ctx} all={notice.path} /> : <NoticeCards ctx={ctx} notices={notices} />}
				<Pagination
					lang={ctx.screen}
					page={page}
					pages={pages}
					href={(number) => addressWith(notice.path, query, { seite: number > 1 ? String(number) : undefined })}
				/>
			</section>
			<Grid columns="half">
				<Box id="selbst" title={texts.own} accent>
					<p>{texts.ownText}</p>
					<p>
						<Button href={`${notice.path}/neu`} look="secondary">
							{texts.hang}
						</Button>
					</p>
				</Box>
				<SubscribeBox ctx={ctx} kind={notice} place={place} />
			</Grid>
		</div>
	);
};
