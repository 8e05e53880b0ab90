import type { Problems } from '#kernel/errors.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import type { Content } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { errorsOf } from './question-for.ts';
import { Trap } from './trap.tsx';

export type Faults = { readonly problems?: Problems; readonly refused?: 'tooMany' | 'closed' | undefined };
type Words = Readonly<Record<'back' | 'title' | 'lead' | 'trap' | 'check' | 'cancel' | 'tooMany' | 'tooManyText', string>> & {
	readonly step: (at: number) => string;
	readonly wrong: (count: number) => string;
	/** Where what is handed in belongs to something that may be over. */
	readonly closed?: string;
	readonly closedText?: string;
};

const Refused = ({ words, refused }: { words: Words } & Pick<Faults, 'refused'>) => {
	if (refused === undefined) return <></>;
	const [title, text] = refused === 'closed' ? [words.closed, words.closedText] : [words.tooMany, words.tooManyText];
	return (
		<Alert level="warning" title={title} live>
			<p>{text}</p>
		</Alert>
	);
};

type Props = Faults & {
	/** Of the kind: the form lies at `/neu` below it. */
	readonly path: string;
	readonly words: Words;
	readonly sentence: (code: string, name: string) => string;
	readonly children: Content;
};
/** The questions to somebody without an account, with what is wrong at the top; what she answered is shown once more before it is sent. */
export const HandInForm = ({ path, words, sentence, problems = {}, refused, children }: Props) => {
	const errors = errorsOf(problems, sentence);
	return (
		<Wrap tight>
			<BackLink href={path} label={words.back} />
			<ErrorSummary title={words.wrong(errors.length)} errors={errors} />
			<Refused words={words} refused={refused} />
			<Form action={`${path}/neu`} guard>
				<PageHead eyebrow={words.step(1)} title={words.title} lead={words.lead} />
				{children}
				<Trap label={words.trap} />
				<FormActions>
					<Button name="schritt" value="pruefen">
						{words.check}
					</Button>
					<Button href={path} look="tertiary">
						{words.cancel}
					</Button>
				</FormActions>
			</Form>
		</Wrap>
	);
};
