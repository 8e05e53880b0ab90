import { Tabs } from '#ui/content/tabs.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { ReadyList } from '#ui/office/ready-list.tsx';
import { officeOf } from '../desk.ts';
import { noteIn, shortDeed } from '../log/deeds.ts';
import { moment } from '../when.ts';
import { OtherDeeds } from './deeds.tsx';
import type { Editing } from './editing.ts';
import { readyItems } from './ready.ts';

const quoted = (note: string): string => (note === '' ? '' : ` – „${note}“`);

const History = ({ ctx, kind, id, history, thing }: Editing) => (
	<Sheet id="verlauf" title="Verlauf">
		{!thing && <p class="om-muted">Noch nicht gespeichert.</p>}
		{history.length > 0 && (
			<ReadyList
				items={history.slice(0, 6).map(({ at, actorName, deed, detail }) => ({
					state: 'note',
					icon: 'history',
					text: `${moment(ctx, at)}: ${actorName ?? 'Programm'} hat ${shortDeed(deed)}${quoted(noteIn(detail))}`,
				}))}
			/>
		)}
		{thing && (
			<p>
				<a href={`${officeOf(kind)}/${id}/verlauf`}>Alle Fassungen vergleichen</a>
			</p>
		)}
	</Sheet>
);

/** The working copy as citizens will see it. */
const Preview = ({ kind, id, language }: Editing) => {
	const base = `${officeOf(kind)}/${id}/vorschau`;
	return (
		<section class="om-stack" aria-labelledby="vorschau">
			<h2 id="vorschau" class="om-hidden">
				Vorschau
			</h2>
			<Tabs
				label="Vorschau als"
				tabs={[
					{ href: `${base}?als=telefon&sprache=${language}`, label: 'Telefon', current: true, icon: 'mobile' },
					{ href: `${base}?als=seite&sprache=${language}`, label: 'Seite', icon: 'computer' },
					{ href: `${base}?als=druck&sprache=${language}`, label: 'Druck', icon: 'print' },
				]}
			/>
			<div class="om-phone">
				<iframe
					class="om-frame"
					title="Vorschau auf einem Telefon"
					src={`${base}/blatt?sprache=${language}`}
					width="375"
					height="640"
					loading="lazy"
				></iframe>
			</div>
			<p class="om-muted om-small">Die Vorschau zeigt den zuletzt gespeicherten Stand, auch den von selbst gesicherten.</p>
		</section>
	);
};

export const Beside = ({ editing }: { readonly editing: Editing }) => (
	<>
		<Sheet id="bereit" title="Bereit zum Erscheinen?">
			<ReadyList items={readyItems(editing)} />
		</Sheet>
		<Preview {...editing} />
		{editing.thing && <OtherDeeds editing={editing} thing={editing.thing} />}
		<History {...editing} />
	</>
);
