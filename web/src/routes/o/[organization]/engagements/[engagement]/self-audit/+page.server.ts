import { enterprise } from '@qingshen/contract';
import type { Balance } from '@qingshen/domain/qualifications';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { rowFields, rowsOf } from '$lib/server/amounts.ts';
import { call, must } from '$lib/server/api.ts';
import { caseFilesOf } from '$lib/server/case-files.ts';
import { withBasis } from '$lib/server/cited.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
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
  return {
    read: { ...read, asked: withBasis(read.asked) },
    files,
    leaving: found.engagement.consultancyName,
  };
};

const instrumentFields = ['name', 'model', 'balances', 'calibrationUntil'] as const;
const staffFields = ['name', 'position', 'title', 'knowledge'] as const;

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const instruments = rowsOf(entries, 'instruments', instrumentFields);
    const staff = rowsOf(entries, 'staff', staffFields);
    const answer = await call(event, enterprise.declareSelfAudit, {
      params: event.params,
      body: {
        version: entries.version(),
        instruments: instruments.map(({ at, cells }) => ({
          name: cells.name,
          model: cells.model || null,
          balances: entries.all(`instruments.${at}.balances`) as Balance[],
          calibrationUntil: cells.calibrationUntil || null,
        })),
        staff: staff.map(({ cells }) => ({
          name: cells.name,
          position: cells.position || null,
          title: cells.title || null,
          knowledge: cells.knowledge,
        })),
        fileId: orNull(entries, 'fileId'),
        reason: entries.maybe('reason'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'self', answer.problem, entries, {
        ...rowFields('instruments', instruments, instrumentFields),
        ...rowFields('staff', staff, staffFields),
        change_reason_missing: 'reason',
        case_file_unknown: 'fileId',
      });
    const { organization, engagement } = event.params;
    return done(event, paths.engagementCommission(organization, engagement), 'commission.self_declared');
  },
};
