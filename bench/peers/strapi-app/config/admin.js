/** Secrets of a bench; the panel as built, nothing sent home. */
module.exports = () => ({
	auth: { secret: 'bench-auth' },
	apiToken: { salt: 'bench-salt' },
	transfer: { token: { salt: 'bench-transfer' } },
	secrets: { encryptionKey: 'bench-encryption-key-of-32-bytes' },
	flags: { nps: false, promoteEE: false },
});
