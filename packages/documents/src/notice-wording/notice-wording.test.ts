import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mustParse } from '@qingshen/domain';
import { parseWording, whyNotWording } from '@qingshen/domain/campaigns';
import { duties } from '@qingshen/domain/engagements';
import { listingReasons, resolve } from '@qingshen/domain/rules';
import { type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import { describe, expect, test } from 'vitest';
import { notice } from '../notice/index.ts';
import { withoutSpace, wordsRead } from '../typesetting/read-by-eye.ts';
import { legalWordsOf, noticeInputOf, sampleRound, shippedWordings } from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));

const facts = {
  ...sampleRound.round,
  ...sampleRound.words,
  legal: sampleRound.plan.legal,
  division: '河北省保定市莲池区',
  industry: 'C2521 炼焦',
  noticeNumber: '13-2025-000001-1',
  sealers: ['甲市生态环境局某区分局', '某区发展和改革局'],
};
const [shipped] = shippedWordings;
if (!shipped) throw new Error('no wording ships');
const inputOf = (more: object = {}, isShipped = true) =>
  noticeInputOf(shipped, { ...facts, ...more }, { isShipped, sample: false });
const said = (more: object = {}) => JSON.stringify(inputOf(more).blocks);

describe('the words of a notice', () => {
  test.each(shippedWordings)('of version $number keep what a notice must say', (wording) => {
    expect(whyNotWording(wording)).toBeNull();
    expect(parseWording(wording).faults).toEqual([]);
    expect(wording.verified).toBe(false);
  });

  test('leave no brace, and say reasons, targets, dates and fines with who says so', () => {
    const words = said();
    expect(
      inputOf()
        .blocks.flatMap((block) => ('text' in block ? [block.text] : []))
        .join(''),
    ).not.toMatch(/[{}｛｝]/);
    for (const part of [
      '焦化',
      '冀环科宣函〔2021〕1080号 一2',
      '《清洁生产审核办法》 第十二条（未核验）',
      '2025年9月27日',
      '自2025年7月27日起2个月内',
      '10万元以下',
      '5万元以上50万元以下',
      '第三十九条第一款',
      '不得向你单位收取费用',
    ])
      expect(words).toContain(part);
  });

  test('say what is the authority’s duty to nobody but itself', () => {
    const deadlines = facts.deadlines.map((one) => ({ ...one, bearer: 'county' as const }));
    expect(said({ deadlines })).toContain('按名单公布文件和国家规定执行');
  });

  test('of a place whose rules name no fines say so, and mark what nobody has verified', () => {
    const legal = legalWordsOf(
      resolve({ jurisdiction: '410000', track: 'voluntary', on: on('2026-01-01') }, []),
    );
    expect(said({ legal })).toContain('依照国家和地方有关规定执行');
    expect(inputOf().smallPrint).toHaveLength(2);
    expect(inputOf({}, false).smallPrint).toHaveLength(1);
  });

  test('the fingerprint changes with any word, and with nothing else', () => {
    expect(inputOf().fingerprint).toBe(inputOf().fingerprint);
    const prints = [{}, { contact: '别处' }, { serviceAddress: '别处' }, { datedOn: on('2025-08-01') }].map(
      (more) => inputOf(more).fingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints[0]).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/);
  });

  test('are set on paper, the same bytes for the same words', () => {
    const paper = notice(inputOf());
    expect(paper.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.missing).toEqual([]);
    expect(notice(inputOf()).pdf.equals(paper.pdf)).toBe(true);
  });
});

describe('a notice that is long in every place', () => {
  const enterpriseName =
    '河北雄安新区容城县白洋淀流域绿色循环精细化工新材料与高端装备表面处理一体化示范产业园区运营管理（集团）有限责任公司第二分公司';
  const reasons = [...listingReasons, 'over_discharge', 'over_energy'] as const;
  const deadlines = duties.map((duty, at) => ({
    ...facts.deadlines[at % 2],
    duty,
    bearer: 'enterprise' as const,
    dueOn: on(`2026-${String(12 - (at % 3)).padStart(2, '0')}-${28 + (at % 3)}`),
  }));
  const input = noticeInputOf(
    shipped,
    { ...facts, enterpriseName, reasons, deadlines: deadlines as typeof facts.deadlines },
    { isShipped: true, sample: false },
  );
  const paper = notice(input);
  if (process.env.GALLERY) writeFileSync(`${process.env.GALLERY}/long-notice.pdf`, paper.pdf);

  test('keeps every date and every number on one line, and loses no word', () => {
    expect([...enterpriseName].length).toBeGreaterThanOrEqual(60);
    const lines = execFileSync('pdftotext', ['-layout', '-', '-'], { input: paper.pdf }).toString('utf8');
    const whole = /\d{4}年\d{1,2}月\d{1,2}日|13-2025-00000[01](-1)?|〔\d{4}〕\d+号/g;
    const said = JSON.stringify(input).match(whole) ?? [];
    const set = lines.match(whole) ?? [];
    for (const one of new Set(said)) expect(set.filter((it) => it === one).length).toBeGreaterThan(0);
    expect(lines).not.toMatch(/(\d{4}年(\d{1,2}月?)?|13-2025-0*|〔\d{4}〕)\s*$/m);
    expect(wordsRead(paper.pdf)).toContain(withoutSpace(enterpriseName));
  });
});
