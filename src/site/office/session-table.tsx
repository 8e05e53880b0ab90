import type { Child } from 'hono/jsx';
import type { OpenSession } from '#kernel/identity/sessions.ts';
import { Table } from '#ui/content/table.tsx';
import { dayBounds } from '#kernel/time/zone.ts';
import { nearDay } from '#screens/moments.ts';
import type { Desk } from './desk.ts';
import { moment } from './when.ts';

type Props = {
	readonly ctx: Desk;
	readonly sessions: readonly OpenSession[];
	readonly deed?: (session: OpenSession) => Child;
};

/** On which devices somebody is signed in: the device in plain words, since when, last used by day. */
export const SessionTable = ({ ctx, sessions, deed }: Props) => (
	<Table
		lang="de"
		caption="Offene Sitzungen"
		hideCaption
		columns={[{ label: 'Gerät' }, { label: 'Angemeldet seit' }, { label: 'Zuletzt benutzt' }, ...(deed ? [{ label: 'Beenden' }] : [])]}
		rows={sessions.map((session) => [
			<>
				{session.device || 'Unbekanntes Gerät'}
				{session.key === ctx.actor.signedIn?.key && <span class="om-muted"> (dieses Gerät)</span>}
			</>,
			moment(ctx, session.createdAt),
			session.seenOn === null ? 'nicht bekannt' : nearDay(ctx, dayBounds(session.seenOn, ctx.tenant.zone).from),
			...(deed ? [deed(session)] : []),
		])}
	/>
);
