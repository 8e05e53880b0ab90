import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

export type Known = {
	readonly email?: string;
	readonly email_verified?: boolean;
	readonly name?: string;
	readonly groups?: readonly string[];
};
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const newKeys = () => ({
	keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }],
});

/** A certified OpenID provider on loopback whose sign-in page knows everybody at once; `people` by subject. */
export const openProvider = async (home: string, people: Map<string, Known>) => {
	let handler: Handler = (_, response) => response.writeHead(503).end();
	let requests = 0;
	const server = createServer((request, response) => {
		requests += 1;
		void handler(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const issuer = `http://localhost:${port}`;
	const state = { who: '', brokenKeys: false };

	const withKeys = (isSlim = false): Handler => {
		const provider = new Provider(issuer, {
			clients: [
				{
					client_id: 'ortsmitte',
					client_secret: 'ein-langes-geheimnis-fuer-den-versuch',
					redirect_uris: [`${home}/verwaltung/anmelden/anbieter/zurueck`],
					post_logout_redirect_uris: [`${home}/verwaltung/anmelden`],
				},
			],
			jwks: newKeys(),
			cookies: { keys: ['versuch'] },
			claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
			conformIdTokenClaims: isSlim,
			features: { devInteractions: { enabled: false } },
			pkce: { required: () => true },
			interactions: { url: (_, { uid }) => `/hier-anmelden/${uid}` },
			findAccount: (_, sub) => ({ accountId: sub, claims: () => Promise.resolve({ sub, ...people.get(sub) }) }),
			loadExistingGrant: async ({ oidc }) => {
				const grant = new provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: 'ortsmitte' });
				grant.addOIDCScope('openid email profile');
				grant.addOIDCClaims(['groups']);
				await grant.save();
				return grant;
			},
		});
		const pages = provider.callback();
		return async (request, response) => {
			const path = request.url ?? '';
			if (state.brokenKeys && path === '/jwks') {
				const [{ n, e } = {}] = newKeys().keys;
				return response
					.writeHead(200, { 'content-type': 'application/json' })
					.end(JSON.stringify({ keys: [{ kty: 'RSA', n, e, use: 'sig', alg: 'RS256' }] }));
			}
			if (!path.startsWith('/hier-anmelden/')) return pages(request, response);
			await provider.interactionFinished(request, response, { login: { accountId: state.who } });
		};
	};
	handler = withKeys();

	/** Signs somebody in over there as a browser does; answers the address that it is sent back to. */
	const walk = async (from: string, who: string): Promise<URL> => {
		state.who = who;
		const jar = new Map<string, string>();
		let at = new URL(from);
		for (let steps = 0; steps < 8 && at.origin === issuer; steps += 1) {
			const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
			const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
			for (const set of answer.headers.getSetCookie()) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
				jar.set(name, value);
			}
			at = new URL(answer.headers.get('location') ?? 'http://nowhere.invalid', at);
		}
		return at;
	};
	return {
		issuer,
		port,
		state,
		walk,
		heard: () => requests,
		rotate: () => void (handler = withKeys()),
		slim: () => void (handler = withKeys(true)),
		fall: () => void (handler = (_, response) => response.writeHead(503).end()),
		close: () => server.close(),
	};
};
