/** One reason for a score, between 0 and 1. Declared: nobody but the expert vouches for it. */
export interface Part {
  name: string;
  value: number;
  declared: boolean;
}

/** From the rule pack. `declaredMost` caps what a declared part may add, so that nothing rests on it alone. */
export interface PartWeight {
  name: string;
  weight: number;
  declaredMost?: number;
}

export interface Composed {
  score: number;
  /** the score had the expert declared nothing */
  vouched: number;
  parts: { name: string; points: number; declared: boolean }[];
}

/** A declared part never counts for more than this share of its weight unless the rule pack says less. */
const declaredShare = 0.5;

/**
 * The score of one expert for one panel, its parts in the open: speciality match, past service in the industry,
 * certificates checked, distance, points, load so far, rotation: whatever the rule pack weighs. Points are integers
 * and add up to the score exactly. A part the pack does not know is refused, not ignored.
 */
export function compose(parts: Part[], weights: PartWeight[]): Composed {
  const known = new Map(weights.map((w) => [w.name, w]));
  const points = parts.map(({ name, value, declared }) => {
    const weight = known.get(name);
    if (!weight) throw new RangeError(`the rule pack has no weight for "${name}"`);
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`"${name}" must be between 0 and 1, but is ${value}`);
    if (!Number.isInteger(weight.weight)) throw new RangeError(`the weight of "${name}" must be an integer`);
    const most = declared ? Math.min(declaredShare, weight.declaredMost ?? declaredShare) : 1;
    return { name, points: Math.round(weight.weight * Math.min(value, most)) || 0, declared };
  });
  const sum = (list: typeof points) => list.reduce((total, p) => total + p.points, 0);
  return { score: sum(points), vouched: sum(points.filter((p) => !p.declared)), parts: points };
}

export interface Hinge {
  panel: number;
  expert: number;
  /** the seat is this expert's by so much over the next who was not seated */
  lead: number;
  /** what his declared parts added */
  declaredPoints: number;
}

/**
 * Seats that hinge on declared data: without his own declarations somebody not on the panel would have scored higher.
 * These are the declarations to check before the draw, or to ask about after it.
 */
export function selfDeclaredHinges(
  seats: [panel: number, expert: number][],
  scoresOf: (panel: number) => { expert: number; composed: Composed }[],
): Hinge[] {
  const seated = new Map<number, Set<number>>();
  for (const [panel, expert] of seats) seated.set(panel, (seated.get(panel) ?? new Set()).add(expert));
  const hinges: Hinge[] = [];
  for (const [panel, members] of seated) {
    const scores = scoresOf(panel);
    const next = scores
      .filter((s) => !members.has(s.expert))
      .reduce((a, s) => Math.max(a, s.composed.score), -1);
    if (next < 0) continue;
    for (const { expert, composed } of scores) {
      if (!members.has(expert)) continue;
      const declaredPoints = composed.score - composed.vouched;
      if (declaredPoints > 0 && composed.score >= next && composed.vouched < next)
        hinges.push({ panel, expert, lead: composed.score - next, declaredPoints });
    }
  }
  return hinges;
}
