import { tracks } from '@qingshen/domain/engagements';
import { differenceKinds, documentReadings, documentStates, ruleTopics } from '@qingshen/domain/rules';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, text } from '../shapes.ts';
import { EffectiveRule, Jurisdiction, Key, Origin, RuleValue } from './values.ts';

const open = { room: 'rules', scope: 'public', method: 'GET' } as const;
const where = {
  jurisdiction: Jurisdiction.default('cn'),
  track: z.enum(tracks).default('mandatory'),
};
const asked = {
  ...where,
  on: DateOnly.optional().describe('The day the rules are read for; today unless told'),
  known: Instant.optional().describe('As they were known at this instant; now unless told'),
};
const shownVersion = {
  jurisdiction: z.string(),
  jurisdictionName: z.string().nullable(),
  track: z.enum(tracks),
  on: DateOnly,
  known: Instant,
};

export const readRuleSet = endpoint({
  ...open,
  name: 'read_rule_set',
  summary: 'Every rule that applies at a place, on a track, on a day, with where it comes from and who lost',
  path: '/rules',
  query: z.strictObject(asked),
  reply: z.object({ ...shownVersion, rules: z.array(EffectiveRule) }),
  refusals: ['division_unknown'],
});

export const readRule = endpoint({
  ...open,
  name: 'read_rule',
  summary: 'One rule: what applies, and every statement about it that we know, in force or not',
  path: '/rules/keys/:key',
  params: z.object({ key: Key }),
  query: z.strictObject(asked),
  reply: z.object({
    ...shownVersion,
    rule: EffectiveRule.nullable(),
    options: z.array(z.string()).describe('For a choice: every reading there is'),
    statements: z.array(z.object({ value: RuleValue, origin: Origin, track: z.enum([...tracks, 'both']) })),
  }),
  refusals: ['not_found', 'division_unknown'],
});

export const RuleDocument = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable().describe('null for what an approved amendment cites by number'),
  issuers: z.array(z.string()),
  issuedOn: DateOnly.nullable(),
  state: z.enum([...documentStates, 'cited']),
  reading: z.enum(documentReadings).nullable(),
  statements: z.int(),
  unverified: z.int(),
});
export type RuleDocument = z.infer<typeof RuleDocument>;

export const listDocuments = endpoint({
  ...open,
  name: 'list_documents',
  summary: 'The documents the rules are taken from, and those that approved amendments cite',
  path: '/rules/documents',
  query: z.strictObject({ search: text(60).optional() }),
  reply: z.object({ documents: z.array(RuleDocument) }),
});

export const readDocument = endpoint({
  ...open,
  name: 'read_document',
  summary: 'A document and everything taken from it, article by article',
  path: '/rules/documents/:document',
  params: z.object({ document: text(120) }),
  reply: z.object({
    document: RuleDocument,
    statements: z.array(
      z.object({
        key: Key,
        topic: z.enum(ruleTopics),
        value: RuleValue,
        origin: Origin,
        track: z.enum([...tracks, 'both']),
      }),
    ),
  }),
  refusals: ['not_found'],
});

const Said = z.array(z.object({ value: RuleValue, origin: Origin }));
const differences = z.array(
  z.object({
    key: Key,
    topic: z.enum(ruleTopics),
    kind: z.enum(differenceKinds),
    before: Said,
    after: Said,
  }),
);

export const readDifference = endpoint({
  ...open,
  name: 'read_difference',
  summary: 'What differs between two days at one place',
  path: '/rules/difference',
  query: z.strictObject({
    ...where,
    from: DateOnly,
    to: DateOnly.optional().describe('Today unless told'),
    knownFrom: Instant.optional(),
    knownTo: Instant.optional(),
  }),
  reply: z.object({
    jurisdiction: z.string(),
    jurisdictionName: z.string().nullable(),
    track: z.enum(tracks),
    before: DateOnly,
    after: DateOnly,
    differences,
  }),
  refusals: ['division_unknown'],
});

export const Pack = z.object({
  id: z.string(),
  revision: z.int(),
  title: z.string(),
  jurisdiction: z.string(),
  jurisdictionName: z.string().nullable(),
  track: z.enum([...tracks, 'both']),
  from: DateOnly.nullable(),
  until: DateOnly.nullable(),
  rules: z.int(),
  unverified: z.int(),
  notes: z.array(z.object({ article: z.string(), text: z.string() })),
});
export type Pack = z.infer<typeof Pack>;

export const listPacks = endpoint({
  ...open,
  name: 'list_packs',
  summary: 'The rule packs that are shipped',
  path: '/rules/packs',
  reply: z.object({ packs: z.array(Pack) }),
});

export const readPackDifference = endpoint({
  ...open,
  name: 'read_pack_difference',
  summary: 'What differs between two packs, value by value',
  path: '/rules/packs/difference',
  query: z.strictObject({ from: text(80), to: text(80) }),
  reply: z.object({ before: Pack, after: Pack, differences }),
  refusals: ['not_found'],
});
