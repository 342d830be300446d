import type { files as contract } from '@qingshen/contract';
import { whyNotAct } from '@qingshen/domain/tenancy';
import type { Kernel } from '../kernel/kernel.ts';
import { asSeated, type Handler } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused } from '../kernel/refused.ts';
import { fileOfCase } from './files.sql.ts';
import { sendContent } from './send-content.ts';
import { readerIn, whyNotDownload } from './shown.ts';
import type { Storage } from './storage.ts';

/** A document leaves as an attachment, never as a page, and whoever took it stands in the trail. */
export function fetchFile(kernel: Kernel, storage: Storage): Handler<typeof contract.fetchFile> {
  return async ({ params, reply }, bearer) => {
    const { province, uuid: caseId } = placedId(params.engagement);
    const who = {
      accountId: bearer?.sub ?? '',
      sessionId: bearer?.sid ?? '',
      organizationId: params.organization,
    };
    const file = await asSeated(kernel, who, { repeatable: true }, async (ctx) => {
      const refused = whyNotAct('see_cases', ctx.seat.kind, ctx.seat.role);
      if (refused) throw new Refused(refused);
      const row = await ctx.one(fileOfCase({ province, caseId, id: params.file }));
      const withheld = whyNotDownload(row, readerIn(kernel, ctx));
      if (withheld) throw new Refused(withheld);
      kernel.record(ctx, {
        act: 'document_fetched',
        subject: { kind: 'file', id: placed(province, row.id), name: row.name },
        province,
        caseId,
        ...(row.scan === 'not_scanned' && { after: { scan: row.scan } }),
      });
      return row;
    });

    return sendContent(reply, storage, file);
  };
}
