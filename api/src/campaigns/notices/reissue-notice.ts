import type { notices as contract } from '@qingshen/contract';
import { whyNotSupersede } from '@qingshen/domain/campaigns';
import { unmeetDuty } from '../../engagements/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { insistOnVersion, noticeToStep } from './notice-step.ts';
import { supersedeRow } from './notice-steps.sql.ts';
import { factsOf } from './shown.ts';
import { beginNotices, campaignToNotify, insistOnDate } from './start-batch.ts';
import { wordingIdOf } from './wording-id.ts';

/**
 * Another takes its place: the old one is kept, a batch of one makes the new one. Only what never arrived takes its
 * service back, and with it the clock runs again.
 */
export const reissueNotice =
  (kernel: Kernel): Act<typeof contract.reissueNotice> =>
  async (ctx, { params, body }) => {
    const row = await noticeToStep(ctx, params.notice);
    const refused = whyNotSupersede(factsOf(row), body.because);
    if (refused) throw new Refused(refused);
    insistOnVersion(row, body.version);
    const { province, id, engagementId, campaignId } = row;
    const wordingId = body.wording ?? wordingIdOf(province, row.wordingId, row.wordingNumber);
    const { pinned, wording, listedOn } = await campaignToNotify(ctx, province, campaignId, wordingId);
    insistOnDate(body.datedOn, { listedOn }, ctx.now);
    const { version, because, reason } = body;
    const [done] = await ctx.all(supersedeRow({ province, id, version, at: ctx.now, because, reason }));
    if (!done) refuse('stale_version');
    if (body.because === 'undelivered') unmeetDuty(ctx, { province, engagementId, duty: 'serve_notice' });
    const { divisionCode, lines } = row;
    const { id: batchId } = await beginNotices(ctx, {
      province,
      campaignId,
      rounds: [{ engagementId, divisionCode, lines, address: body.address ?? null }],
      pinned,
      wording,
      contact: body.contact ?? row.contact,
      datedOn: body.datedOn ?? null,
      claimLetters: 'none',
      replaces: id,
    });
    kernel.record(ctx, {
      act: 'notice_superseded',
      subject: { kind: 'notice', id: params.notice, name: row.number },
      subjectOrganizationId: row.enterpriseId,
      province,
      caseId: engagementId,
      before: { address: row.address },
      after: { because: body.because, reason: body.reason, address: body.address ?? null },
    });
    return { batchId: placed(province, batchId) };
  };
