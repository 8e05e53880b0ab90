import { Button } from '#ui/button.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import type { Source } from '../server/queries.ts';
import { path } from './form.tsx';

/** Name of the question and its answers, as the form sends them. */
export const fate = { name: 'beitraege', keep: 'behalten', withdraw: 'zurueckziehen' } as const;

/** Asks what becomes of that which came from it, before a source is removed. */
export const DropPage = ({ source, brought }: { source: Source; brought: number }) => (
	<>
		<BackLink href={`${path}/${source.id}`} label={source.name} />
		<DeskBar title="Quelle entfernen" after={`„${source.name}“ wird nicht mehr abgerufen.`} />
		{brought > 0 && (
			<p>
				{brought === 1 ? 'Ein Beitrag kam' : `${brought} Beiträge kamen`} von dort. Was hier bearbeitet wurde, bleibt in jedem Fall.
				Auch von einer anderen Quelle kommt nichts davon noch einmal herein.
			</p>
		)}
		<Form action={`${path}/${source.id}/entfernen`}>
			<FormActions>
				<Button look="secondary" name={fate.name} value={fate.keep}>
					{brought > 0 ? 'Entfernen, Beiträge behalten' : 'Entfernen'}
				</Button>
				{brought > 0 && (
					<Button look="danger" name={fate.name} value={fate.withdraw}>
						Entfernen, Beiträge zurückziehen
					</Button>
				)}
			</FormActions>
		</Form>
	</>
);
