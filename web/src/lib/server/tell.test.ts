import { expect, test } from 'vitest';
import { tellRecent } from './tell.ts';

const told = (subjectName: string) =>
  tellRecent('zh-CN', { act: 'document_fetched', subjectName, actorName: '李明', at: '2026-11-21T00:00:00Z' })
    .sentence;

test('a day in a sentence is written as on paper; a number that looks like one is not', () => {
  expect(told('2026-07-20')).toContain('2026年7月20日');
  expect(told('2026-07-20 至 2026-08-01')).toContain('2026年7月20日 至 2026年8月1日');
  for (const number of ['13-2025-000123', '2026-13-01', '1-2026-07-20', '2026-07-20-1'])
    expect(told(number)).toContain(number);
});
