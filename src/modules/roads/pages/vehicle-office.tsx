import { type Context as Request, Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { Invalid, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { asText, textsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { fullDay } from '#screens/moments.ts';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { calibrateVehicle, layReference, nameVehicle } from '../server/commands/vehicles.ts';
import { referenceOfCsv } from '../server/imports/reference-csv.ts';
import { textOf } from '../server/imports/upload.ts';
import { groundOf } from '../server/queries/network.ts';
import { referencesOf, vehiclesOf } from '../server/queries/vehicles.ts';
import { surveying } from '../survey.ts';
import { sentenceOf } from '../survey-texts.ts';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

type Asking = Request<OfficeEnv>;
const path = `${officePath}/fahrzeuge`;

type Vehicle = Awaited<ReturnType<typeof vehiclesOf>>[number];
const errorWords = ({ calibration }: Vehicle): string =>
	calibration ? `± ${(2 * calibration.error).toFixed(1).replace('.', ',')} mm/m, aus ${calibration.count} Messungen` : '–';

type Shown = { readonly c: Asking; readonly problems: Problems; readonly typed: Readonly<Record<string, string>> };
const show = async ({ c, problems, typed }: Shown) => {
	const ctx = staff(c.var.ctx, surveying.arrange);
	const [vehicles, references] = await Promise.all([vehiclesOf(ctx), referencesOf(ctx)]);
	const asked = (name: string) => {
		const code = problems[name];
		return { lang, name, value: typed[name], error: code === undefined ? undefined : sentenceOf(code) } as const;
	};
	const { value: _, ...fileAsked } = asked('file');
	return c.render(
		<div class="om-stack">
			<DeskBar
				title="Fahrzeuge und Referenzstrecken"
				after="Jedes Fahrzeug wird anders erschüttert. Auf einer Strecke mit bekannter Ebenheit lernt das Programm, was die Erschütterung bedeutet."
			/>
			<RoadTabs current="fahrzeuge" />
			<ErrorSummary
				unnamed
				title="Das ging nicht"
				errors={Object.entries(problems).map(([name, code]) => ({ name, message: sentenceOf(code) }))}
			/>
			<Sheet id="fahrzeuge" title="Fahrzeuge">
				<Table
					lang={lang}
					caption="Fahrzeuge"
					hideCaption
					columns={[{ label: 'Name' }, { label: 'Kalibriert' }, { label: 'Genauigkeit eines Wertes' }]}
					rows={vehicles.map((vehicle) => [
						vehicle.name,
						vehicle.calibratedAt ? (
							<StatusLight light="ok">{fullDay(ctx, vehicle.calibratedAt)}</StatusLight>
						) : (
							<StatusLight light="wait">noch nicht</StatusLight>
						),
						errorWords(vehicle),
					])}
				/>
				<Form action={`${path}/neu`}>
					<LineField {...asked('vehicleName')} label="Neues Fahrzeug" hint="So, wie es auf dem Hof heißt." maxlength={80} />
					<Submit look="secondary" icon="add">
						Fahrzeug anlegen
					</Submit>
				</Form>
			</Sheet>
			<Sheet id="strecken" title="Referenzstrecken">
				<p>
					Die Werte stammen aus einem Höhenprofil, das jemand vermessen hat. Was ein Telefon misst, heißt Ebenheitswert und ist
					nur ein Vergleich damit.
				</p>
				{references.length === 0 ? (
					<p>Noch keine.</p>
				) : (
					<Table
						lang={lang}
						caption="Referenzstrecken"
						hideCaption
						columns={[{ label: 'Name' }, { label: 'Herkunft' }, { label: 'Abschnitte', number: true }]}
						rows={references.map(({ name, source, known }) => [name, source, known.length])}
					/>
				)}
				<details open={problems['file'] !== undefined || problems['referenceName'] !== undefined}>
					<summary>Referenzstrecke hinzufügen</summary>
					<Form action={`${path}/strecke`} files>
						<LineField {...asked('referenceName')} label="Name" maxlength={80} />
						<LineField
							{...asked('source')}
							label="Herkunft der Werte"
							hint="Zum Beispiel: Nivellement, Büro Lorenz, Mai 2026"
							maxlength={200}
						/>
						<UploadField
							{...fileAsked}
							label="Werte"
							hint="CSV mit den Spalten lat, lon und wert (mm/m), am besten alle zehn Meter."
							accept=".csv,.gz"
						/>
						<Submit look="secondary" icon="add">
							Strecke anlegen
						</Submit>
					</Form>
				</details>
			</Sheet>
			<Sheet id="kalibrieren" title="Kalibrieren">
				<p>Fahren Sie die Strecke mindestens dreimal, mit verschiedenen Geschwindigkeiten zwischen 20 und 80 km/h.</p>
				<Form action={`${path}/kalibrieren`}>
					<SelectField
						{...asked('vehicle')}
						label="Fahrzeug"
						choices={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
					/>
					<SelectField
						{...asked('reference')}
						label="Referenzstrecke"
						choices={references.map(({ id, name }) => ({ value: id, label: name }))}
					/>
					<Submit icon="tune">Kalibrieren</Submit>
				</Form>
			</Sheet>
		</div>,
		{ title: 'Fahrzeuge' },
	);
};

type Form = Readonly<Record<string, unknown>>;

/** Does a deed of this page; `names`: under which question a field of the deed stands here. */
const deed = (act: (c: Asking, form: Form) => Promise<unknown>, names: Readonly<Record<string, string>>) => async (c: Asking) => {
	staff(c.var.ctx, surveying.arrange);
	const form = await c.req.parseBody();
	const { problems } = await orProblems(() => act(c, form));
	if (!problems) return c.redirect(path, 303);
	c.status(422);
	return show({ c, problems: renamed(problems, (name) => names[name] ?? name), typed: textsIn(form) });
};

const addReference = async (c: Asking, form: Form): Promise<void> => {
	const file = form['file'];
	if (!(file instanceof File) || file.size === 0) throw new Invalid({ file: 'required' });
	const ground = await groundOf(c.var.ctx);
	if (!ground) throw new Invalid({ file: 'noNetwork' });
	const known = referenceOfCsv(await textOf(file, 'file'), ground);
	await layReference(c.var.ctx, { name: asText(form['referenceName']), source: asText(form['source']), known: [...known] });
};

const calibrate = (c: Asking, form: Form) => {
	const [vehicleId, referenceId] = [asText(form['vehicle']), asText(form['reference'])];
	if (vehicleId === '' || referenceId === '')
		throw new Invalid({ ...(vehicleId === '' && { vehicle: 'required' }), ...(referenceId === '' && { reference: 'required' }) });
	return calibrateVehicle(c.var.ctx, { vehicleId, referenceId });
};

/** `/verwaltung/strassen/fahrzeuge`: name vehicles and reference sections, calibrate. */
export const vehiclePages = new Hono<OfficeEnv>()
	.get('/', (c) => show({ c, problems: {}, typed: {} }))
	.post(
		'/neu',
		deed((c, form) => nameVehicle(c.var.ctx, { name: asText(form['vehicleName']) }), { name: 'vehicleName' }),
	)
	.post('/strecke', deed(addReference, { name: 'referenceName' }))
	.post(
		'/kalibrieren',
		deed(async (c, form) => calibrate(c, form), {}),
	);
