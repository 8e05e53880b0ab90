import type { Content, Markup } from '../markup.ts';
import { Skyline } from './skyline.tsx';
import { thisMinute } from '../this-minute.tsx';

export type FooterLink = { href: string; label: Content; lang?: string };
export type OpeningRow = { day: string; hours: string; today?: boolean };

/** `open` is the sentence "Jetzt geöffnet, bis 18 Uhr", left out while closed; `closed` the one for then. */
export type FooterColumn =
	| { kind: 'links'; title: string; before?: Content; links: readonly FooterLink[] }
	| { kind: 'hours'; title: string; caption: string; open?: string; closed?: string; rows: readonly OpeningRow[] };

/** Same order on every page (WCAG 2.2, 3.2.6): contact, hours, keeping up to date, help; then the legal line. */
export type FooterProps = { columns: readonly FooterColumn[]; legal: readonly FooterLink[]; legalLabel: string };

const Links = ({ links }: { links: readonly FooterLink[] }): Markup => (
	<ul class="om-plain">
		{links.map(({ href, label, lang }) => (
			<li>
				<a href={href} lang={lang} hreflang={lang}>
					{label}
				</a>
			</li>
		))}
	</ul>
);

export type HoursProps = { caption: string; rows: readonly OpeningRow[] };

export const Hours = ({ caption, rows }: HoursProps): Markup => (
	<table class="om-hours">
		<caption class="om-hidden">{caption}</caption>
		<tbody>
			{rows.map(({ day, hours, today }) => (
				<tr class={today ? 'is-now' : undefined}>
					<th scope="row">{day}</th>
					<td>{hours}</td>
				</tr>
			))}
		</tbody>
	</table>
);

const Column = (column: FooterColumn): Markup => (
	<section>
		<h2>{column.title}</h2>
		{column.kind === 'links' ? (
			<>
				{column.before}
				<Links links={column.links} />
			</>
		) : (
			<>
				{column.open && (
					<p class="om-open" {...thisMinute}>
						{column.open}
					</p>
				)}
				{column.closed && <p {...thisMinute}>{column.closed}</p>}
				<Hours caption={column.caption} rows={column.rows} />
			</>
		)}
	</section>
);

export const Footer = ({ columns, legal, legalLabel }: FooterProps): Markup => (
	<>
		<Skyline />
		<footer class="om-foot">
			<div class="om-wrap">
				<div class="om-grid om-grid--4">
					{columns.map((column) => (
						<Column {...column} />
					))}
				</div>
			</div>
			<nav class="om-legal" aria-label={legalLabel}>
				<div class="om-wrap">
					<Links links={legal} />
				</div>
			</nav>
		</footer>
	</>
);
