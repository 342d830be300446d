import { chinese } from '@qingshen/domain';
import type { PinnedTarget, TargetVoice } from '@qingshen/domain/engagements';
import type { Span } from '@qingshen/domain/time';
import type { NoticeBlock } from '../notice/input.ts';
import { citationWords, dateWords } from './citing.ts';
import type { MergeFacts, NoticeDeadline } from './facts.ts';

/** What becomes of a placeholder that is more than a word. */

const levelWords = (level: string | null): string =>
  level === null ? '按该文件执行' : chinese('target_level', level as 'level_one_whole');

const voiceWords = (voice: TargetVoice): string =>
  `${levelWords(voice.level)}（依据：${citationWords(voice)}）`;

const targetWords = (target: PinnedTarget): string => {
  const subject = chinese('target_subject', target.subject);
  const also = target.also.map((voice) => `；同时，${voiceWords(voice)}`).join('');
  const assumed = target.assumed ? '；有关情况尚未核实，按从严口径确定' : '';
  return `${subject}：${voiceWords(target)}${also}${assumed}。`;
};

export function targetBlocks({ targets, legal }: MergeFacts): NoticeBlock[] {
  const said = targets.map(targetWords);
  if (targets.some(({ subject }) => legal.improvementFor.includes(subject)))
    said.push(
      '审核前已达到以上目标要求的，审核后主要能耗、物耗、水耗及污染物控制等清洁生产指标应当有明显提升。',
    );
  if (legal.earlierContinue) said.push('对历年已明确审核任务目标要求的，仍继续执行。');
  if (said.length === 0) return [{ kind: 'paragraph', text: '按名单公布文件的要求执行。' }];
  return said.map((text, index) => ({ kind: 'item', text: `（${index + 1}）${text}` }));
}

const unitWords = { day: '日', month: '个月', year: '年', working_day: '个工作日' } as const satisfies Record<
  Span['unit'],
  string
>;

function countingWords({ runsFrom, span, provisional, lastDayCounts }: NoticeDeadline): string {
  const how =
    span === null || runsFrom === null
      ? '文件规定日期'
      : `自${dateWords(runsFrom)}起${span.count}${unitWords[span.unit]}内`;
  const notes = [lastDayCounts ? '' : '不含当日', provisional ? '暂定' : ''].filter(Boolean);
  return notes.length === 0 ? how : `${how}（${notes.join('，')}）`;
}

/** Only what the enterprise itself has to do: what falls to the offices is theirs to keep. */
export function dateBlocks({ deadlines }: MergeFacts): NoticeBlock[] {
  const own = deadlines
    .filter(({ bearer, duty }) => bearer === 'enterprise' && duty !== 'next_audit')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  if (own.length === 0) return [{ kind: 'paragraph', text: '按名单公布文件和国家规定执行。' }];
  return [
    {
      kind: 'table',
      heads: ['事项', '截止日期', '如何计算', '依据'],
      parts: [24, 29, 30, 33],
      rows: own.map((one) => [
        chinese('duty', one.duty),
        dateWords(one.dueOn),
        countingWords(one),
        citationWords(one),
      ]),
    },
  ];
}

export const consequenceBlocks = ({ legal }: MergeFacts): NoticeBlock[] =>
  legal.consequences.map((text) => ({ kind: text.startsWith('（') ? 'item' : 'paragraph', text }));
