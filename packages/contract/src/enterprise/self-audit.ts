import { auditManners, selfAuditClauses } from '@qingshen/domain/engagements';
import { balances } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, inWords, prose, text, Uuid, Version } from '../shapes.ts';
import { AuditContract, Handover } from './commission.ts';
import { CasePaper, common, ofCase } from './shapes.ts';

/** How the audit is done, by whom, and on which days it began and ended. */

/** Told with words now; what was declared before that was asked is read as it stands. */
const capability = (named: (max: number) => z.ZodString) => ({
  instruments: z
    .array(
      z.strictObject({
        name: named(80),
        model: text(60).nullable().default(null),
        balances: z.array(z.enum(balances)).min(1).max(3),
        calibrationUntil: DateOnly.nullable().default(null),
      }),
    )
    .max(40),
  staff: z
    .array(
      z.strictObject({
        name: named(60),
        position: text(60).nullable().default(null),
        title: text(60).nullable().default(null),
        knowledge: prose(300).describe(
          'Of the industry, its rules, and of saving energy, water and pollution',
        ),
      }),
    )
    .max(40),
});

export const CapabilityFinding = z.object({
  clause: z.enum(selfAuditClauses),
  isMet: z.boolean(),
  document: z.string(),
  article: z.string(),
  verified: z.boolean(),
});
export type CapabilityFinding = z.infer<typeof CapabilityFinding>;

export const SelfAudit = z.object({
  declaredAt: Instant,
  ...capability(text),
  findings: z.array(CapabilityFinding),
  paper: CasePaper.nullable(),
  endedOn: DateOnly.nullable(),
  endedReason: z.string().nullable(),
});
export type SelfAudit = z.infer<typeof SelfAudit>;

export const readCommission = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_commission',
  summary:
    'How the round is audited: the contract in force and those before it, hand-overs, self-audit, first and last day',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/commission',
  params: ofCase,
  reply: z.object({
    version: Version.describe('Of the round: what a change of manner has to name'),
    manner: z.enum(auditManners).nullable(),
    contracts: z.array(AuditContract).describe('The latest first'),
    selfAudits: z.array(SelfAudit).describe('The latest first'),
    handovers: z.array(Handover),
    asked: z.array(CapabilityFinding).describe('What a self-audit of this round has to show; isMet is false'),
    days: z.object({
      startedOn: DateOnly.nullable(),
      finishedOn: DateOnly.nullable(),
      version: Version.nullable(),
    }),
  }),
});

export const declareSelfAudit = endpoint({
  ...common,
  act: 'declare_self_audit',
  name: 'declare_self_audit',
  summary:
    'The enterprise audits by itself and shows that it can, clause by clause; a consultancy named before leaves',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/self-audit',
  params: ofCase,
  body: z.strictObject({
    version: Version,
    ...capability(inWords),
    fileId: Uuid.nullable().default(null).describe('A document of the case that shows it'),
    reason: prose(500).optional().describe('Asked for where a consultancy leaves'),
  }),
  reply: z.object({ version: Version }),
  refusals: [
    'stale_version',
    'round_closed',
    'self_audit_incapable',
    'self_audit_already',
    'day_too_far',
    'audit_evaluated',
    'change_reason_missing',
    'case_file_unknown',
  ],
});

const days = { ...common, act: 'record_audit_days', method: 'PUT', params: ofCase } as const;
const recorded = z.object({ version: Version });

export const recordStart = endpoint({
  ...days,
  name: 'record_start',
  summary: 'The day the audit began: to sign a contract is not to begin',
  path: '/o/:organization/engagements/:engagement/audit-start',
  body: z.strictObject({ version: Version.nullable(), startedOn: DateOnly, reason: prose(500).optional() }),
  reply: recorded,
  refusals: [
    'stale_version',
    'round_closed',
    'manner_unchosen',
    'date_in_future',
    'start_before_contract',
    'day_before_listing',
    'finish_before_start',
    'correction_reason_missing',
  ],
});

export const recordFinish = endpoint({
  ...days,
  name: 'record_finish',
  summary: 'The day of the audit report',
  path: '/o/:organization/engagements/:engagement/audit-finish',
  body: z.strictObject({
    version: Version,
    finishedOn: DateOnly,
    fileId: Uuid.nullable().default(null).describe('The report, a document of the case'),
    reason: prose(500).optional(),
  }),
  reply: recorded,
  refusals: [
    'stale_version',
    'round_closed',
    'start_not_recorded',
    'date_in_future',
    'finish_before_start',
    'finish_after_evaluation',
    'case_file_unknown',
    'correction_reason_missing',
  ],
});
