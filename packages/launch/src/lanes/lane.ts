/** What one kind of test came to. */
export interface Lane {
  name: string;
  passed: number;
  /** One line each, the first saying which test, the rest what went wrong. */
  failures: string[];
  /** Skipped, with the reason their author gave. Without one, a skipped test is a failure. */
  excused: string[];
}

/** Nothing ran: that is never a success. */
export const brokenLane = (name: string, why: string): Lane => ({
  name,
  passed: 0,
  failures: [why],
  excused: [],
});

export function orBroken(lane: Lane, code: number | null): Lane {
  const failures = [...lane.failures];
  if (failures.length === 0 && code !== 0)
    failures.push(`The ${lane.name} ended with ${code ?? 'a signal'}; see its output above.`);
  if (failures.length === 0 && lane.passed === 0) failures.push(`The ${lane.name} held no tests.`);
  return { ...lane, failures };
}

export function report(lanes: Lane[]): string {
  const lines: string[] = [''];
  for (const { name, passed, failures, excused } of lanes) {
    lines.push(`${name}: ${passed} passed, ${failures.length} failed`);
    for (const line of excused) lines.push(`  skipped  ${line}`);
    for (const failure of failures) lines.push(`  FAILED   ${failure.split('\n').join('\n           ')}`);
  }
  return lines.join('\n');
}

export const sum = (lanes: Lane[]) => ({
  passed: lanes.reduce((total, lane) => total + lane.passed, 0),
  failed: lanes.reduce((total, lane) => total + lane.failures.length, 0),
});
