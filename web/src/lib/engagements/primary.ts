import type { Capacity, EngagementState } from '@qingshen/domain/engagements';
import type { OrganizationAct } from '@qingshen/domain/tenancy';
import { paths } from '../paths.ts';
import type { Phrase } from '../words/catalogue.ts';

export interface PrimaryAct {
  phrase: Extract<Phrase, `rounds.act_${string}`>;
  href: string;
}

interface Standing {
  organization: string;
  engagement: string;
  state: EngagementState;
  capacity: Capacity;
  /** Duties of this round that are met already. */
  met: readonly string[];
  can: Record<OrganizationAct, boolean>;
}

/** The one thing to do next in a case, for who looks at it; null where it is another's turn. */
export function primaryAct({
  organization,
  engagement,
  state,
  capacity,
  met,
  can,
}: Standing): PrimaryAct | null {
  const commission = paths.engagementCommission(organization, engagement);
  const act = (phrase: PrimaryAct['phrase'], href: string): PrimaryAct => ({ phrase, href });
  if (capacity === 'organiser') {
    const verdict = paths.engagementVerdict(organization, engagement);
    if (can.conclude_round && state === 'evaluation_applied')
      return act('rounds.act_conclude_evaluation', verdict);
    if (can.conclude_round && state === 'acceptance_applied')
      return act('rounds.act_conclude_acceptance', verdict);
    const failed = state === 'evaluation_failed' || state === 'acceptance_failed';
    return can.carry_over && failed
      ? act('rounds.act_carry_over', paths.engagementCarryOver(organization, engagement))
      : null;
  }
  const applying = (kind: string) => paths.applicationOpening(organization, { kind, engagement });
  if (state === 'listed') return can.name_consultancy ? act('rounds.act_commission', commission) : null;
  if (state === 'commissioned' || state === 'self_auditing') {
    if (can.record_audit_days && !met.includes('start_audit')) return act('rounds.act_start', commission);
    if (can.record_audit_days && !met.includes('finish_audit')) return act('rounds.act_finish', commission);
    return capacity === 'enterprise' ? act('rounds.act_evaluation', applying('evaluation')) : null;
  }
  if (capacity !== 'enterprise') return null;
  if (state === 'implementing' || state === 'acceptance_failed')
    return act('rounds.act_acceptance', applying('acceptance'));
  return state === 'evaluation_failed' ? act('rounds.act_evaluation', applying('evaluation')) : null;
}
