import { askedIn, inLanguage } from '#kernel/case/category.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form } from '#ui/form/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { iconNamed } from '../category-icons.ts';
import type { Arranged } from '../server/queries/arranged.ts';
import { arrangePath } from './arrange-sheets.tsx';

const lang = 'de';

type RankProps = { readonly name: string; readonly word: string; readonly isFirst: boolean; readonly isLast: boolean };
/** One step up or down; the first and the last can only go one way. */
const Rank = ({ name, word, isFirst, isLast }: RankProps) => (
	<Form action={`${arrangePath}/art/rang`} hidden={{ name }} wide>
		<div class="om-row">
			{!isFirst && (
				<Button look="tertiary" name="nach" value="oben" icon="arrow_upward">
					<span class="om-hidden">{word} nach oben</span>
				</Button>
			)}
			{!isLast && (
				<Button look="tertiary" name="nach" value="unten" icon="arrow_downward">
					<span class="om-hidden">{word} nach unten</span>
				</Button>
			)}
		</div>
	</Form>
);

export const RuleSheet = ({ rules }: Arranged) => (
	<Sheet id="arten" title="Arten, Fragen, Fristen, Aufbewahrung">
		<Table
			lang={lang}
			caption="Arten"
			hideCaption
			columns={[
				{ label: 'Art' },
				{ label: 'Angeboten' },
				{ label: 'Öffentlich' },
				{ label: 'Fragen', number: true },
				{ label: 'Frist', number: true },
				{ label: 'Aufbewahrung', number: true },
				{ label: 'Reihenfolge' },
			]}
			rows={rules.map(({ name, words, icon, isOffered, isPrivate, dueDays, keptMonths, ...category }, at) => [
				<span class="om-row">
					<Icon name={iconNamed(icon)} />
					<a href={`${arrangePath}/art?name=${name}`}>{inLanguage(words, lang)}</a>
				</span>,
				isOffered ? 'ja' : 'nein',
				isPrivate ? 'nein' : 'ja',
				askedIn(category).length,
				dueDays === null ? 'keine' : `${dueDays} Tage`,
				`${keptMonths} Monate`,
				<Rank name={name} word={inLanguage(words, lang)} isFirst={at === 0} isLast={at === rules.length - 1} />,
			])}
		/>
		<p>
			<Button href={`${arrangePath}/art`} look="secondary" icon="add">
				Art hinzufügen
			</Button>
		</p>
	</Sheet>
);
