import type { Lane } from './lane.ts';

interface Annotation {
  type: string;
  description?: string;
}

interface PlaywrightTest {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  projectName: string;
  annotations: Annotation[];
  results: { errors?: { message?: string }[] }[];
}

interface Suite {
  specs?: { title: string; file: string; line: number; tests: PlaywrightTest[] }[];
  suites?: Suite[];
}

export interface PlaywrightReport {
  suites: Suite[];
  errors: { message?: string }[];
}

// Terminal colours have no place in a list of failures.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const plain = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

function count(lane: Lane, name: string, test: PlaywrightTest): void {
  const errors = test.results
    .flatMap((result) => result.errors ?? [])
    .map((error) => plain(error.message ?? ''));
  const reason = test.annotations.find((each) => ['skip', 'fixme'].includes(each.type))?.description;
  if (test.status === 'expected') lane.passed += 1;
  else if (test.status === 'skipped' && reason) lane.excused.push(`${name}: ${reason}`);
  else if (test.status === 'skipped') lane.failures.push(`${name}\nskipped without a reason, or not reached`);
  // A journey that passes only now and then is broken for the person walking it.
  else
    lane.failures.push(
      `${name}\n${test.status === 'flaky' ? 'passed only when repeated\n' : ''}${errors.join('\n')}`,
    );
}

export function laneOf(report: PlaywrightReport): Lane {
  const lane: Lane = { name: 'browser lane', passed: 0, failures: [], excused: [] };
  for (const error of report.errors) lane.failures.push(plain(error.message ?? 'an error outside any test'));
  for (const spec of report.suites.flatMap(specsOf))
    for (const test of spec.tests) {
      const project = test.projectName ? ` [${test.projectName}]` : '';
      count(lane, `${spec.file}:${spec.line} ${spec.title}${project}`, test);
    }
  return lane;
}
