import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Lane } from './lane.ts';

interface Fault {
  message?: string;
  stack?: string;
}

const told = (faults: readonly Fault[] | undefined) =>
  (faults ?? [])
    .map((fault) => (fault.stack ?? fault.message ?? '').split('\n').slice(0, 6).join('\n'))
    .join('\n');

/**
 * vitest's own JSON says nothing of why a test was skipped, of errors outside any test, or of a file that did
 * not load; all three decide here.
 */
export default class LaneReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Fault[], reason: string): void {
    const lane: Lane = { name: 'unit lane', passed: 0, failures: [], excused: [] };
    for (const module of modules) {
      const faults = [
        ...module.errors(),
        ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
      ];
      if (faults.length) lane.failures.push(`${module.relativeModuleId}\n${told(faults)}`);
      const tests = [...module.children.allTests()];
      if (tests.length === 0 && faults.length === 0)
        lane.failures.push(`${module.relativeModuleId} holds no tests`);
      for (const test of tests) this.#count(lane, `${module.relativeModuleId} > ${test.fullName}`, test);
    }
    if (unhandled.length) lane.failures.push(`Errors outside any test\n${told(unhandled)}`);
    if (reason === 'interrupted') lane.failures.push('The run was interrupted.');
    const file = process.env.LANE_REPORT;
    if (file) writeFileSync(file, JSON.stringify(lane));
  }

  #count(lane: Lane, name: string, test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') lane.passed += 1;
    else if (result.state === 'skipped' && result.note) lane.excused.push(`${name}: ${result.note}`);
    else if (result.state === 'skipped')
      lane.failures.push(`${name}\nskipped without a reason (say it: skip('why'))`);
    else if (result.state === 'failed') lane.failures.push(`${name}\n${told(result.errors)}`);
    else lane.failures.push(`${name}\ndid not finish`);
  }
}
