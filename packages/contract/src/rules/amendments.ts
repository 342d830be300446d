import { tracks } from '@qingshen/domain/engagements';
import { ruleTopics } from '@qingshen/domain/rules';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import {
  DateOnly,
  DivisionCode,
  Instant,
  PlacedId,
  page,
  pageQuery,
  prose,
  text,
  Uuid,
  Version,
} from '../shapes.ts';
import { EffectiveRule, Key, ProposedValue, RuleValue } from './values.ts';

export const amendmentStates = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;

export const Amendment = z.object({
  id: PlacedId,
  jurisdiction: z.string(),
  jurisdictionName: z.string().nullable(),
  track: z.enum(tracks),
  key: Key,
  topic: z.enum(ruleTopics),
  value: RuleValue,
  document: z.string(),
  article: z.string(),
  reason: z.string(),
  from: DateOnly,
  until: DateOnly.nullable(),
  state: z.enum(amendmentStates),
  proposedByName: z.string().nullable(),
  proposedAt: Instant,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  mine: z.boolean().describe('Proposed by the person who asks'),
  version: Version,
});
export type Amendment = z.infer<typeof Amendment>;

const desk = { room: 'rules', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofAmendment = z.object({ organization: Uuid, amendment: PlacedId });

export const listAmendments = endpoint({
  ...desk,
  act: 'see_amendments',
  name: 'list_amendments',
  summary: 'What this authority has proposed, and what became of it',
  method: 'GET',
  path: '/o/:organization/rules/amendments',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, state: z.enum(amendmentStates).optional() }),
  reply: page(Amendment),
});

export const previewSubjects = ['cases', 'firms'] as const;
export type PreviewSubject = (typeof previewSubjects)[number];

export const readAmendment = endpoint({
  ...desk,
  act: 'see_amendments',
  name: 'read_amendment',
  summary: 'One proposal, and what stands today in its place',
  method: 'GET',
  path: '/o/:organization/rules/amendments/:amendment',
  params: ofAmendment,
  reply: z.object({
    amendment: Amendment,
    today: EffectiveRule.nullable().describe(
      'What applies at that place on the first day of the proposal without it',
    ),
    previews: z.array(z.enum(previewSubjects)).describe('What a preview can be asked of'),
  }),
});

export const AffectedRow = z.object({
  id: z.string(),
  name: z.string(),
  detail: z.string(),
  before: RuleValue.nullable(),
  after: RuleValue.nullable(),
});
export type AffectedRow = z.infer<typeof AffectedRow>;
const affected = z.object({ count: z.int(), capped: z.boolean(), rows: z.array(AffectedRow) });

export const previewAmendment = endpoint({
  ...desk,
  act: 'see_amendments',
  name: 'preview_amendment',
  summary: 'Who would be affected if it were approved now, named one by one',
  method: 'GET',
  path: '/o/:organization/rules/amendments/:amendment/preview',
  params: ofAmendment,
  query: z.strictObject({ of: z.enum(previewSubjects) }),
  reply: z.object({
    of: z.enum(previewSubjects),
    changing: affected.describe('Their state changes with the approval'),
    keeping: affected.describe(
      'They would come out otherwise today, but keep the version they started under',
    ),
  }),
});

const valueRefusals = [
  'rule_not_proposable',
  'rule_value_kind',
  'rule_value_range',
  'rule_value_option',
  'rule_value_empty',
  'rule_value_twice',
  'rule_value_day',
  'date_malformed',
  'date_absent',
] as const;

const proposed = {
  value: ProposedValue,
  document: text(120).describe('Document number, 冀环科宣函〔2021〕1080号'),
  article: text(120),
  reason: prose(1000),
  from: DateOnly,
  until: DateOnly.optional(),
};

export const proposeAmendment = endpoint({
  ...desk,
  act: 'propose_rule',
  name: 'propose_amendment',
  summary: 'Propose a value for one’s own place, with its citation',
  method: 'POST',
  path: '/o/:organization/rules/amendments',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ jurisdiction: DivisionCode, track: z.enum(tracks), key: Key, ...proposed }),
  reply: z.object({ amendmentId: PlacedId }),
  refusals: ['jurisdiction_not_yours', 'track_not_yours', 'amendment_period', ...valueRefusals],
});

export const editAmendment = endpoint({
  ...desk,
  act: 'propose_rule',
  name: 'edit_amendment',
  summary: 'Change one’s own proposal while nobody has decided',
  method: 'PUT',
  path: '/o/:organization/rules/amendments/:amendment',
  params: ofAmendment,
  body: z.strictObject({ version: Version, ...proposed }),
  reply: z.object({ version: Version }),
  refusals: [
    'stale_version',
    'amendment_decided',
    'amendment_not_yours',
    'amendment_period',
    ...valueRefusals,
  ],
});

export const withdrawAmendment = endpoint({
  ...desk,
  act: 'propose_rule',
  name: 'withdraw_amendment',
  summary: 'Take back one’s own proposal',
  method: 'POST',
  path: '/o/:organization/rules/amendments/:amendment/withdrawal',
  params: ofAmendment,
  body: z.strictObject({ version: Version }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'amendment_decided', 'amendment_not_yours'],
});

export const approveAmendment = endpoint({
  ...desk,
  act: 'approve_rule',
  name: 'approve_amendment',
  summary: 'Approve what another officer proposed: it is published and applies from its first day',
  method: 'POST',
  path: '/o/:organization/rules/amendments/:amendment/approval',
  params: ofAmendment,
  body: z.strictObject({ version: Version, reason: prose(1000).optional() }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'amendment_decided', 'amendment_own', 'track_not_yours'],
});

export const rejectAmendment = endpoint({
  ...desk,
  act: 'approve_rule',
  name: 'reject_amendment',
  summary: 'Reject what another officer proposed, with the reason',
  method: 'POST',
  path: '/o/:organization/rules/amendments/:amendment/rejection',
  params: ofAmendment,
  body: z.strictObject({ version: Version, reason: prose(1000) }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'amendment_decided', 'amendment_own'],
});
