/** Switches messages to this browser on and off. Nothing is registered or asked before somebody presses the button; without it a sentence stands there. */
class PushSubscribe extends HTMLElement {
	connectedCallback(): void {
		if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'kern-btn kern-btn--secondary';
		const said = document.createElement('p');
		said.setAttribute('role', 'status');
		this.replaceChildren(button, said);
		const show = (isOn: boolean): void => {
			button.textContent = this.dataset[isOn ? 'off' : 'on'] ?? '';
			button.setAttribute('aria-pressed', String(isOn));
		};
		const say = (name: string): void => void (said.textContent = this.dataset[name] ?? '');
		void this.current().then((known) => {
			show(known !== null);
			if (known) say('isOn');
		});
		button.addEventListener('click', async () => {
			button.disabled = true;
			try {
				const known = await this.current();
				if (known) await this.end(known);
				else if ((await Notification.requestPermission()) === 'granted') await this.begin();
				else return say('denied');
				show(!known);
				say(known ? 'isOff' : 'isOn');
			} catch {
				say('failed');
			} finally {
				button.disabled = false;
			}
		});
	}

	async current(): Promise<PushSubscription | null> {
		const registration = await navigator.serviceWorker.getRegistration('/abo/');
		return (await registration?.pushManager.getSubscription()) ?? null;
	}

	async tell(method: 'POST' | 'DELETE', body: object): Promise<void> {
		const answer = await fetch(this.dataset['path'] ?? '', {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(String(answer.status));
	}

	async begin(): Promise<void> {
		const registration = await navigator.serviceWorker.register('/abo/dienst.js', { scope: '/abo/' });
		await this.active(registration);
		const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset['key'] ?? '' });
		const form = document.querySelector<HTMLFormElement>('form[action$="/abo"]');
		const data = form ? new FormData(form) : new FormData();
		const choices = Object.fromEntries(['ort', 'thema', 'art'].map((name) => [name, data.getAll(name)]));
		try {
			await this.tell('POST', { ...made.toJSON(), choices });
		} catch (error) {
			// Left alone, this page would say next time that messages come.
			await made.unsubscribe();
			throw error;
		}
	}

	/** A subscription needs a worker that runs (Push API, 6.1). */
	async active(registration: ServiceWorkerRegistration): Promise<void> {
		const worker = registration.installing ?? registration.waiting;
		if (registration.active || !worker) return;
		await new Promise<void>((resolve) => worker.addEventListener('statechange', () => worker.state === 'activated' && resolve()));
	}

	async end(known: PushSubscription): Promise<void> {
		await this.tell('DELETE', { endpoint: known.endpoint });
		await known.unsubscribe();
	}
}
customElements.define('push-subscribe', PushSubscribe);
