import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { base } from './desk-of.ts';

/** What came of it was changed after followers had heard of it: whether that is news as well, an editor decides. */
export const TellAgainSheet = ({ id }: { readonly id: string }) => (
	<Sheet id="ergebnis" title="Ergebnis geändert">
		<p>
			Wer folgt, hat von dem Ergebnis schon gehört. Was Sie seitdem daran geändert haben, steht auf der Seite, ohne dass jemand
			angeschrieben wird.
		</p>
		<Form action={`${base}/${id}/ergebnis`} wide>
			<Button look="secondary" icon="send">
				Noch einmal davon schreiben
			</Button>
		</Form>
	</Sheet>
);
