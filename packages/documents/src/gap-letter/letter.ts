import { chinese } from '@qingshen/domain';
import type { ClauseKey, Finding, Standing } from '@qingshen/domain/qualifications';
import { type Citation, documents } from '@qingshen/domain/rules';
import { type LocalDate, partsOf } from '@qingshen/domain/time';
import { readingWords, shortLabels, shortWays, trackWords, unitOf, wayOutOf, wayWords } from './words.ts';

export interface GapLetter {
  readonly firm: { readonly name: string; readonly creditCode: string };
  /** 河南省: whose conditions were asked about. */
  readonly place: string;
  readonly track: 'mandatory' | 'voluntary';
  /** The code as forms write it and its name; null where the firm as such was asked about. */
  readonly industry: { readonly code: string; readonly name: string } | null;
  readonly standing: Standing;
  /** What a person reads for each fact: a name, an instrument, the title of a job. */
  readonly names: ReadonlyMap<string, string>;
  /** Who issues it, and when; no issuer: the firm took it from the system for itself. */
  readonly issuer: string | null;
  readonly issuedOn: LocalDate;
}

const unverified = '未核验';

export const dateWords = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};

const documentWords = (id: string): string => {
  const found = documents.find((document) => document.id === id);
  if (!found) return id;
  return found.number ? `《${found.title}》（${found.number}）` : `《${found.title}》`;
};

const shortDocument = (id: string): string => {
  const found = documents.find((document) => document.id === id);
  // 冀环办字函〔2025〕141号 is how people call a notice; a law or an order they call by its title.
  return (found?.number?.includes('〔') ? found.number : found?.title) ?? id;
};

const citationWords = (citation: Citation): string =>
  `${shortDocument(citation.document)} ${citation.article}${citation.verified ? '' : `（${unverified}）`}`;

const clauseWords = (clause: ClauseKey): string => chinese('clause_key', clause);

const isAbsence = (finding: Finding): boolean => finding.need === 0;

const needWords = (finding: Finding): string => {
  if (isAbsence(finding)) return '无';
  const ways = (finding.ways ?? []).map((way) => `${wayWords[way.by]}不少于${way.need}项`);
  return ways.length > 0 ? ways.join('，或') : `不少于${finding.need}${unitOf[finding.clause]}`;
};

const haveWords = (finding: Finding): string => {
  const unit = unitOf[finding.clause];
  if (isAbsence(finding)) return finding.have === 0 ? '无' : `${finding.have}${unit}有效`;
  const ways = finding.ways ?? [];
  return ways.length > 0
    ? ways.map((way) => `${shortWays[way.by]}${way.have}${unit}`).join('；')
    : `${finding.have}${unit}`;
};

const named = (letter: GapLetter, ids: readonly string[]): string =>
  ids.length === 0 ? '无' : ids.map((id) => letter.names.get(id) ?? id).join('、');

/** One line for each fact, however many reasons it has. */
function shortWords(letter: GapLetter, finding: Finding): string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, because } of finding.short)
    reasons.set(id, [...(reasons.get(id) ?? []), chinese('shortfall', because)]);
  return [...reasons].map(([id, words]) => `${letter.names.get(id) ?? id}：${words.join('，')}`);
}

const gap = (letter: GapLetter, finding: Finding) => ({
  title: clauseWords(finding.clause),
  need: needWords(finding),
  have: haveWords(finding),
  counted: isAbsence(finding) ? null : named(letter, finding.evidence),
  shortLabel: isAbsence(finding) ? shortLabels.standing : shortLabels.missing,
  short: shortWords(letter, finding),
  wayOut: wayOutOf[finding.clause](finding),
  citation: citationWords(finding.citation),
});

const ending = (letter: GapLetter, finding: Finding) => ({
  title: clauseWords(finding.clause),
  text: `如不续期，自${finding.failsOn ? dateWords(finding.failsOn) : ''}起不再符合。`,
  counted: isAbsence(finding) ? null : named(letter, finding.evidence),
  citation: citationWords(finding.citation),
});

function readingsOf(findings: readonly Finding[]) {
  const inForce = new Map(findings.flatMap(({ readings }) => Object.entries(readings)));
  return [...inForce].map(([key, chosen]) => {
    const words = readingWords[key];
    const others = Object.keys(words?.options ?? {}).filter((option) => option !== chosen);
    return {
      question: words?.question ?? key,
      chosen: words?.options[chosen] ?? chosen,
      others: others.map((option) => words?.options[option] ?? option).join('；'),
    };
  });
}

/** Only what is marked in the letter is explained in it. */
const unverifiedWords = (findings: readonly Finding[]): string[] => {
  const reasons = findings.flatMap(({ citation }) =>
    citation.verified ? [] : [`${citationWords(citation)}：${citation.unverifiedBecause ?? ''}`],
  );
  return [...new Set(reasons)];
};

function openingOf({ place, track, industry, standing }: GapLetter): string {
  const cited = [...new Set(standing.findings.map(({ citation }) => citation.document))];
  const basis = cited.length === 0 ? '' : `依据${cited.map(documentWords).join('、')}，`;
  const about = industry === null ? '' : `（拟服务行业：${industry.code} ${industry.name}）`;
  return `${basis}对本机构截至${dateWords(standing.on)}在${place}开展${trackWords[track]}清洁生产审核咨询服务${about}的条件逐项核对，结果如下。`;
}

function conclusionOf({ verdict, findings }: Standing): string {
  if (findings.length === 0) return '该地区未对咨询服务机构规定条件。';
  const count = (state: Finding['state']): number =>
    findings.filter((finding) => finding.state === state).length;
  return `${chinese('verdict', verdict)}。共核对${findings.length}项，其中符合${count('met')}项，即将到期${count('expiring')}项，不符合${count('not_met')}项。`;
}

/** The letter as words, ready to be set: the template knows where things stand, not what they say. */
export function wordsOf(letter: GapLetter) {
  const { findings } = letter.standing;
  const inState = (state: Finding['state']) => findings.filter((finding) => finding.state === state);
  return {
    title: findings.some(({ state }) => state !== 'met')
      ? '清洁生产审核咨询服务机构条件缺项说明'
      : '清洁生产审核咨询服务机构条件核对说明',
    running: [letter.firm.name, `${letter.place} · ${dateWords(letter.standing.on)}`],
    addressee: `${letter.firm.name}（统一社会信用代码：${letter.firm.creditCode}）：`,
    opening: openingOf(letter),
    conclusion: conclusionOf(letter.standing),
    rows: findings.map((finding, index) => ({
      heavy: finding.state !== 'met',
      cells: [
        String(index + 1),
        clauseWords(finding.clause),
        needWords(finding),
        haveWords(finding),
        chinese('finding_state', finding.state),
        citationWords(finding.citation),
      ],
    })),
    gaps: inState('not_met').map((finding) => gap(letter, finding)),
    endings: inState('expiring').map((finding) => ending(letter, finding)),
    readings: readingsOf(findings),
    unverified: unverifiedWords(findings),
    issuer: letter.issuer,
    issuedOn: dateWords(letter.issuedOn),
  };
}
