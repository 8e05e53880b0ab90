import { Alert } from '#ui/alert.tsx';
import { CopyLink } from '#ui/copy-link.tsx';

export type Link = { readonly name: string; readonly address: string };

/** A link that was just mailed, for whoever wants to hand it over herself. */
export const OnceShown = ({ link }: { link: Link }) => (
	<Alert level="success" live title={`Link für ${link.name}`}>
		<p>Er ist auch per E-Mail unterwegs, gilt eine Woche und genau einmal. Hier steht er nur jetzt.</p>
		<CopyLink lang="de" href={link.address} />
	</Alert>
);
