import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { raiseStage } from './stage.ts';

const { open, signIn } = await raiseStage();

/** A device with a finger reader, as Chromium simulates it (WebAuthn Level 3, 11: automation). */
const withDevice = async (page: Page) => {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	return { session, authenticatorId };
};
const at = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

test('Anna makes a passkey, signs out, and comes in by one button without typing anything', async () => {
	const page = await signIn('anna');
	const { session, authenticatorId } = await withDevice(page);
	await at(page, '/verwaltung/sicherheit/passkey');
	await page.getByLabel('Name').fill('Laptop im Rathaus');
	await page.getByRole('button', { name: 'Passkey anlegen' }).click();
	await page.getByText('Laptop im Rathaus').first().waitFor();
	const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
	assert.deepEqual(
		credentials.map(({ rpId, isResidentCredential }) => [rpId, isResidentCredential]),
		[['auenrode.localhost', true]],
	);
	await page.addInitScript(() => {
		PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
	});
	await page.getByRole('button', { name: 'Abmelden' }).click();
	await page.getByText('Sie sind abgemeldet').waitFor();
	await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
	await page.waitForURL(/eingang/);
});

test('the browser offers the passkey at the e-mail field, and taking it is enough', async () => {
	const page = await signIn('katrin');
	await withDevice(page);
	await at(page, '/verwaltung/sicherheit/passkey');
	await page.getByRole('button', { name: 'Passkey anlegen' }).click();
	await page.getByText('Der Passkey gilt').waitFor();
	await page.getByRole('button', { name: 'Abmelden' }).click();
	await page.waitForURL(/eingang/);
	assert.ok((await page.content()).includes('Abmelden'));
});

test('who presses cancel is told, keeps her session and can go another way', async () => {
	const page = await signIn('uwe');
	const { session, authenticatorId } = await withDevice(page);
	await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
	await at(page, '/verwaltung/sicherheit/passkey');
	await page.getByRole('button', { name: 'Passkey anlegen' }).click();
	await page.getByText('Das hat nicht geklappt oder wurde abgebrochen').waitFor();
	assert.match(page.url(), /sicherheit\/passkey/);
});

test('without JavaScript the way in says what a passkey needs, and everything else works', async () => {
	const page = await open('/verwaltung/anmelden', { javaScriptEnabled: false });
	assert.ok(await page.getByText('Ein Passkey braucht JavaScript').isVisible());
	const inside = await signIn('petra', { javaScriptEnabled: false });
	await at(inside, '/verwaltung/sicherheit/passkey');
	await inside.getByRole('button', { name: 'Passkey anlegen' }).click();
	assert.ok(await inside.getByRole('link', { name: /ohne JavaScript geht es nicht/ }).isVisible());
	await at(inside, '/verwaltung/konto');
	await inside.getByLabel('Name', { exact: true }).first().fill('Petra Kühn-Meier');
	await inside.getByRole('button', { name: 'Namen speichern' }).click();
	assert.ok(await inside.getByText('Gespeichert.').isVisible());
});
