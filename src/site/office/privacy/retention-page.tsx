import { processingsIn } from '#kernel/privacy/register.ts';
import type { Swept } from '#kernel/privacy/retention.ts';
import { retention } from '#kernel/privacy/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { Table } from '#ui/content/table.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { Desk, House } from '../desk.ts';
import { Notice } from '../notices.tsx';
import { keepingsOf, path } from './register-page.tsx';

type Shown = { readonly ctx: Desk; readonly house: House; readonly swept: readonly Swept[]; readonly notice: string | undefined };

const Terms = ({ house, caption, swept }: Pick<Shown, 'house' | 'swept'> & { caption: string }) => {
	const all = processingsIn(keepingsOf(house));
	return (
		<Table
			lang="de"
			caption={caption}
			hideCaption
			columns={[{ label: 'Was' }, { label: 'Verarbeitung' }, { label: 'Frist' }, { label: 'Zeilen', number: true }]}
			rows={swept.map(({ of, says, count }) => {
				const one = all.find(({ id }) => id === of);
				return [says, one?.title ?? of, one?.kept ?? '', count];
			})}
		/>
	);
};

/** What the coming night deletes, or would delete if it were switched on. */
export const RetentionPage = ({ ctx, house, swept, notice }: Shown) => {
	const isOn = settingOf(ctx.tenant, retention);
	const [met, others] = [swept.filter(({ count }) => count > 0), swept.filter(({ count }) => count === 0)];
	return (
		<>
			<BackLink href={path} label="Datenschutz" />
			<DeskBar
				title="Löschfristen"
				after={isOn ? <StatusLight light="ok">Eingeschaltet</StatusLight> : <StatusLight light="wait">Ausgeschaltet</StatusLight>}
			/>
			<Notice code={notice} />
			<Sheet id="heute" title={isOn ? 'Das verschwindet in der kommenden Nacht' : 'Das würde heute gelöscht'}>
				<p>Eine Probe: Gezählt wird, was die Löschung jetzt träfe. Gelöscht ist dadurch nichts.</p>
				{met.length > 0 ? <Terms house={house} caption="Was gelöscht würde" swept={met} /> : <p>Heute träfe sie nichts.</p>}
				{others.length > 0 && (
					<details>
						<summary>Fristen, die heute nichts treffen: {others.length}</summary>
						<Terms house={house} caption="Fristen, die heute nichts treffen" swept={others} />
					</details>
				)}
			</Sheet>
			<Sheet id="schalter" title={isOn ? 'Ausschalten' : 'Einschalten'}>
				<p>
					Gelöscht wird jede Nacht um 3:40 Uhr, endgültig. Ins Protokoll kommen nur Anzahlen. Das Protokoll selbst wird nie
					gelöscht: Es weist nach, wer was getan hat. Auch ältere Sicherungen sagen über Gelöschtes nichts mehr, sobald die
					nächste gemacht ist: Sein Schlüssel ist vernichtet.
				</p>
				<p>
					Unbestätigte Bestellungen, Versandnachweise und abgelaufene Sitzungen der angemeldeten Person räumt das Programm immer
					weg, auch ausgeschaltet.
				</p>
				<Form action={`${path}/fristen`} hidden={isOn ? {} : { an: 'ja' }}>
					<Submit look={isOn ? 'secondary' : 'primary'} icon="delete">
						{isOn ? 'Löschfristen ausschalten' : 'Löschfristen einschalten'}
					</Submit>
				</Form>
			</Sheet>
		</>
	);
};
