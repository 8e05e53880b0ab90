import { smtpCourier } from '#kernel/notify/smtp.ts';
import { startPost } from '#kernel/notify/post.ts';

/** The mail worker alone, as a process that a test can kill: `node postman.ts DATABASE_URL SMTP_URL LANES`. It says when it begins. */
const [, , database, smtp = '', lanes = '4'] = process.argv;
startPost(
	{ connectionString: database },
	{
		sender: { mailFrom: 'rathaus@auenrode.example', bounceTo: 'zurueck@auenrode.example' },
		courier: () => smtpCourier(smtp),
		lanes: Number(lanes),
		refused: async () => {},
		stuck: async () => {},
		report: (error) => void process.stderr.write(`${String(error)}\n`),
	},
);
process.stdout.write('begun\n');
