import { Fault, integerAt, integersAt, type Json, type JsonObject, listAt, shown } from './fault.ts';
import type { Conflict, Pairs } from './problem.ts';

/** Beyond this a sum of scores times a path of nodes would leave the integers a double holds exactly. */
export const mostScore = 1_000_000_000;

export function readPairs(pairs: JsonObject, panels: number, experts: number): Pairs {
  const ptr = integersAt(pairs.ptr, 'pairs.ptr', panels + 1, 0, 2_000_000_000);
  const cols = listAt(pairs.col, 'pairs.col');
  const vals = listAt(pairs.val, 'pairs.val');
  if (ptr[0] !== 0) throw new Fault('pairs.ptr[0]', `must be 0, but is ${ptr[0]}.`);
  for (let p = 0; p < panels; p++)
    if ((ptr[p + 1] as number) < (ptr[p] as number))
      throw new Fault(`pairs.ptr[${p + 1}]`, `must not be smaller than pairs.ptr[${p}].`);
  if (ptr[panels] !== cols.length)
    throw new Fault(
      `pairs.ptr[${panels}]`,
      `must be the length of pairs.col (${cols.length}), but is ${ptr[panels]}.`,
    );
  if (vals.length !== cols.length)
    throw new Fault('pairs.val', `must have ${cols.length} entries like pairs.col, but has ${vals.length}.`);
  const col = new Int32Array(cols.length);
  const val = new Float64Array(cols.length);
  const panel = new Int32Array(cols.length);
  const seen = new Int32Array(experts).fill(-1);
  for (let p = 0; p < panels; p++) {
    for (let i = ptr[p] as number; i < (ptr[p + 1] as number); i++) {
      const expert = index(cols[i], `pairs.col`, i, experts);
      if (seen[expert] === p)
        throw new Fault(`pairs.col[${i}]`, `lists expert ${expert} a second time for panel ${p}.`);
      seen[expert] = p;
      col[i] = expert;
      panel[i] = p;
      val[i] = score(vals[i], i);
    }
  }
  return { ptr, col, val, panel, barred: new Uint8Array(cols.length) };
}

// The field's name is written only when there is something to say: half a million of them would cost more than the check.
function index(value: Json | undefined, field: string, i: number, below: number): number {
  if (typeof value === 'number' && value >= 0 && value < below && Number.isInteger(value)) return value;
  return integerAt(value, `${field}[${i}]`, 0, below - 1);
}

function score(value: Json | undefined, i: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new Fault(`pairs.val[${i}]`, `must be an integer score, but is ${shown(value ?? null)}.`);
  if (Math.abs(value) > mostScore)
    throw new Fault(`pairs.val[${i}]`, `must be between -${mostScore} and ${mostScore}, but is ${value}.`);
  return value === 0 ? 0 : value;
}

/** A conflict about a pair that is not listed forbids nothing new; it is kept as evidence for "why not". */
export function readConflicts(
  value: Json | undefined,
  pairs: Pairs,
  panels: number,
  experts: number,
): Conflict[] {
  if (value === undefined || value === null) return [];
  const at = new Map<number, string>();
  const conflicts = listAt(value, 'conflicts').map((entry, i) => {
    const parts = listAt(entry, `conflicts[${i}]`);
    const panel = integerAt(parts[0], `conflicts[${i}][0]`, 0, panels - 1);
    const expert = integerAt(parts[1], `conflicts[${i}][1]`, 0, experts - 1);
    const reason = parts[2] === undefined || parts[2] === null ? 'conflict' : String(parts[2]);
    at.set(panel * experts + expert, reason);
    return { panel, expert, reason };
  });
  if (at.size > 0)
    for (let i = 0; i < pairs.col.length; i++)
      if (at.has((pairs.panel[i] as number) * experts + (pairs.col[i] as number))) pairs.barred[i] = 1;
  return conflicts;
}
