import { chinese, glossary, type Section } from '@qingshen/domain';
import { describe, expect, test } from 'vitest';
import terms from './zh-CN/terms.ts';

/** Our list ↔ the glossary's section. What the glossary calls a thing is what people read. */
const lists: [list: string, section: Section][] = [
  ['kind', 'organization_kind'],
  ['role', 'role'],
  ['organization_state', 'organization_state'],
  ['membership_state', 'membership_state'],
  ['level', 'level'],
  ['line', 'line'],
  ['track', 'track'],
  ['engagement_state', 'engagement_state'],
  ['capacity', 'capacity'],
  ['scan', 'scan_state'],
  ['delivery_state', 'outbox_state'],
  ['title_level', 'title_level'],
  ['certificate_kind', 'certificate_kind'],
  ['registration_field', 'registration_field'],
  ['balance', 'balance'],
  ['evidence_kind', 'evidence_kind'],
  ['job_kind', 'job_kind'],
  ['adverse_record_kind', 'adverse_record_kind'],
  ['clause', 'clause_key'],
  ['finding_state', 'finding_state'],
  ['verdict', 'verdict'],
  ['expiry_kind', 'expiry_kind'],
  ['shortfall', 'shortfall'],
  ['filing_state', 'filing_state'],
  ['correction_label', 'correction_label'],
  ['sanction_step', 'sanction_step'],
  ['lifting', 'lifting'],
  ['appeal_outcome', 'appeal_outcome'],
];

describe('the words for what domain enumerates', () => {
  test.each(lists)('%s says what the glossary says', (list, section) => {
    const expected = Object.fromEntries(
      Object.keys(glossary[section]).map((code) => [`${list}_${code}`, chinese(section, code as never)]),
    );
    const shown = Object.fromEntries(Object.entries(terms).filter(([key]) => key in expected));
    expect(shown).toEqual(expected);
  });
});
