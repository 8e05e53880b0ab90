module.exports = ({ env }) => ({
	connection: {
		client: 'postgres',
		connection: { host: env('DB_HOST'), database: env('DB_NAME'), user: env('DB_USER') },
	},
});
