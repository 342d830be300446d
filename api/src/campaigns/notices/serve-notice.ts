import { notices as contract } from '@qingshen/contract';
import { daysLate, whyNotServe } from '@qingshen/domain/campaigns';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { meetDuty } from '../../engagements/index.ts';
import type { Storage } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Call, Handler } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import type { Delivery } from '../../kernel/record.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { bringing, filePaper } from './bring-paper.ts';
import { insistOnVersion, type NoticeToStep, noticeToStep } from './notice-step.ts';
import { receiptBrought, recordService } from './notice-steps.sql.ts';
import { noticeInSight } from './notices.sql.ts';
import { factsOf } from './shown.ts';

type Said = Call<typeof contract.serveNotice>['body'];
type Served = NoticeToStep;

/** 送达回证 first, the service after it: the receipt is there when it is spoken of. */
export function fileServiceReceipt(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fileServiceReceipt> {
  return bringing(kernel, storage, contract.fileServiceReceipt, {
    async may(ctx, { params }) {
      const { province, uuid: id } = placedId(params.notice);
      const row = await ctx.one(noticeInSight({ province, id }));
      if (row.state === 'superseded') refuse('notice_superseded');
      if (row.state === 'served' || row.state === 'acknowledged') refuse('notice_served_already');
    },
    async keep(ctx, { params }, content, name) {
      const { province, engagementId, state } = await noticeToStep(ctx, params.notice);
      if (state === 'served' || state === 'acknowledged') return refuse('notice_served_already');
      const file = await filePaper(kernel, ctx, { province, engagementId, id: params.file, name, content });
      return {
        storedAs: file.storedAs,
        reply: {
          id: placed(province, file.id),
          name: file.name,
          sha256: file.sha256.toString('hex'),
          scan: file.scan,
          mayDownload: file.scan !== 'infected',
        },
      };
    },
  });
}

function insistOnService(row: Served, said: Said, today: LocalDate): void {
  const refused = whyNotServe(factsOf(row), said.servedOn as LocalDate, today);
  if (refused) throw new Refused(refused);
  if ((said.method === 'other' || said.method === 'left_in_place') && said.remarks === undefined)
    refuse('notice_service_unexplained', { method: said.method });
}

/** The enterprise is told that it has been served, if somebody answers for its account. */
function told(row: Served, said: Said, byName: string): Delivery[] {
  return row.contacts.flatMap((contact): Delivery[] => {
    const to = {
      template: 'notice_served',
      locale: contact.locale,
      recipientAccountId: contact.account_id,
      organizationId: row.enterpriseId,
      facts: {
        name: contact.name,
        organizationName: row.enterpriseName,
        siteName: row.siteName,
        number: row.number,
        noticeId: placed(row.province, row.id),
        byName,
        servedOn: said.servedOn,
        method: said.method,
      },
    };
    const inbox = { ...to, channel: 'inbox' as const };
    return contact.mail ? [inbox, { ...to, channel: 'mail' as const, address: contact.mail }] : [inbox];
  });
}

async function insistOnReceipt(ctx: Ctx<Seat>, row: Served, receipt: string | undefined) {
  if (receipt === undefined) return null;
  const { province, uuid: id } = placedId(receipt);
  const asked = {
    province,
    engagementId: row.engagementId,
    id,
    organizationId: ctx.who.organizationId ?? '',
  };
  const found = province === row.province && (await ctx.maybe(receiptBrought(asked)));
  return found ? id : refuse('notice_receipt_unknown');
}

/** The duty of the place is met on the day it was served: late where it was late, and never refused for it. */
export const serveNotice =
  (kernel: Kernel): Act<typeof contract.serveNotice> =>
  async (ctx, { params, body }) => {
    const row = await noticeToStep(ctx, params.notice);
    insistOnVersion(row, body.version);
    insistOnService(row, body, beijingDate(ctx.now));
    const { province, id, engagementId } = row;
    const [served] = await ctx.all(
      recordService({
        province,
        id,
        version: body.version,
        method: body.method,
        servedOn: body.servedOn,
        dueOn: row.dueOn,
        receiptNumber: body.receiptNumber ?? null,
        fileId: await insistOnReceipt(ctx, row, body.receipt),
        servedBy: body.servedBy,
        recipientName: body.recipientName ?? null,
        remarks: body.remarks ?? null,
        recordedBy: ctx.who.accountId ?? '',
        organizationId: params.organization,
        organizationName: ctx.seat.organizationName,
        at: ctx.now,
      }),
    );
    if (!served) return refuse('stale_version');
    const servedOn = body.servedOn as LocalDate;
    const late = daysLate(row.dueOn as LocalDate | null, servedOn, servedOn);
    meetDuty(ctx, { province, engagementId, duty: 'serve_notice', on: servedOn });
    kernel.record(
      ctx,
      {
        act: 'notice_served',
        subject: { kind: 'notice', id: placed(province, id), name: row.number },
        subjectOrganizationId: row.enterpriseId,
        province,
        caseId: engagementId,
        after: { method: body.method, servedOn, daysLate: late, receiptNumber: body.receiptNumber ?? null },
      },
      told(row, body, ctx.seat.organizationName),
    );
    return { version: served.version, daysLate: late };
  };
