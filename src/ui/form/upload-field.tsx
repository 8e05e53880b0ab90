import type { Content, Markup } from '../markup.ts';
import { Field, tiesOf, type Question } from './field.tsx';

/**
 * Files to send. `accept` as in HTML, `kept` names what is stored already. On phones `camera` opens the camera. The island shows small pictures;
 * with `cover`, its wiring as JSON, another one covers faces and vehicles first.
 */
export type UploadFieldProps = Question & { accept?: string; multiple?: boolean; camera?: boolean; kept?: Content; cover?: string };

export const UploadField = ({ accept, multiple, camera, kept, cover, ...question }: UploadFieldProps): Markup => {
	const input = (
		<input
			{...tiesOf(question)}
			class="om-input"
			type="file"
			name={question.name}
			accept={accept}
			multiple={multiple}
			capture={camera ? 'environment' : undefined}
		/>
	);
	return (
		<Field {...question}>
			{kept && <p>{kept}</p>}
			{cover === undefined ? <file-preview>{input}</file-preview> : <blur-photo data-cover={cover}>{input}</blur-photo>}
		</Field>
	);
};
