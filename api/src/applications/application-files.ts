import type { applications as contract } from '@qingshen/contract';
import { editOf, whyNotApplication } from '@qingshen/domain/applications';
import { whyNotAct } from '@qingshen/domain/tenancy';
import { readerIn, type Storage, sendContent, whyNotDownload } from '../files/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Act, asSeated, type Handler } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { applicationHead } from './drafts.sql.ts';
import { dropApplicationFile, fileOfApplication } from './files.sql.ts';

/** Off the draft; the row stays, because a copy handed in earlier may have named it. */
export const dropFile =
  (kernel: Kernel): Act<typeof contract.dropFile> =>
  async (ctx, { params }) => {
    const { province, uuid: applicationId } = placedId(params.application);
    const head = await ctx.one(
      applicationHead({ province, id: applicationId, organizationId: params.organization }),
    );
    const by = ctx.seat.kind === 'consultancy' ? 'consultancy' : 'enterprise';
    const refused = whyNotApplication(editOf(head.state), head, by);
    if (refused) throw new Refused(refused);
    const [gone] = await ctx.all(
      dropApplicationFile({ province, applicationId, id: params.file, at: ctx.now }),
    );
    if (!gone) return refuse('not_found');
    kernel.record(ctx, {
      act: 'material_dropped',
      subject: { kind: 'application_file', id: placed(province, gone.id), name: gone.name },
      province,
      caseId: head.engagementId,
      after: { application: head.number },
    });
    return null;
  };

export function fetchApplicationFile(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fetchApplicationFile> {
  return async ({ params, reply }, bearer) => {
    const { province, uuid: applicationId } = placedId(params.application);
    const who = {
      accountId: bearer?.sub ?? '',
      sessionId: bearer?.sid ?? '',
      organizationId: params.organization,
    };
    const file = await asSeated(kernel, who, { repeatable: true }, async (ctx) => {
      const refused = whyNotAct('see_applications', ctx.seat.kind, ctx.seat.role);
      if (refused) throw new Refused(refused);
      const row = await ctx.one(fileOfApplication({ province, applicationId, id: params.file }));
      const withheld = whyNotDownload(row, readerIn(kernel, ctx));
      if (withheld) throw new Refused(withheld);
      kernel.record(ctx, {
        act: 'document_fetched',
        subject: { kind: 'application_file', id: placed(province, row.id), name: row.name },
        province,
      });
      return row;
    });
    return sendContent(reply, storage, file);
  };
}
