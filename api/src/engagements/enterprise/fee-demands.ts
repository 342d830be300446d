import { randomBytes } from 'node:crypto';
import type { enterprise as contract } from '@qingshen/contract';
import { whyNotDemandedOn, whyNotHandle } from '@qingshen/domain/engagements';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { limitsShown, type Reader, readerIn, whyNotDownload } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId, newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { attestationsOfCase } from './attestations.sql.ts';
import * as rows from './fee-demands.sql.ts';

/**
 * A report of a demand for money. It is told to the provincial authority of the line and to nobody else, so nothing here
 * goes into the trail, which cities and counties read with the case: the steps of the report are its own record. Who reads
 * it on the other side hears that it moved, by its number alone.
 */

type DemandRow = Row<ReturnType<typeof rows.demandsInSight>>;

const rowShown = (row: DemandRow): contract.FeeDemandRow => {
  const { province, key: _, enterpriseId: __, engagementId: ___, account: ____, ...rest } = row;
  return { ...rest, id: placed(province, row.id), receivedAt: row.receivedAt.toISOString() };
};

export const demandFileShown = (file: rows.FileColumns, reader: Reader) => {
  const { scan: _, organizationId: __, ...shown } = file;
  return { ...shown, mayDownload: whyNotDownload(file, reader) === null };
};

/** Every office asks for its own line and province; the wall answers the provincial one alone. */
const hearer = ({ seat, who }: Ctx<Seat>): rows.Hearer =>
  seat.kind === 'enterprise'
    ? { enterpriseId: who.organizationId ?? '' }
    : { province: seat.province ?? '', line: seat.line ?? '' };

export const listFeeDemands: Act<typeof contract.listFeeDemands> = async (ctx, { query }) => {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const { state, limit } = query;
  const found = await ctx.all(rows.demandsInSight({ of: hearer(ctx), state, after, limit }));
  return cut(found, limit, (row) => [row.key, row.id], rowShown);
};

export const readFeeDemand =
  (kernel: Kernel): Act<typeof contract.readFeeDemand> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.demand);
    const { steps, files, ...row } = await ctx.one(rows.demandNamed({ province, id }));
    return {
      demand: {
        ...rowShown(row),
        engagementId: placed(province, row.engagementId),
        account: row.account,
      },
      files: files.map((file) => demandFileShown(file, readerIn(kernel, ctx))),
      steps,
      limits: limitsShown(kernel).limits,
    };
  };

/** Not counted through: a running number would tell how many others have reported. */
const someNumber = () => randomBytes(4).toString('hex').toUpperCase().replace(/^.{4}/, '$&-');

const stepBy = (ctx: Ctx<Seat>, province: string, demandId: string) => ({
  province,
  id: newId(),
  demand_id: demandId,
  organization_id: ctx.who.organizationId ?? '',
  organization_name: ctx.seat.organizationName,
  by_account: ctx.who.accountId ?? '',
  at: ctx.now,
});

export const reportFeeDemand: Act<typeof contract.reportFeeDemand> = async (ctx, { params, body }) => {
  const { province, uuid: engagementId } = placedId(params.engagement);
  const round = await ctx.one(attestationsOfCase({ province, id: engagementId }));
  const { demandedOn, ...told } = body;
  const unfit = whyNotDemandedOn(demandedOn as LocalDate, told.stage, round.listedOn, beijingDate(ctx.now));
  if (unfit) throw new Refused(unfit);
  const [id, number] = [newSecretId(), someNumber()];
  ctx.post(
    rows.insertDemand({
      province,
      id,
      number,
      line: round.line,
      enterprise_id: round.enterpriseId,
      enterprise_name: round.enterpriseName,
      engagement_id: engagementId,
      engagement_number: round.number,
      stage: told.stage,
      who: told.who,
      office: told.office,
      amount_fen: told.amountFen,
      demanded_on: demandedOn,
      account: told.account,
      reported_by: ctx.who.accountId ?? '',
      received_at: ctx.now,
      state: 'received',
    }),
  );
  ctx.post(rows.insertStep({ ...stepBy(ctx, province, id), state: 'received', text: null }));
  const { name: goesTo } = await ctx.one(rows.hearsDemand({ province, id, line: round.line }));
  return { demandId: placed(province, id), number, receivedAt: ctx.now.toISOString(), goesTo };
};

export const handleFeeDemand: Act<typeof contract.handleFeeDemand> = async (ctx, { params, body }) => {
  const { province, uuid: id } = placedId(params.demand);
  const { version, to, text } = body;
  const row = await ctx.one(rows.demandNamed({ province, id }));
  if (row.version !== version) refuse('stale_version', { version: row.version });
  const refused = whyNotHandle(row.state, to, text);
  if (refused) throw new Refused(refused);
  const moved = await ctx.maybe(rows.moveDemand({ province, id, seen: version, to }));
  if (!moved) return refuse('stale_version');
  ctx.post(rows.insertStep({ ...stepBy(ctx, province, id), state: to, text }));
  ctx.post(rows.tellOfDemand({ province, id }));
  return { version: moved.version, state: to };
};
