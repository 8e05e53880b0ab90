import { Form } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { type Arranging, arrangePath as path, Remove, Save } from './arrange-sheets.tsx';

export const InfopointSheet = ({ infopoints, said }: Arranging) => (
	<Sheet id="infopoints" title="Infopunkte: Bildschirme vor Ort">
		{infopoints.map(({ id, slug, name }) => (
			<div class="om-row">
				<span>
					{name}: <a href={`/infopoint/${slug}`}>/infopoint/{slug}</a>
				</span>
				<Remove what="infopoint" id={id} name={name} />
			</div>
		))}
		<Form action={`${path}/infopoint`}>
			<LineField {...said('pointName')} label="Wo steht er?" hint="Zum Beispiel „Markt Auenrode“." maxlength={80} />
			<LineField {...said('pointSpot')} label="Breite und Länge" hint="Zum Beispiel 52.2131, 11.6462." maxlength={60} />
			<Save>Infopunkt anlegen</Save>
		</Form>
	</Sheet>
);
