import type { KindTable } from '#kernel/kind/kind.ts';
import type { idea, ideaCall } from '../idea.ts';

export type IdeaTables = { idea: KindTable<typeof idea>; ideaCall: KindTable<typeof ideaCall> };
