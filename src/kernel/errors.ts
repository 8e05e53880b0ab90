/** What is wrong with an input: the name of the field (or `row.field`), and the code of the rule it breaks. */
export type Problems = Readonly<Record<string, string>>;

export class NotFound extends Error {}
export class Forbidden extends Error {}
export class Conflict extends Error {}
export class Unavailable extends Error {}

/** The input breaks rules; every broken one is named. */
export class Invalid extends Error {
	readonly problems: Problems;
	constructor(problems: Problems) {
		super(
			Object.entries(problems)
				.map(([field, code]) => `${field}: ${code}`)
				.join(', '),
		);
		this.problems = problems;
	}

	/** What a schema found wrong, each by its path: `villages.2.slug`. */
	static from({ issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): Invalid {
		return new Invalid(Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message])));
	}
}

/** The same problems under the names that the questions of a form bear. */
export const renamed = (problems: Problems, nameOf: (name: string) => string): Problems =>
	Object.fromEntries(Object.entries(problems).map(([name, code]) => [nameOf(name), code]));

type Outcome<Done> = { readonly done: Done; readonly problems?: undefined } | { readonly done?: undefined; readonly problems: Problems };

/** What came of a deed, or what somebody must mend in a form; a conflict only where `ofConflict` says at which question. Other errors go on. */
export const orProblems = async <Done>(
	act: () => Done | Promise<Done>,
	ofConflict: (message: string) => Problems | undefined = () => undefined,
): Promise<Outcome<Done>> => {
	try {
		return { done: await act() };
	} catch (error) {
		const problems = error instanceof Invalid ? error.problems : error instanceof Conflict ? ofConflict(error.message) : undefined;
		if (!problems) throw error;
		return { problems };
	}
};

/** The link of a mail is unknown, used or too old. */
export const isLinkGone = (error: unknown): boolean => error instanceof NotFound && error.message === 'link';

/** What Node or PostgreSQL calls it; nothing where it has no name. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** A socket's code, or the SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown), 58 (disk). */
const brokenCode = /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|08|53|57P|58)/;
const brokenMessage =
	/^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered|driver has already been destroyed)/;

/** What PostgreSQL keeps in no text (22021) and in no JSON (22P05): NUL. */
const noText = new Set(['22021', '22P05']);
/** A bare TypeError of `Request.formData`, for a body that is cut off or is no form. */
const noForm = /^(Failed to parse body as FormData|Content-Type was not one of)/;

/** What was sent cannot be read: no person typed that. */
export const isUnreadable = (error: unknown): boolean =>
	noText.has(codeOf(error)) || (error instanceof Error && noForm.test(error.message));

/** A deed in a municipality that another installation has taken over (`demand_here`). */
export const isHandedOver = (error: unknown): boolean => codeOf(error) === '57POM';

/** Two deeds at the same moment: the second found its place taken (SQLSTATE 23505), or each waited for the other (40001, 40P01). */
const collided = new Set(['23505', '40001', '40P01']);
export const isCollision = (error: unknown): boolean => collided.has(codeOf(error));

/** The database did not answer, or said that it cannot work now. */
export const isUnavailable = (error: unknown): boolean =>
	error instanceof Unavailable || brokenCode.test(codeOf(error)) || (error instanceof Error && brokenMessage.test(error.message));
