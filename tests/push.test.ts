import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raiseStage } from './stage.ts';

const { open } = await raiseStage();

/** A push service as a browser offers it; the one here reaches none. */
const withPushService = (): void => {
	let known: object | null = null;
	const pushManager = {
		getSubscription: async () => known,
		subscribe: async () =>
			(known = {
				toJSON: () => ({ endpoint: 'https://push.example/abc', keys: { p256dh: 'x', auth: 'y' } }),
				unsubscribe: async () => ((known = null), true),
			}),
	};
	const registration = { active: {}, pushManager };
	Object.defineProperty(navigator.serviceWorker, 'getRegistration', { value: async () => registration });
	Object.defineProperty(navigator.serviceWorker, 'register', { value: async () => registration });
	Object.defineProperty(Notification, 'requestPermission', { value: async () => 'granted' });
};

test('nothing is asked before somebody presses the button; where the town hall did not take the wish, the device does not say that messages come', async () => {
	const page = await open('/');
	await page.addInitScript(withPushService);
	await page.goto(new URL('/abo', page.url()).href);
	assert.equal(await page.evaluate(() => Notification.permission === 'granted'), false);
	const button = page.locator('push-subscribe button');
	await button.click();
	await page.getByText(/nicht geklappt/).waitFor();
	assert.equal(await button.getAttribute('aria-pressed'), 'false');
	assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription()), null);
});
