import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { drawnOnce } from '#screens/standing.ts';
import { SupportBar } from '#screens/taking-part.tsx';
import { takingPartTexts } from '#screens/taking-part-texts.ts';
import { langOf } from '#screens/thing-card.tsx';
import { Card } from '#ui/content/card.tsx';
import type { IconName } from '#ui/icons.ts';
import { Icon } from '#ui/icon.tsx';
import { type Light, StatusLight } from '#ui/status-light.tsx';
import { Tag } from '#ui/tag.tsx';
import { type Category, idea, type Status } from './idea.ts';
import type { IdeaRow } from './server/queries.ts';
import { categoryTexts, ideaTexts, statusTexts } from './texts.ts';

export const categoryIcons: Readonly<Record<Category, IconName>> = {
	paths: 'add_road',
	green: 'park',
	together: 'diversity_3',
	play: 'sports_soccer',
	culture: 'museum',
	digital: 'devices',
	building: 'house',
	other: 'lightbulb',
};
export const statusLights: Readonly<Record<Status, Light>> = { new: 'idle', checking: 'wait', planned: 'ok', done: 'ok', declined: 'stop' };

type Props = { readonly ctx: Context; readonly row: IdeaRow; readonly quorum: number; readonly number?: number };

const IdeaCard = ({ ctx, row, quorum, number }: Props) => {
	const lang = langOf(ctx, row.words);
	const village = placeById(ctx.tenant, row.placeIds[0] ?? '')?.name;
	const isQualified = quorum > 0 && row.support >= quorum;
	return (
		<Card
			href={`${idea.path}/${row.slug}`}
			look="plain"
			title={<span lang={lang}>{row.words.title}</span>}
			meta={
				<>
					{number !== undefined && <b>{number}</b>}
					<Icon name={categoryIcons[row.category]} />
					<span>{categoryTexts[ctx.screen][row.category]}</span>
					{village !== undefined && <Tag>{village}</Tag>}
				</>
			}
			foot={
				<>
					<StatusLight light={statusLights[row.status]}>{statusTexts[ctx.screen][row.status]}</StatusLight>
					{isQualified && <Tag accent>{ideaTexts[ctx.screen].toVote}</Tag>}
					{row.contributions > 0 && <span>{takingPartTexts[ctx.screen].shown(row.contributions)}</span>}
				</>
			}
		>
			<p lang={lang}>{row.words.summary}</p>
			<SupportBar ctx={ctx} tally={{ support: row.support, counted: 0 }} quorum={quorum} />
		</Card>
	);
};

type List = {
	readonly ctx: Context;
	readonly rows: readonly IdeaRow[];
	readonly quorumOf: (call: string) => number;
	readonly isNumbered?: boolean;
};

/** Ideas in a grid, numbered where a map stands beside. What is remembered is drawn once. */
export const IdeaCards = ({ ctx, rows, quorumOf, isNumbered = false }: List) =>
	raw(
		drawnOnce(rows, `cards ${ctx.tag} ${isNumbered}`, () => (
			<div class="om-grid om-grid--3">
				{rows.map((row, at) => (
					<IdeaCard ctx={ctx} row={row} quorum={quorumOf(row.call)} {...(isNumbered && { number: at + 1 })} />
				))}
			</div>
		)),
	);
