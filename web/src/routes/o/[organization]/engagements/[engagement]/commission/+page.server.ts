import { enterprise } from '@qingshen/contract';
import { call, must } from '$lib/server/api.ts';
import { caseFilesOf } from '$lib/server/case-files.ts';
import { withBasis } from '$lib/server/cited.ts';
import { commissionActions } from '$lib/server/commission-acts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, case: found } = await event.parent();
  const { params, url } = event;
  const isOpen = found.engagement.closedAt === null;
  const search = url.searchParams.get('who')?.trim() ?? '';
  const [read, files, could] = await Promise.all([
    must(event, enterprise.readCommission, { params }),
    isOpen && (can.name_consultancy || can.record_audit_days)
      ? caseFilesOf(event, params, organization.name)
      : null,
    isOpen && can.name_consultancy
      ? call(event, enterprise.whoCould, { params, query: { search: search || undefined, limit: 50 } })
      : null,
  ]);
  return {
    read: {
      ...read,
      selfAudits: read.selfAudits.map((one) => ({ ...one, findings: withBasis(one.findings) })),
    },
    files,
    could: could?.ok ? could.reply : null,
    search,
    choose: url.searchParams.get('choose')?.trim() ?? '',
  };
};

export const actions = commissionActions;
