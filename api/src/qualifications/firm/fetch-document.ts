import { qualifications as contract, type EndpointSpec } from '@qingshen/contract';
import { type Storage, sendContent } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { Refused } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Bearer } from '../../kernel/session.ts';
import { readingIn, whyNotOpen } from './document-shown.ts';
import { documentOfFirm } from './documents.sql.ts';

/** A document leaves as an attachment, never as a page, and whoever took it stands in the trail. */
function taking(kernel: Kernel, endpoint: EndpointSpec) {
  const seated = seatedBy(kernel, endpoint);
  return (bearer: Bearer | null, organization: string, firm: string, id: string) =>
    seated(bearer, organization, { repeatable: true }, async (ctx) => {
      const row = await ctx.one(documentOfFirm({ firm, id }));
      const withheld = whyNotOpen(row.scan, readingIn(kernel, ctx, firm));
      if (withheld) throw new Refused(withheld);
      kernel.record(ctx, {
        act: 'firm_document_fetched',
        subject: { kind: 'firm_document', id, name: row.name },
        subjectOrganizationId: firm,
      });
      return row;
    });
}

export function fetchFirmDocument(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fetchFirmDocument> {
  const take = taking(kernel, contract.fetchFirmDocument);
  return async ({ params, reply }, bearer) =>
    sendContent(
      reply,
      storage,
      await take(bearer, params.organization, params.organization, params.document),
    );
}

export function fetchDocumentOfFirm(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fetchDocumentOfFirm> {
  const take = taking(kernel, contract.fetchDocumentOfFirm);
  return async ({ params, reply }, bearer) =>
    sendContent(reply, storage, await take(bearer, params.organization, params.subject, params.document));
}
