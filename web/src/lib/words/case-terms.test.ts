import { chinese, glossary, type Section } from '@qingshen/domain';
import { describe, expect, test } from 'vitest';
import * as phrases from './case-terms.ts';
import terms from './zh-CN/case_terms.ts';

/** `dutyStandingPhrase` speaks for the list `duty_standing`; the glossary calls its section the same. */
const lists = Object.keys(phrases).map((name) =>
  name.replace(/Phrase$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
) as Section[];

describe('the words of a round’s enumerations', () => {
  test.each(lists)('%s says what the glossary says', (list) => {
    const expected = Object.fromEntries(
      Object.keys(glossary[list]).map((code) => [`${list}_${code}`, chinese(list, code as never)]),
    );
    const shown = Object.fromEntries(Object.entries(terms).filter(([key]) => key in expected));
    expect(shown).toEqual(expected);
  });

  test('leave none out', () => {
    const known = lists.flatMap((list) => Object.keys(glossary[list]).map((code) => `${list}_${code}`));
    expect(Object.keys(terms).sort()).toEqual([...new Set(known)].sort());
  });
});
