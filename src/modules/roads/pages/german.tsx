import type { Context } from '#kernel/context.ts';

/** Words of the office, which are German in every portal. */
export const German = ({ ctx, children }: { ctx: Pick<Context, 'language'>; children: string }) => (
	<span lang={ctx.language === 'de' ? undefined : 'de'}>{children}</span>
);
