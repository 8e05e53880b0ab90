import * as z from 'zod';

/** What a browser sends (WebAuthn Level 3, 5.1: `RegistrationResponseJSON`, `AuthenticationResponseJSON`); what else it says is left out. */
const text = z.string().min(1).max(8000);
const credential = { id: text, rawId: text, type: z.literal('public-key') };

const sentText = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.string()
		.max(12_000)
		.transform((raw, report): z.output<Schema> => {
			const parsed = z
				.preprocess((json) => {
					try {
						return JSON.parse(String(json));
					} catch {
						return null;
					}
				}, schema)
				.safeParse(raw);
			if (parsed.success) return parsed.data;
			report.issues.push({ code: 'custom', input: raw, message: 'notAPasskey' });
			return z.NEVER;
		});

export const registration = sentText(
	z
		.object({
			...credential,
			response: z.object({
				clientDataJSON: text,
				attestationObject: text,
				transports: z.array(z.string().max(40)).max(10).default([]),
			}),
		})
		.transform((sent) => ({ ...sent, clientExtensionResults: {} })),
);

export const assertion = sentText(
	z
		.object({
			...credential,
			response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text }),
		})
		.transform((sent) => ({ ...sent, clientExtensionResults: {} })),
);
