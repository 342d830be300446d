import type { qualifications as contract } from '@qingshen/contract';
import { compare, whatIf, whyNotWhatIf } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { Refused } from '../../kernel/refused.ts';
import { casesHit } from './cases-hit.ts';
import { day } from './day.ts';
import type { ShownFacts } from './firms.sql.ts';
import { changeOf } from './imagined.ts';
import { amendmentsFor, questionOf, regimeAt } from './regime.ts';
import { openCasesOf } from './standing.sql.ts';
import { boardOf, firmOnDay } from './standing.ts';

/** As many running cases as one answer judges; a firm with more is told that there are more. */
const most = 500;

/** The same board as it would be. Nothing is saved: what is imagined never reaches a table. */
export const askWhatIf: Act<typeof contract.askWhatIf> = async (ctx, { params, body }) => {
  const question = questionOf(ctx, body);
  const moved = { ...question, on: body.moveTo === undefined ? question.on : day(body.moveTo) };
  const today = beijingDate(ctx.now);
  const latest = [today, question.on, moved.on].reduce((a, b) => (a > b ? a : b));
  const changes = body.changes.map((said) => changeOf(said, latest));

  const [firm, cases] = await Promise.all([
    firmOnDay(ctx, params.organization),
    ctx.all(openCasesOf({ firm: params.organization, at: ctx.now, limit: most })),
  ]);
  const refused = whyNotWhatIf(firm.facts, changes);
  if (refused) throw new Refused(refused);
  const facts = whatIf(firm.facts, changes) as ShownFacts;
  const amendments = await amendmentsFor(ctx, [
    question,
    moved,
    ...cases.flatMap(({ divisionCode: division, track }) =>
      [question.on, moved.on].map((on) => ({ division, track, on })),
    ),
  ]);

  const before = boardOf(firm, regimeAt(question, amendments), question);
  const after = boardOf({ ...firm, facts }, regimeAt(moved, amendments), moved);
  const sides = { before: { facts: firm.facts, on: question.on }, after: { facts, on: moved.on } };
  return {
    before,
    after,
    flips: [...compare(before.standing as never, after.standing as never)],
    cases: casesHit(cases.slice(0, most), sides, amendments),
    casesAsked: { count: Math.min(cases.length, most), capped: cases.length > most },
  };
};
