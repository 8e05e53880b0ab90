/** The library for passkeys brings half a megabyte of formats and certificates: it is loaded with the first one. */
export const webauthn = () => import('@simplewebauthn/server');
