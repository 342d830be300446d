import { enterprise } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { caseFilesOf } from '$lib/server/case-files.ts';
import { citedIn } from '$lib/server/cited.ts';
import { disclosureActions } from '$lib/server/disclosure-acts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can, case: found } = await event.parent();
  const { params } = event;
  const isOpen = found.engagement.closedAt === null;
  const mayPermit = isOpen && can.record_permit_linkage;
  const [permit, disclosure, files] = await Promise.all([
    must(event, enterprise.readPermitLinkage, { params }),
    must(event, enterprise.listDisclosures, { params }),
    mayPermit || can.keep_enterprise ? caseFilesOf(event, params) : null,
  ]);
  return {
    permit: { ...permit, basis: citedIn(permit.document, permit.article) },
    disclosure,
    files,
    mayPermit: mayPermit && permit.isAsked,
  };
};

export const actions = disclosureActions;
