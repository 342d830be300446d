import { enterprise } from '@qingshen/contract';
import type { Balance } from '@qingshen/domain/qualifications';
import { paths } from '../paths.ts';
import { rowFields, rowsOf } from './amounts.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';
import { orNull } from './register.ts';

/** The enterprise declares that it audits by itself, and shows that it can. */

type Event = Asking & Parameters<typeof done>[0] & { params: { organization: string; engagement: string } };

const instrumentFields = ['name', 'model', 'balances', 'calibrationUntil'] as const;
const staffFields = ['name', 'position', 'title', 'knowledge'] as const;

export async function declareSelfAudit(event: Event) {
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
    });
  const { organization, engagement } = event.params;
  return done(event, paths.engagementCommission(organization, engagement), 'commission.self_declared');
}
