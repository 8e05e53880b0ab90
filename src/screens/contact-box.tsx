import type { Context } from '#kernel/context.ts';
import { Box } from '#ui/content/box.tsx';
import { takingPartTexts } from './taking-part-texts.ts';

export type ContactValues = { readonly contactName: string; readonly contactPhone: string | null; readonly contactEmail: string | null };

/** Who answers questions, by name. */
export const ContactBox = ({ ctx, values: { contactName, contactPhone, contactEmail } }: { ctx: Context; values: ContactValues }) => (
	<Box id="fragen" title={takingPartTexts[ctx.screen].ask}>
		<p>
			{contactName}
			{contactPhone !== null && (
				<>
					<br />
					<a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>
						<bdi>{contactPhone}</bdi>
					</a>
				</>
			)}
			{contactEmail !== null && (
				<>
					<br />
					<a href={`mailto:${contactEmail}`}>
						<bdi>{contactEmail}</bdi>
					</a>
				</>
			)}
		</p>
	</Box>
);
