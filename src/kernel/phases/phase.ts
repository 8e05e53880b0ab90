/** What people may do while a phase is open, in the order in which a participation usually goes. */
export const capabilities = ['inform', 'collect', 'discuss', 'vote', 'decide', 'account'] as const;
export type Capability = (typeof capabilities)[number];
export const isCapability = (raw: string): raw is Capability => capabilities.some((known) => known === raw);

/** Open from `opensAt` until just before `closesAt`; `null` has no end. */
export type Phase = {
	readonly id: string;
	readonly capability: Capability;
	readonly title: string;
	readonly opensAt: Date;
	readonly closesAt: Date | null;
};

export type PhaseState = 'over' | 'open' | 'ahead';
export const stateOf = ({ opensAt, closesAt }: Pick<Phase, 'opensAt' | 'closesAt'>, now: Date): PhaseState => {
	if (opensAt > now) return 'ahead';
	return closesAt !== null && closesAt <= now ? 'over' : 'open';
};

/** Whether one of these phases allows this now. Ask it in the command itself: a form may have been open for days. */
export const isOpen = (phases: readonly Phase[], capability: Capability, now: Date): boolean =>
	phases.some((phase) => phase.capability === capability && stateOf(phase, now) === 'open');

export type Standing = 'running' | 'coming' | 'finished';
/** Where a participation stands. Without phases it runs as long as it is shown; between two phases it runs. */
export const standingOf = (phases: readonly Phase[], now: Date): Standing => {
	const states = phases.map((phase) => stateOf(phase, now));
	if (states.length > 0 && states.every((state) => state === 'ahead')) return 'coming';
	return states.length > 0 && states.every((state) => state === 'over') ? 'finished' : 'running';
};

/** What is open now, else what comes next, else what was last; `undefined` where there are none. Sorted phases. */
export const currentOf = (phases: readonly Phase[], now: Date): Phase | undefined =>
	phases.findLast((phase) => stateOf(phase, now) === 'open') ?? phases.find(({ opensAt }) => opensAt > now) ?? phases.at(-1);
