import { chinese, glossary, type Section } from '@qingshen/domain';
import { describe, expect, test } from 'vitest';
import terms from './zh-CN/application_terms.ts';

const sections: Section[] = [
  'application_kind',
  'application_state',
  'application_decision',
  'office_hand',
  'hand_act',
  'hand_outcome',
  'office_task',
  'form_unit',
  'file_purpose',
  'paper_state',
  'paper_resolution',
  'eligibility_clause',
  'eligibility_state',
  'eligibility_verdict',
  'contradiction_kind',
  'return_kind',
  'return_state',
  'board_standing',
  'return_gap',
  'return_reading',
];

describe('the words for what domain enumerates of applications', () => {
  test('are those of the glossary, and no others', () => {
    const expected = Object.fromEntries(
      sections.flatMap((section) =>
        Object.keys(glossary[section]).map((code) => [`${section}_${code}`, chinese(section, code as never)]),
      ),
    );
    expect(terms).toEqual(expected);
  });
});
