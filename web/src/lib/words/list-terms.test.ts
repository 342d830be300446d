import { chinese, glossary, type Section } from '@qingshen/domain';
import { describe, expect, test } from 'vitest';
import terms from './zh-CN/list_terms.ts';

const sections: Section[] = [
  'campaign_state',
  'list_version_state',
  'list_version_kind',
  'list_row_standing',
  'list_change',
  'kept_name',
  'notice_state',
  'notice_standing',
  'service_method',
  'seal_method',
  'superseding',
  'notice_batch_state',
  'notice_item_fault',
  'notice_selection',
  'claim_letter_choice',
];

describe('the words for what domain enumerates of lists and notices', () => {
  test('are those of the glossary, and no others', () => {
    const expected = Object.fromEntries(
      sections.flatMap((section) =>
        Object.keys(glossary[section]).map((code) => [`${section}_${code}`, chinese(section, code as never)]),
      ),
    );
    expect(terms).toEqual(expected);
  });
});
