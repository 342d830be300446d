// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it

/**
 * The basis of the network simplex: a spanning tree in thread order (preorder list, both ways), with subtree sizes
 * and last successors, so that a pivot touches only the path between the two arcs and shifts one subtree's potentials.
 * The scheme is the one LEMON made popular; the comments name the parts that are easy to get wrong.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  readonly pred: Int32Array;
  readonly thread: Int32Array;
  readonly pi: Float64Array;
  /** 1: the tree arc points to the parent; -1: from it. */
  readonly up: Int8Array;
  private readonly back: Int32Array;
  private readonly size: Int32Array;
  private readonly last: Int32Array;
  private readonly dirty: Int32Array;
  private readonly source: Int32Array;

  /** `hang[u]` is the arc by which node u first hangs on its other end; together they must reach the root. */
  constructor(nodes: number, hang: Int32Array, source: Int32Array, target: Int32Array) {
    const n = nodes + 1;
    this.source = source;
    this.parent = new Int32Array(n);
    this.pred = new Int32Array(n);
    this.thread = new Int32Array(n);
    this.back = new Int32Array(n);
    this.size = new Int32Array(n).fill(1);
    this.last = Int32Array.from({ length: n }, (_, u) => u);
    this.up = new Int8Array(n);
    this.pi = new Float64Array(n);
    this.dirty = new Int32Array(n + 1);
    for (let u = 0; u < nodes; u++) {
      const arc = hang[u]!;
      const rises = source[arc] === u;
      this.pred[u] = arc;
      this.up[u] = rises ? 1 : -1;
      this.parent[u] = rises ? target[arc]! : source[arc]!;
    }
    this.parent[nodes] = -1;
    this.pred[nodes] = -1;
    this.threadFrom(nodes);
  }

  private threadFrom(root: number): void {
    const { parent, thread, back, size, last } = this;
    const child = new Int32Array(root + 1).fill(-1);
    const sibling = new Int32Array(root + 1).fill(-1);
    for (let u = root - 1; u >= 0; u--) {
      sibling[u] = child[parent[u]!]!;
      child[parent[u]!] = u;
    }
    let before = root;
    for (let u = child[root]!; u !== -1; ) {
      thread[before] = u;
      back[u] = before;
      before = u;
      if (child[u] !== -1) u = child[u]!;
      else {
        while (u !== root && sibling[u] === -1) u = parent[u]!;
        u = u === root ? -1 : sibling[u]!;
      }
    }
    thread[before] = root;
    back[root] = before;
    for (let u = before; u !== root; u = back[u]!) {
      size[parent[u]!]! += size[u]!;
      // The first child met from the back of the thread holds the parent's last successor.
      if (last[parent[u]!] === parent[u]) last[parent[u]!] = last[u]!;
    }
  }

  join(u: number, v: number): number {
    const { size, parent } = this;
    while (u !== v) {
      if (size[u]! < size[v]!) u = parent[u]!;
      else v = parent[v]!;
    }
    return u;
  }

  /** Adds the difference the entering arc makes to the potentials of the subtree that moved. */
  shift(uIn: number, vIn: number, cost: number): void {
    const { pi, thread, last, up } = this;
    const sigma = pi[vIn]! - pi[uIn]! - up[uIn]! * cost;
    const end = thread[last[uIn]!]!;
    for (let u = uIn; u !== end; u = thread[u]!) pi[u]! += sigma;
  }

  /** Cuts the arc above `uOut` and hangs its subtree, turned over at `uIn`, below `vIn`. */
  exchange(uIn: number, vIn: number, uOut: number, join: number, entering: number): void {
    const { parent, pred, thread, back, size, last, up } = this;
    const oldBack = back[uOut]!;
    const oldSize = size[uOut]!;
    const oldLast = last[uOut]!;
    const vOut = parent[uOut]!;
    if (uIn === uOut) {
      parent[uIn] = vIn;
      if (thread[vIn] !== uOut) {
        let after = thread[oldLast]!;
        thread[oldBack] = after;
        back[after] = oldBack;
        after = thread[vIn]!;
        thread[vIn] = uOut;
        back[uOut] = vIn;
        thread[oldLast] = after;
        back[after] = oldLast;
      }
    } else {
      this.turnOver(uIn, vIn, uOut, oldBack, oldLast);
      let gathered = 0;
      const newLast = last[uOut]!;
      for (let u = uOut, p = parent[u]!; u !== uIn; u = p, p = parent[u]!) {
        pred[u] = pred[p]!;
        up[u] = -up[p]!;
        gathered += size[u]! - size[p]!;
        size[u] = gathered;
        last[p] = newLast;
      }
      size[uIn] = oldSize;
    }
    pred[uIn] = entering;
    up[uIn] = uIn === this.source[entering] ? 1 : -1;
    this.mendLast(vIn, vOut, uOut, join, oldBack, oldLast);
    for (let u = vIn; u !== join; u = parent[u]!) size[u]! += oldSize;
    for (let u = vOut; u !== join; u = parent[u]!) size[u]! -= oldSize;
  }

  /** Reverses the stem from uIn up to uOut in the thread order. */
  private turnOver(uIn: number, vIn: number, uOut: number, oldBack: number, oldLast: number): void {
    const { parent, thread, back, last, dirty } = this;
    // When the subtree already follows vIn in the thread, what comes after it is not vIn's old successor.
    const goesOn = oldBack === vIn ? thread[oldLast]! : thread[vIn]!;
    let stem = uIn;
    let above = vIn;
    let end = last[uIn]!;
    let after = thread[end]!;
    let dirtied = 0;
    thread[vIn] = uIn;
    dirty[dirtied++] = vIn;
    while (stem !== uOut) {
      const nextStem = parent[stem]!;
      thread[end] = nextStem;
      dirty[dirtied++] = end;
      const before = back[stem]!;
      thread[before] = after;
      back[after] = before;
      parent[stem] = above;
      above = stem;
      stem = nextStem;
      end = last[stem] === last[above] ? back[above]! : last[stem]!;
      after = thread[end]!;
    }
    parent[uOut] = above;
    thread[end] = goesOn;
    back[goesOn] = end;
    last[uOut] = end;
    if (oldBack !== vIn) {
      thread[oldBack] = after;
      back[after] = oldBack;
    }
    for (let i = 0; i < dirtied; i++) {
      const u = dirty[i]!;
      back[thread[u]!] = u;
    }
  }

  private mendLast(
    vIn: number,
    vOut: number,
    uOut: number,
    join: number,
    oldBack: number,
    oldLast: number,
  ): void {
    const { parent, last } = this;
    const limit = last[join] === vIn ? join : -1;
    const lastOut = last[uOut]!;
    for (let u = vIn; u !== -1 && last[u] === vIn; u = parent[u]!) last[u] = lastOut;
    if (join !== oldBack && vIn !== oldBack) {
      for (let u = vOut; u !== limit && last[u] === oldLast; u = parent[u]!) last[u] = oldBack;
    } else if (lastOut !== oldLast) {
      for (let u = vOut; u !== limit && last[u] === oldLast; u = parent[u]!) last[u] = lastOut;
    }
  }
}
