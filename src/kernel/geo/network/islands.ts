import type { Network } from './network.ts';

/** Edges that hang together whatever the direction of travel, and their metres. */
export type Island = { readonly edges: readonly number[]; readonly metres: number };

/** The parts of a network that no road joins, the longest first: what comes after the first one cannot be reached from it. */
export const islandsOf = ({ nodeCount, edgeCount, from, to, length }: Network): readonly Island[] => {
	const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
	const rootOf = (node: number): number => {
		let root = node;
		while ((parent[root] ?? root) !== root) {
			parent[root] = parent[parent[root] ?? root] ?? root;
			root = parent[root] ?? root;
		}
		return root;
	};
	for (let edge = 0; edge < edgeCount; edge += 1) parent[rootOf(from[edge] ?? 0)] = rootOf(to[edge] ?? 0);
	const groups = Map.groupBy(from.keys(), (edge) => rootOf(from[edge] ?? 0));
	return [...groups.values()]
		.map((edges) => ({ edges, metres: edges.reduce((sum, edge) => sum + (length[edge] ?? 0), 0) }))
		.toSorted((a, b) => b.metres - a.metres);
};
