import { notices as contract } from '@qingshen/contract';
import { missingSeals, type SealMethod, whyNotSeal } from '@qingshen/domain/campaigns';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { readerIn, type Storage } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { bringing, filePaper } from './bring-paper.ts';
import { noticeToStep } from './notice-step.ts';
import { giveSeal } from './notice-steps.sql.ts';
import { noticeInSight } from './notices.sql.ts';
import { factsOf, type NoticeRead, noticeShown } from './shown.ts';

interface Given {
  line: Line;
  on: LocalDate;
  method: SealMethod;
  fileId: string;
  sha256: string;
}

export function insistOnSeal(
  ctx: Ctx<Seat>,
  row: Pick<NoticeRead, 'state' | 'preparedOn' | 'seals'>,
  line: Line,
  on: LocalDate,
): void {
  const authorityId = ctx.who.organizationId ?? '';
  const refused = whyNotSeal(factsOf(row), line, { authorityId }, on, beijingDate(ctx.now));
  if (refused) throw new Refused(refused);
}

/** Two offices at once, or one twice: whoever comes second looks again. */
const looks = 4;

/** The own seal; with the last one the paper is whole and the enterprise sees it. */
export async function giveOwnSeal(kernel: Kernel, ctx: Ctx<Seat>, first: NoticeRead, given: Given) {
  const { province, id } = first;
  const { line, method, fileId, on } = given;
  for (let row = first, look = 1; look <= looks; look += 1) {
    insistOnSeal(ctx, row, line, on);
    const whole = missingSeals(factsOf(row)).every((seal) => seal.line === line);
    const step = { line, method, fileId, on, at: ctx.now, by: ctx.who.accountId ?? '', whole };
    const [done] = await ctx.all(giveSeal({ province, id, version: row.version, ...step }));
    row = await ctx.one(noticeInSight({ province, id }));
    if (!done) continue;
    kernel.record(ctx, {
      act: 'notice_sealed',
      subject: { kind: 'notice', id: placed(province, id), name: row.number },
      subjectOrganizationId: row.enterpriseId,
      province,
      caseId: row.engagementId,
      after: { line, method, on, sha256: given.sha256, whole },
    });
    return noticeShown(row, readerIn(kernel, ctx), beijingDate(ctx.now));
  }
  return refuse('unavailable');
}

/** Print, stamp, scan: the upload is the seal. The same upload again, once it is given, answers as the first did. */
export function sealNotice(kernel: Kernel, storage: Storage): Handler<typeof contract.sealNotice> {
  const dayOf = (ctx: Ctx<Seat>, sealedOn: string | undefined): LocalDate =>
    (sealedOn as LocalDate | undefined) ?? beijingDate(ctx.now);
  return bringing(kernel, storage, contract.sealNotice, {
    async may(ctx, { params, query }) {
      const { province, uuid: id } = placedId(params.notice);
      const row = await ctx.one(noticeInSight({ province, id }));
      const given = row.seals.find((seal) => seal.line === params.line)?.paper?.id;
      if (given !== params.file) insistOnSeal(ctx, row, params.line, dayOf(ctx, query.sealedOn));
    },
    async keep(ctx, { params, query }, content, name) {
      const row = await noticeToStep(ctx, params.notice);
      const { province, engagementId } = row;
      const given = row.seals.find(({ line }) => line === params.line)?.paper;
      const sha256 = content.sha256.toString('hex');
      if (given && given.id === params.file) {
        if (given.sha256 !== sha256 || given.organizationId !== params.organization) refuse('file_id_used');
        return { reply: noticeShown(row, readerIn(kernel, ctx), beijingDate(ctx.now)), storedAs: null };
      }
      const on = dayOf(ctx, query.sealedOn);
      insistOnSeal(ctx, row, params.line, on);
      const file = await filePaper(kernel, ctx, { province, engagementId, id: params.file, name, content });
      const seal = { line: params.line, on, method: 'scan', fileId: params.file, sha256 } as const;
      return { reply: await giveOwnSeal(kernel, ctx, row, seal), storedAs: file.storedAs };
    },
  });
}
