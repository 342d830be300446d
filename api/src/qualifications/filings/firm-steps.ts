import type { qualifications as contract } from '@qingshen/contract';
import {
  type FilingAct,
  type FilingState,
  type FirmFacts,
  filingFlow,
  stateAfter,
  whyNotAnswer,
  whyNotFiling,
  whyNotSubmitRenewal,
} from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { filingOfFirm } from './filing.sql.ts';
import {
  askForOtherSectors,
  noteChange,
  submit,
  withdraw,
  answerCorrections as writeAnswers,
} from './filing-steps.sql.ts';
import { sectorsAsked } from './open-filing.ts';

/** What a firm does with a filing that is open. Loading is authorizing: nobody else's is there. */

const mine = async (ctx: Ctx<Seat>, filing: string, version: number) => {
  const { province, uuid: id } = placedId(filing);
  const row = await ctx.one(filingOfFirm({ province, id }));
  if (row.version !== version) refuse('stale_version', { version: row.version });
  return row;
};
type Mine = Row<ReturnType<typeof filingOfFirm>>;

const mayDo = (row: Mine, act: FilingAct) => {
  const refused = whyNotFiling(act, row, 'consultancy');
  if (refused) throw new Refused(refused);
};

const key = ({ province, id, version }: Mine, ...from: readonly FilingState[]) => ({
  province,
  id,
  version,
  from,
});

/** Nobody waits for it, so that somebody else has moved it shows here. */
async function written<R>(ctx: Ctx, query: Parameters<typeof ctx.all<R>>[0]): Promise<R> {
  const [row] = await ctx.all(query);
  return row ?? refuse('stale_version');
}

const isEmpty = ({ staff, instruments, evidence, jobs }: FirmFacts) =>
  staff.length + instruments.length + evidence.length + jobs.length === 0;

/** What is shown is kept as it is at this moment. Conditions are judged by the authority; a blank sheet by nobody. */
function shownBy(row: Mine): string {
  if (row.factsNow === null || isEmpty(row.factsNow)) return refuse('filing_empty');
  return JSON.stringify(row.factsNow);
}

const told = (ctx: Ctx<Seat>, filing: string, row: Mine, act: string, after: Record<string, unknown>) => ({
  act,
  subject: { kind: 'filing', id: filing, name: row.number },
  subjectOrganizationId: row.submittedAt || act === 'filing_submitted' ? row.authorityId : null,
  province: row.province,
  before: { state: row.state },
  after: { ...after, firm: ctx.seat.organizationName },
});

export const changeSectors =
  (kernel: Kernel): Act<typeof contract.changeSectors> =>
  async (ctx, { params, body }) => {
    const codes = sectorsAsked(body.sectors);
    const row = await mine(ctx, params.filing, body.version);
    const { submit: first, answer_correction: again } = filingFlow;
    const from = [...first.from, ...again.from];
    if (!from.some((state) => state === row.state)) refuse('filing_state', { state: row.state, from });
    const { version } = await written(ctx, noteChange(key(row, ...from)));
    ctx.post(askForOtherSectors({ province: row.province, filingId: row.id, codes }));
    kernel.record(ctx, told(ctx, params.filing, row, 'filing_sectors_changed', { sectors: codes.join(' ') }));
    return { version };
  };

export const submitFiling =
  (kernel: Kernel): Act<typeof contract.submitFiling> =>
  async (ctx, { params, body }) => {
    const row = await mine(ctx, params.filing, body.version);
    mayDo(row, 'submit');
    const ended = whyNotSubmitRenewal(row.formerState);
    if (ended) throw new Refused(ended);
    const facts = shownBy(row);
    const at = { at: ctx.now, on: beijingDate(ctx.now) };
    const { version } = await written(ctx, submit({ ...key(row, row.state), ...at, facts }));
    const sectors = row.sectorRows.map(({ code }) => code).join(' ');
    kernel.record(ctx, told(ctx, params.filing, row, 'filing_submitted', { sectors }));
    return { version, state: stateAfter('submit') };
  };

export const answerCorrections =
  (kernel: Kernel): Act<typeof contract.answerCorrections> =>
  async (ctx, { params, body }) => {
    const row = await mine(ctx, params.filing, body.version);
    mayDo(row, 'answer_correction');
    const given = new Map(body.answers.map(({ correctionId, answer }) => [correctionId, answer]));
    const open = row.correctionRows
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ id }) => ({ id: `${row.province}-${id}`, uuid: id }));
    const strange = [...given.keys()].find((id) => !open.some((one) => one.id === id));
    if (strange !== undefined) refuse('correction_unknown', { correctionId: strange });
    const refused = whyNotAnswer(open.map(({ id }) => ({ id, answer: given.get(id) ?? null })));
    if (refused) throw new Refused(refused);
    const facts = shownBy(row);
    const answers = open.map(({ id, uuid }) => ({ id: uuid, answer: given.get(id) }));
    ctx.post(
      writeAnswers({
        province: row.province,
        filingId: row.id,
        at: ctx.now,
        answers: JSON.stringify(answers),
      }),
    );
    const at = { at: ctx.now, on: beijingDate(ctx.now) };
    const { version } = await written(ctx, submit({ ...key(row, row.state), ...at, facts }));
    kernel.record(
      ctx,
      told(ctx, params.filing, row, 'filing_corrections_answered', { answered: answers.length }),
    );
    return { version, state: stateAfter('answer_correction') };
  };

export const withdrawFiling =
  (kernel: Kernel): Act<typeof contract.withdrawFiling> =>
  async (ctx, { params, body }) => {
    const row = await mine(ctx, params.filing, body.version);
    mayDo(row, 'withdraw');
    const { version } = await written(ctx, withdraw(key(row, row.state)));
    kernel.record(ctx, told(ctx, params.filing, row, 'filing_withdrawn', {}));
    return { version, state: stateAfter('withdraw') };
  };
