import type { Content, Markup } from '../markup.ts';
import { Field, tiesOf, type Question } from './field.tsx';

/** Files to send. `accept` as in HTML, `kept` names what is stored already. On phones `camera` opens the camera. The island shows small pictures. */
export type UploadFieldProps = Question & { accept?: string; multiple?: boolean; camera?: boolean; kept?: Content };

export const UploadField = ({ accept, multiple, camera, kept, ...question }: UploadFieldProps): Markup => (
	<Field {...question}>
		{kept && <p>{kept}</p>}
		<file-preview>
			<input
				{...tiesOf(question)}
				class="om-input"
				type="file"
				name={question.name}
				accept={accept}
				multiple={multiple}
				capture={camera ? 'environment' : undefined}
			/>
		</file-preview>
	</Field>
);
