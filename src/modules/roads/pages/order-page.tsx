import type { Context } from '#kernel/context.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { fullDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { WorkReport } from '../asked.ts';
import type { Order } from '../server/queries/orders.ts';
import { errorsOf } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { type Person, personChoices } from './order-form.tsx';
import { dueText, stateLabel, stateLight } from './order-list.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/auftraege`;
type Props = {
	readonly ctx: Context;
	readonly order: Order;
	readonly reports: readonly WorkReport[];
	readonly reportPath: string;
	readonly people: readonly Person[];
	readonly form: Tried;
};

const Picture = ({ src, alt }: { src: string; alt: string }) => (
	<a href={`${src}/gross`}>
		<img src={`${src}/klein`} alt={alt} width="320" loading="lazy" />
	</a>
);

/** Opens the map program of the telephone (RFC 5870). */
const Where = ({ ctx, order }: Props) => (
	<Facts
		facts={[
			{
				label: 'Ort',
				value: [order.street, placeById(ctx.tenant, order.placeId ?? '')?.name].filter((part) => part).join(', ') || '–',
			},
			...(order.lat === null
				? []
				: [{ label: 'Hinfahren', value: <a href={`geo:${order.lat},${order.lon}`}>Auf der Karte des Telefons zeigen</a> }]),
			...(order.dueAt ? [{ label: 'Frist', value: dueText(ctx, order) || fullDay(ctx, order.dueAt) }] : []),
		]}
	/>
);

const Told = ({ order, reports, reportPath }: Props) => (
	<Sheet id="meldungen" title="Das wurde gemeldet">
		{reports.map(({ id, reference, title, words, spot, pictures }) => (
			<div class="om-stack">
				<p dir="auto">
					<b>
						<a href={`${reportPath}/${id}`}>{reference}</a>: {title}
					</b>
					{spot && ` · ${spot}`}
				</p>
				{words && <p dir="auto">{words}</p>}
				<div class="om-row">
					{pictures.map((picture) => (
						<Picture src={`${path}/${order.id}/meldung/${id}/${picture}`} alt={`Foto zur Meldung ${reference}`} />
					))}
				</div>
			</div>
		))}
	</Sheet>
);

const Finish = ({ order, reports, form }: Props) => (
	<Sheet id="fertig" title="Foto und erledigt">
		<Form action={`${path}/${order.id}/fertig`} files id="fertig-form">
			<UploadField {...asked(form, 'before')} label="Foto vorher" accept="image/*" camera optional />
			<UploadField {...asked(form, 'after')} label="Foto nachher" accept="image/*" camera optional />
			<TextField
				{...asked(form, 'says')}
				label="Was ist gemacht?"
				hint={reports.length > 0 ? 'Dieser Satz steht auch in der E-Mail an alle, die es gemeldet haben.' : 'Ein Satz genügt.'}
				rows={3}
			/>
			{reports.length > 0 && (
				<CheckField
					lang="de"
					name="mayShow"
					label="Das Foto nachher darf in der Meldung gezeigt werden"
					hint="Nur ankreuzen, wenn weder Gesichter noch Kennzeichen zu erkennen sind."
					checked={form.typed['mayShow'] !== undefined}
				/>
			)}
			<FormActions>
				<Button icon="task_alt">Erledigt</Button>
			</FormActions>
		</Form>
	</Sheet>
);

const Done = ({ order, reports }: Props) => (
	<>
		<Alert level={order.state === 'done' ? 'success' : 'info'} title={stateLabel(order.state)}>
			{order.result && <p dir="auto">{order.result}</p>}
			{order.state === 'done' && reports.length > 0 && <p>Wer gemeldet hat, bekommt eine E-Mail mit diesem Satz.</p>}
		</Alert>
		<div class="om-row">
			{order.pictures.map(({ id, role }) => (
				<figure>
					<Picture
						src={`${path}/${order.id}/bild/${id}`}
						alt={role === 'report' ? 'Foto vor der Arbeit' : 'Foto nach der Arbeit'}
					/>
					<figcaption>{role === 'report' ? 'vorher' : 'nachher'}</figcaption>
				</figure>
			))}
		</div>
	</>
);

const Others = ({ ctx, order, people, form }: Props) => (
	<Sheet id="sonst" title="Wer, bis wann, wie weit">
		<Form action={`${path}/${order.id}/wer`}>
			<SelectField {...asked(form, 'assigneeId', order.assigneeId)} label="Wer macht es?" optional choices={personChoices(people)} />
			<DateField {...asked(form, 'dueAt', order.dueAt && dayIn(order.dueAt, ctx.tenant.zone))} label="Bis wann?" optional />
			<FormActions>
				<Button look="secondary">Speichern</Button>
			</FormActions>
		</Form>
		<Form action={`${path}/${order.id}/stand`}>
			<LineField
				{...asked(form, 'reason')}
				label="Woran liegt es?"
				hint="Wenn er warten muss oder zurückgezogen wird. Wird er zurückgezogen, liest es auch, wer gemeldet hat."
				optional
			/>
			<FormActions>
				<Button look="secondary" name="to" value="waiting">
					Muss warten
				</Button>
				<Button look="tertiary" name="to" value="dropped">
					Auftrag zurückziehen
				</Button>
			</FormActions>
		</Form>
	</Sheet>
);

/** One order as whoever does it sees it on a telephone: where, what was told, done. */
export const OrderPage = (props: Props) => {
	const { order, reports, form } = props;
	const isOpen = order.phase !== 'closed';
	return (
		<work-queue data-worker={`${path}/dienst.js`} data-scope={path}>
			<div class="om-stack">
				<BackLink href={path} label="Alle Aufträge" />
				<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(form.problems)} />
				<DeskBar
					before={<bdi>{order.reference}</bdi>}
					title={order.title}
					after={<StatusLight light={stateLight(order.state)}>{stateLabel(order.state)}</StatusLight>}
				>
					{isOpen && order.state !== 'underway' && (
						<Form action={`${path}/${order.id}/stand`} hidden={{ to: 'underway' }} wide>
							<Button look="secondary" icon="construction">
								Ich fange an
							</Button>
						</Form>
					)}
				</DeskBar>
				{!isOpen && <Done {...props} />}
				<Sheet id="ort" title="Wo und was">
					<Where {...props} />
					{order.task && <p dir="auto">{order.task}</p>}
				</Sheet>
				{reports.length > 0 && <Told {...props} />}
				{isOpen && <Finish {...props} />}
				{isOpen && <Others {...props} />}
			</div>
		</work-queue>
	);
};
