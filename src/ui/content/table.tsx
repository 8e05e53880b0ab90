import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** `lang` of a label in another language than the page. */
export type TableColumn = { label: string; number?: boolean; lang?: string | undefined };

/** The first cell of a row is its heading. On phones a row becomes a card and each cell says its column. `hideCaption` where a heading stands above. */
export type TableProps = {
	lang: Screen;
	caption: Content;
	columns: readonly TableColumn[];
	rows: readonly (readonly Content[])[];
	hideCaption?: boolean;
	/** Of a caption in another language than the page. */
	captionLang?: string | undefined;
};

const Cell = ({ column, content }: { column: TableColumn | undefined; content: Content }): Markup => (
	<td class={column?.number ? 'num' : undefined} data-l={column?.label && `${column.label}:`}>
		{content}
	</td>
);

/** Two tables on a page are two landmarks: each is called by its caption. */
const regionLabel = (lang: Screen, caption: Content): string =>
	typeof caption === 'string' ? `${caption}: ${word(lang, 'scrollable')}` : word(lang, 'scrollable');

export const Table = ({ lang, caption, columns, rows, hideCaption, captionLang }: TableProps): Markup => (
	<div class="om-tablebox" tabindex={0} role="region" aria-label={regionLabel(lang, caption)}>
		<table class="om-table om-table--cards">
			<caption class={hideCaption ? 'om-hidden' : undefined} lang={captionLang}>
				{caption}
			</caption>
			<thead>
				<tr>
					{columns.map(({ label, number, lang: own }) => (
						<th scope="col" class={number ? 'num' : undefined} lang={own}>
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([heading, ...cells]) => (
					<tr>
						<th scope="row">{heading}</th>
						{cells.map((content, index) => (
							<Cell column={columns[index + 1]} content={content} />
						))}
					</tr>
				))}
			</tbody>
		</table>
	</div>
);
