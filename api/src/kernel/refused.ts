import { type Problem, type RefusalCode, refusals } from '@qingshen/contract';
import type { Refusal } from '@qingshen/domain';

/** Thrown by an act: its transaction rolls back and the caller gets the fact. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly facts: Record<string, unknown>;
  /** Security acts keep their trace: the refusal commits. */
  readonly commits: boolean;

  constructor(refusal: Refusal, options: { commits?: boolean } = {}) {
    super(refusal.code);
    this.code = refusal.code as RefusalCode;
    this.facts = { ...refusal.facts };
    this.commits = options.commits ?? false;
  }

  get status(): number {
    return refusals[this.code]?.[0] ?? 500;
  }
}

export const refuse = (code: RefusalCode, facts: Record<string, unknown> = {}): never => {
  throw new Refused({ code, facts });
};

/** What the tables refuse, said as the fact it means. A constraint that is not here is a defect of ours. */
const constraints: Record<string, RefusalCode> = {
  accounts_username_key: 'username_taken',
  accounts_mail_key: 'contact_taken',
  accounts_mobile_key: 'contact_taken',
  one_organization_per_code: 'organization_known',
  one_authority_per_seat: 'organization_known',
  one_membership_at_a_time: 'member_already',
  one_open_claim: 'organization_state',
  sites_province_enterprise_id_name_key: 'site_known',
  one_open_round_per_site: 'engagement_open',
  experts_province_pool_id_name_employer_key: 'expert_known',
  one_party_at_a_time: 'stale_version',
  calendar_editions_pkey: 'stale_version',
  one_open_filing: 'filing_open_already',
  one_open_application: 'application_open_already',
  forwarding_letters_province_from_id_number_key: 'letter_number_used',
  one_order_under_a_clause: 'sanction_ordered_already',
  one_appeal_of_sanction: 'appeal_filed_already',
  one_reading_of_campaign: 'list_reading_already',
  one_publication_of_campaign: 'list_publishing',
  one_draft_of_a_notice: 'campaign_known',
  list_versions_province_campaign_id_number_key: 'list_reading_already',
};

interface DatabaseFault {
  code?: string;
  constraint?: string;
  detail?: string;
  hint?: string;
}

/** null: not a refusal but a fault of ours or of the machine's. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const { code, constraint, detail, hint } = (error ?? {}) as DatabaseFault;
  if (code === 'QS401') return new Refused({ code: 'unauthenticated' });
  // Whoever belongs here may know why they are stopped; a stranger never gets this far.
  if (code === 'QS403')
    return new Refused({ code: detail ?? 'organization_suspended', facts: hint ? { reason: hint } : {} });
  if (code === 'QS404') return new Refused({ code: 'not_found' });
  if (code === '23505' && constraint && constraints[constraint])
    return new Refused({ code: constraints[constraint] });
  return null;
}

export function problemOf(refused: Refused, instance: string): Problem {
  const [status, title] = refusals[refused.code] ?? refusals.internal;
  return {
    type: `urn:qingshen:refusal:${refused.code}`,
    title,
    status,
    code: refused.code,
    facts: refused.facts,
    instance,
  };
}
