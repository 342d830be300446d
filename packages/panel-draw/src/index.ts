export { type Blocking, findBlocking, type Relaxing } from './blocking.ts';
export { canonical, hashOf } from './certificate/canonical.ts';
export {
  type Beacon,
  type Certificate,
  type Commitment,
  publish,
  type Reveal,
  type Seal,
  sealOf,
  seedFrom,
} from './certificate/certificate.ts';
export {
  type CommitWish,
  candidateName,
  commit,
  type Exclusion,
  exclusionHash,
  poolHash,
  type Secrets,
} from './certificate/commit.ts';
export { type Fraction, fraction } from './chance/cap.ts';
export { entropyOf, type Marginals, solveMarginals } from './chance/marginals.ts';
export { type Mixture, mixtureOf } from './chance/mixture.ts';
export { draw, seedOfDraw } from './chance/rounding.ts';
export { chancesOf, drawFrom } from './chance/sample.ts';
export { spreadMarginals } from './chance/spread.ts';
export { askRuled, type Explained, Questions } from './explain.ts';
export { type Fair, solveMaxmin } from './fairness/maxmin.ts';
export { sharpen } from './fairness/sharpen.ts';
export type { Ruled, RuledOptions } from './full.ts';
export { solveRuled } from './large.ts';
export { type Declines, readDeclines } from './problem/declines.ts';
export { Fault, type Json } from './problem/fault.ts';
export { chosenOf, type Problem, type Seat, seatsOf } from './problem/problem.ts';
export { type ProvinceWish, province } from './problem/province.ts';
export { problemFrom, readProblem } from './problem/read.ts';
export { problemAsJson } from './problem/write.ts';
export { barred, type Repaired, repair, repairByDraw } from './repair.ts';
export { type RuleSet, ruleSets } from './rules/rules.ts';
export { type Violation, violations } from './rules/violations.ts';
export { compose, type Part, type PartWeight, selfDeclaredHinges } from './scores/compose.ts';
export { type Assignment, type Solved, solveTotal } from './total.ts';
