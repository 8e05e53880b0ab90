import type { PublicationState } from '#kernel/publication/publication.ts';
import type { Light } from '#ui/status-light.tsx';

const lights: Readonly<Record<PublicationState, Light>> = {
	draft: 'idle',
	review: 'wait',
	scheduled: 'wait',
	published: 'ok',
	over: 'idle',
	withdrawn: 'stop',
	archived: 'idle',
};

/** The light of a state; its word stands beside it. */
export const lightOf = (state: PublicationState): Light => lights[state];
