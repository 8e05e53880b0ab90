import type { Language } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** A piece of text that stayed, came or went between two versions. */
export type DiffPiece = { kind: 'same' | 'inserted' | 'deleted'; text: string };
export type VersionDiffProps = { lang: Language; fields: readonly { label: Content; pieces: readonly DiffPiece[] }[] };

const Piece = ({ lang, piece }: { lang: Language; piece: DiffPiece }): Markup => {
	if (piece.kind === 'same') return <>{piece.text}</>;
	const said = <span class="om-hidden">[{word(lang, piece.kind)}] </span>;
	return piece.kind === 'inserted' ? (
		<ins>
			{said}
			{piece.text}
		</ins>
	) : (
		<del>
			{said}
			{piece.text}
		</del>
	);
};

export const VersionDiff = ({ lang, fields }: VersionDiffProps): Markup => (
	<dl class="om-diff">
		{fields.map(({ label, pieces }) => (
			<div>
				<dt>{label}</dt>
				<dd>
					{pieces.map((piece) => (
						<Piece lang={lang} piece={piece} />
					))}
				</dd>
			</div>
		))}
	</dl>
);
