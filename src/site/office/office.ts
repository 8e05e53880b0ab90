import { Hono } from 'hono';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { namesIn } from '#kernel/privacy/register.ts';
import { accountPages } from './account/account.tsx';
import { municipalityPages } from './arrange/municipality.tsx';
import { colourPages } from './arrange/colours.tsx';
import { peoplePages } from './arrange/people.tsx';
import { villagePages } from './arrange/villages.tsx';
import type { House } from './desk.ts';
import { printedStyle } from './editor/preview.tsx';
import { addressPages } from './entry/address.tsx';
import { secured, signedIn } from './entry/gate.ts';
import { arrivingPages, invitationPages, leavingPages } from './entry/passage.tsx';
import { passwordPages } from './entry/password.tsx';
import { secondFactorPages } from './entry/second-factor.tsx';
import { signInPages } from './entry/sign-in.tsx';
import { inboxPage } from './inbox/inbox.tsx';
import { kindOffice } from './kind-office.ts';
import { logPages } from './log/log.tsx';
import { libraryPages } from './media/library.tsx';
import { dutyPages } from './privacy/duties.tsx';
import { participationPages } from './participation/pages.tsx';
import { keepingsOf } from './privacy/register-page.tsx';
import { privacyPages } from './privacy/pages.tsx';
import { visitPages } from './visits/visits.tsx';

/** Where people work: every page here needs an account, but the way in. */
const inside = (house: House) => {
	const app = new Hono<OfficeEnv>()
		.use(signedIn)
		.route('/sicherheit', secondFactorPages())
		.use(secured)
		.route('/wechseln', leavingPages())
		.route('/konto', accountPages(namesIn(keepingsOf(house))))
		.get('/', (c) => c.redirect('/verwaltung/eingang', 303))
		.route('/eingang', inboxPage(house))
		.route('/beteiligung', participationPages(house))
		.route('/medien', libraryPages(house))
		.route('/protokoll', logPages(house))
		.route('/einrichten/gemeinde', municipalityPages(house))
		.route('/einrichten/farben', colourPages())
		.route('/einrichten/menschen', peoplePages(house))
		.route('/einrichten/doerfer', villagePages())
		.route('/einrichten', visitPages())
		.route('/einrichten/pflichtangaben', dutyPages())
		.route('/einrichten/datenschutz', privacyPages(house))
		.get('/druckansicht.css', (c) => c.body(printedStyle(house), 200, { 'content-type': 'text/css; charset=utf-8' }));
	for (const { office } of house.modules) if (office) app.route(office.path, office.pages);
	for (const kind of house.kinds) app.route(kind.path, kindOffice(kind, house));
	// Else the frame of the portal would be drawn around it.
	return app.all('*', (c) => c.notFound());
};

/** The town hall's back office under `/verwaltung`. */
export const office = (house: House) =>
	new Hono<Env>()
		.route('/', signInPages(house.providerSecret))
		.route('/passwort', passwordPages())
		.route('/einladung', invitationPages())
		.route('/adresse', addressPages())
		.route('/ankommen', arrivingPages())
		.route('/', inside(house));
