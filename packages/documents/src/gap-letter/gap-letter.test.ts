import { writeFileSync } from 'node:fs';
import { mustParse } from '@qingshen/domain';
import { type FirmFacts, regimeOf, standingOf } from '@qingshen/domain/qualifications';
import { resolve } from '@qingshen/domain/rules';
import { type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import { describe, expect, test } from 'vitest';
import { type GapLetter, gapLetter } from './index.ts';
import { wordsOf } from './letter.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const day = on('2026-06-15');
const names = new Map<string, string>();
const call = (id: string, name: string): string => {
  names.set(id, name);
  return id;
};

const person = (id: string, name: string, level: 'senior' | 'intermediate', trainedUntil: string | null) => ({
  id: call(id, name),
  name,
  employments: [{ from: on('2020-01-01'), until: null, fullTime: true, proven: true }],
  certificates: [
    {
      id: `${id}-t`,
      kind: 'title' as const,
      level,
      field: null,
      issuedOn: on('2015-01-01'),
      validUntil: null,
    },
    {
      id: `${id}-c`,
      kind: 'training' as const,
      level: null,
      field: null,
      issuedOn: on('2020-01-01'),
      validUntil: trainedUntil === null ? null : on(trainedUntil),
    },
  ],
  experiencedSince: on('2020-01-01'),
});

const facts: FirmFacts = {
  staff: [
    person('a', '林晓岚', 'senior', null),
    person('b', '𠮷伯安', 'senior', '2026-06-14'),
    ...['陈立', '赵敏行', '孙启明', '欧阳文静', '周一鸣'].map((name, at) =>
      person(`i${at}`, name, 'intermediate', at === 0 ? '2026-07-31' : null),
    ),
  ],
  instruments: [
    {
      id: call('m', '便携式超声波流量计 #let *强调* $x$'),
      name: 'm',
      balances: ['water', 'material'],
      calibratedOn: on('2025-01-01'),
      calibrationUntil: on('2026-08-01'),
    },
  ],
  evidence: (
    ['legal_person', 'quality_system', 'premises', 'digitisation', 'integrity_statement'] as const
  ).map((kind) => ({ id: call(kind, `${kind}.pdf`), kind, from: on('2020-01-01'), until: null })),
  jobs: [
    {
      id: call('j', '某焦化厂清洁生产审核'),
      kind: 'audit',
      industry: '2521',
      completedOn: on('2024-01-01'),
      source: 'declared',
      proven: true,
    },
  ],
  adverseRecords: [
    {
      id: call('s', '暂停备案（豫工信处〔2026〕1号）'),
      kind: 'suspension',
      from: on('2026-06-01'),
      until: day,
    },
  ],
};

const letterIn = (jurisdiction: string, place: string, track: 'mandatory' | 'voluntary'): GapLetter => ({
  firm: { name: '河南清源环保科技咨询有限公司', creditCode: '91410100DEM0000001' },
  place,
  track,
  industry: { code: 'C2521', name: '炼焦' },
  standing: standingOf(facts, regimeOf(resolve({ jurisdiction, track, on: day }, [])), day, '2521'),
  names,
  issuer: '河南省工业和信息化厅',
  issuedOn: on('2026-06-16'),
});

const henan = letterIn('410000', '河南省', 'voluntary');

/** Set to a folder to look at the pages with one's own eyes. */
const gallery = process.env.GALLERY;
const keep = (name: string, pdf: Buffer): void => {
  if (gallery) writeFileSync(`${gallery}/${name}.pdf`, pdf);
};

describe('the gap letter', () => {
  test('says each gap with what is there, what is missing and the way out', () => {
    const words = wordsOf(henan);
    expect(words.conclusion).toBe('不具备条件。共核对15项，其中符合8项，即将到期1项，不符合6项。');
    expect(words.rows).toHaveLength(15);
    const gaps = new Map(words.gaps.map((gap) => [gap.title, gap]));
    expect(gaps.get('专职技术人员数')).toMatchObject({ have: '6人', short: ['𠮷伯安：培训证书已过期'] });
    expect(gaps.get('检测分析器具')?.wayOut).toContain('能量平衡');
    expect(gaps.get('咨询服务业绩')).toMatchObject({ have: '审核1项；相关咨询0项' });
    expect(gaps.get('咨询服务业绩')?.wayOut).toContain('增加拟服务行业清洁生产审核业绩2项，或');
    expect(gaps.get('未处于整顿期间')).toMatchObject({
      counted: null,
      short: ['暂停备案（豫工信处〔2026〕1号）：记录仍然有效'],
    });
  });

  test('is an archivable paper, the same for the same words, whatever characters a name holds', () => {
    const paper = gapLetter(henan);
    keep('henan', paper.pdf);
    expect(paper.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.pdf.toString('latin1')).toContain('pdfaid');
    expect(paper.missing).toEqual(['𠮷']);
    expect(gapLetter(henan).pdf.equals(paper.pdf)).toBe(true);
  });

  test('marks what nobody has verified, and says why', () => {
    const hebei = letterIn('130000', '河北省', 'mandatory');
    const words = wordsOf(hebei);
    keep('hebei', gapLetter(hebei).pdf);
    expect(words.unverified.length).toBeGreaterThan(0);
    expect(words.rows.some(({ cells }) => cells.join('').includes('未核验'))).toBe(true);
    expect(wordsOf(henan).unverified).toEqual([]);
  });

  test('where nothing is asked there is nothing to lack', () => {
    const standing = { ...henan.standing, findings: [], verdict: 'qualified' as const };
    const free = { ...henan, standing, industry: null, issuer: null };
    keep('free', gapLetter(free).pdf);
    expect(wordsOf(free).conclusion).toContain('未对咨询服务机构规定条件');
    expect(gapLetter(free).pages).toBe(1);
  });
});
