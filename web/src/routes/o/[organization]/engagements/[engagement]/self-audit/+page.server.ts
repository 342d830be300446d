import { enterprise } from '@qingshen/contract';
import { whyNotTurnTo } from '@qingshen/domain/engagements';
import { error, redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { must } from '$lib/server/api.ts';
import { caseFilesOf } from '$lib/server/case-files.ts';
import { withBasis } from '$lib/server/cited.ts';
import { declareSelfAudit } from '$lib/server/self-audit-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can, case: found } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.declare_self_audit) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { params } = event;
  const [read, files] = await Promise.all([
    must(event, enterprise.readCommission, { params }),
    caseFilesOf(event, params, organization.name),
  ]);
  const facts = {
    state: found.engagement.state,
    manner: read.manner,
    wasCommissioned: read.contracts.length > 0,
  };
  // The page before says why there is nothing to declare.
  if (read.manner === 'self_audit' || whyNotTurnTo(facts, 'self_audit'))
    redirect(303, paths.engagementCommission(params.organization, params.engagement));
  return {
    read: { ...read, asked: withBasis(read.asked) },
    files,
    leaving: found.engagement.consultancyName,
  };
};

export const actions: Actions = { default: declareSelfAudit };
