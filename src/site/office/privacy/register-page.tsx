import { ballotKeeping } from '#kernel/ballot/keeping-texts.ts';
import { caseKeeping } from '#kernel/case/privacy-texts.ts';
import { ownKeeping, protection } from '#kernel/privacy/own-texts.ts';
import { answersOf, type Keeping, processingsIn } from '#kernel/privacy/register.ts';
import { retention } from '#kernel/privacy/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { fullDay } from '#screens/moments.ts';
import { contact } from '#site/settings.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk, House } from '../desk.ts';

export const path = '/verwaltung/einrichten/datenschutz';

export const keepingsOf = ({ modules }: Pick<House, 'modules'>): readonly Keeping[] => [
	ownKeeping,
	ballotKeeping,
	caseKeeping,
	...modules.map(({ keeping }) => keeping),
];

/** The first answer of Art. 30 para. 1: who is responsible, and how to be reached. */
const controllerOf = ({ tenant }: Desk) => {
	const said = (name: keyof typeof contact): string => settingOf(tenant, contact[name]);
	return [tenant.name, said('street'), said('town'), said('phone'), said('email')].filter((line) => line !== '');
};

/** The register of processing activities with the name of the municipality: for the screen and for paper. */
export const RegisterPage = ({ ctx, house }: { ctx: Desk; house: House }) => (
	<>
		<DeskBar
			title="Verzeichnis von Verarbeitungstätigkeiten"
			after={
				<>
					{ctx.tenant.name}, Stand <time datetime={dayIn(ctx.now, ctx.tenant.zone)}>{fullDay(ctx, ctx.now)}</time>. Nach Artikel
					30 Absatz 1 DSGVO, für diese Webseite. Drucken mit Strg+P.
				</>
			}
		>
			<Button look="secondary" href={`${path}/fristen`} icon="schedule">
				Löschfristen
			</Button>
		</DeskBar>
		{!settingOf(ctx.tenant, retention) && (
			<Alert level="warning" title="Die Löschfristen sind ausgeschaltet">
				<p>
					Was unter „Löschung“ steht, gilt erst, wenn Sie sie einschalten.{' '}
					<a href={`${path}/fristen`}>Ansehen, was gelöscht würde</a>
				</p>
			</Alert>
		)}
		<Sheet id="verantwortlich" title="Verantwortlich">
			<p>
				{controllerOf(ctx).map((line) => (
					<>
						{line}
						<br />
					</>
				))}
			</p>
		</Sheet>
		{processingsIn(keepingsOf(house)).map((one) => (
			<Sheet id={`v-${one.id.replace('.', '-')}`} title={one.title}>
				<Facts facts={answersOf(one).map(({ question, answer }) => ({ label: question, value: answer }))} />
			</Sheet>
		))}
		<Sheet id="massnahmen" title="Technische und organisatorische Maßnahmen (Art. 32 DSGVO)">
			<ul>
				{protection.map((line) => (
					<li>{line}</li>
				))}
			</ul>
		</Sheet>
	</>
);
