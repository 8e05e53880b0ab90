import * as oidc from 'openid-client';
import * as z from 'zod';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { webOutside } from '#kernel/outside/web.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { admit, type Admission } from './provider-accounts.ts';
import { isLoopback, provider } from './provider-settings.ts';
import { issueToken, spendToken } from './tokens.ts';

/** Where the provider sends people back to; registered there, one for each municipality. */
const callbackPath = '/verwaltung/anmelden/anbieter/zurueck';
const seconds = 5;
/** Ten minutes to sign in over there. */
const ceremonyDays = 10 / 1440;

/**
 * What the provider says of itself, asked for anew at every sign-in: staff sign in some times a day, and fresh keys mean that a
 * rotation never locks anybody out. The signature of the ID token is checked although it comes over TLS.
 */
const configured = (ctx: Context, secret: string | undefined): Promise<oidc.Configuration> => {
	const issuer = settingOf(ctx.tenant, provider.issuer);
	return oidc.discovery(
		new URL(issuer),
		settingOf(ctx.tenant, provider.clientId),
		undefined,
		secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
		{
			timeout: seconds,
			execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : [])],
			// Whoever arranges one municipality of many is no operator: her words do not send the program into its network.
			[oidc.customFetch]: (address, { body, ...asked }) =>
				webOutside(address, { ...asked, body: body instanceof URLSearchParams ? body.toString() : '' }),
		},
	);
};

/** `ticket` is for the browser that asked: without it the answer of the provider opens nothing. */
export type Departure = { readonly outcome: 'away'; readonly to: string; readonly ticket: string } | { readonly outcome: 'unavailable' };
type Wish = { readonly secret: string | undefined; readonly way: string };

export const departToProvider = async (ctx: Context, { secret, way }: Wish): Promise<Departure> => {
	const config = await configured(ctx, secret).catch(() => null);
	if (!config) return { outcome: 'unavailable' };
	const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
	const ticket = await walled(ctx, (tx) =>
		issueToken(tx, { purpose: 'provider', subjectId: newId(), days: ceremonyDays, detail: { state, nonce, verifier, way } }),
	);
	const to = oidc.buildAuthorizationUrl(config, {
		redirect_uri: `${ctx.origin}${callbackPath}`,
		scope: 'openid email profile',
		code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256',
		state,
		nonce,
	});
	return { outcome: 'away', to: to.href, ticket };
};

const kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), way: z.string() });
type Kept = z.output<typeof kept>;

/** Some providers put address and groups into the ID token, others behind the userinfo endpoint. */
const claimsFrom = async (config: oidc.Configuration, tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>) => {
	const claims = tokens.claims();
	if (!claims) return null;
	const more = config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
	return { issuer: claims.iss, claims: { ...more, ...claims }, idToken: tokens.id_token ?? '' };
};

const exchanged = async (ctx: Context, config: oidc.Configuration, { search, state, nonce, verifier }: Kept & { search: string }) => {
	const tokens = await oidc.authorizationCodeGrant(config, new URL(`${ctx.origin}${callbackPath}${search}`), {
		pkceCodeVerifier: verifier,
		expectedState: state,
		expectedNonce: nonce,
	});
	return claimsFrom(config, tokens);
};

export type Returning = { readonly ticket: string; readonly search: string; readonly secret: string | undefined; readonly device: string };
export type Return =
	| Exclude<Admission, { outcome: 'in' }>
	| { outcome: 'unavailable' | 'refused' | 'expired' }
	| {
			readonly outcome: 'in';
			readonly token: string;
			readonly way: string;
	  };

/** Back from the provider: state, nonce, issuer, signature and verifier must be right, then the account is looked for. */
export const returnFromProvider = async (ctx: Context, { ticket, search, secret, device }: Returning): Promise<Return> => {
	const spent = await walled(ctx, (tx) => spendToken(tx, { token: ticket, purpose: 'provider' }));
	const ceremony = kept.safeParse(spent?.detail).data;
	if (!ceremony) return { outcome: 'expired' };
	const config = await configured(ctx, secret).catch(() => null);
	if (!config) return { outcome: 'unavailable' };
	const proven = await exchanged(ctx, config, { ...ceremony, search }).catch(() => null);
	if (!proven) return { outcome: 'refused' };
	const admission = await walled(ctx, (tx) => admit(tx, { ...proven, device }));
	return admission.outcome === 'in' ? { ...admission, way: ceremony.way } : admission;
};

/** Where somebody tells the provider that she is done; `null` when it offers no such page or does not answer. */
export const farewellAt = async (
	ctx: Context,
	{ secret, idToken }: { secret: string | undefined; idToken: string },
): Promise<string | null> => {
	const config = await configured(ctx, secret).catch(() => null);
	if (!config?.serverMetadata().end_session_endpoint) return null;
	return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${ctx.origin}/verwaltung/anmelden` }).href;
};
