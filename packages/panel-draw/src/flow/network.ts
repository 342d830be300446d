/**
 * A directed network waiting to be solved. Every node but the root has a supply (negative: a demand); the root
 * takes or gives whatever is left. What a node cannot place goes over a shortage arc of its own at `shortage`; the
 * lists of arcs have room for those behind the others, so that the simplex works on them where they are.
 */
export interface Network {
  nodes: number;
  arcs: number;
  source: Int32Array;
  target: Int32Array;
  capacity: Int32Array;
  cost: Float64Array;
  supply: Int32Array;
  shortage: Float64Array;
  /** the arc by which a node first hangs in the tree; without it, its shortage arc */
  hang?: Int32Array;
  /** arcs that start full: a good first guess saves most of the pivots */
  full?: number[];
}

export function emptyNetwork(nodes: number, arcs: number): Network {
  return {
    nodes,
    arcs,
    source: new Int32Array(arcs + nodes),
    target: new Int32Array(arcs + nodes),
    capacity: new Int32Array(arcs + nodes),
    cost: new Float64Array(arcs + nodes),
    supply: new Int32Array(nodes),
    shortage: new Float64Array(nodes),
  };
}

/** Asked now and then while work goes on; true means: stop and hand over what there is. */
export type Patience = () => boolean;

export const endless: Patience = () => false;
