import { type RuleKey, ruleKeys, ruleTopics } from '@qingshen/domain/rules';
import { calendarUnits } from '@qingshen/domain/time';
import { z } from 'zod';
import { DateOnly, DivisionCode, text } from '../shapes.ts';

export const Key = z.enum(Object.keys(ruleKeys) as [RuleKey, ...RuleKey[]]);
export const Jurisdiction = z.union([z.literal('cn'), DivisionCode]);
// Whether a number fits its rule the domain says, with the range: here it is only a number.
const Whole = z.int().min(-2_147_483_648).max(2_147_483_647);

const plain = [
  z.strictObject({ kind: z.literal('count'), count: Whole }),
  z.strictObject({ kind: z.literal('percent'), percent: z.number().min(-1e9).max(1e9) }),
  z.strictObject({
    kind: z.literal('span'),
    span: z.strictObject({
      unit: z.enum([...calendarUnits, 'working_day']),
      count: Whole,
    }),
  }),
  z.strictObject({ kind: z.literal('date'), date: DateOnly }),
  z.strictObject({ kind: z.literal('yearly'), month: Whole, day: Whole }),
  z.strictObject({ kind: z.literal('monthly'), day: Whole }),
  z.strictObject({ kind: z.literal('flag'), flag: z.boolean() }),
  z.strictObject({ kind: z.literal('choice'), choice: text(60) }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(text(60)).max(30) }),
] as const;

/** What an officer may propose: one plain value. */
export const ProposedValue = z.discriminatedUnion('kind', plain);
/** What a rule can say: also a whole table that is shipped, and that the document is silent. */
export const RuleValue = z.discriminatedUnion('kind', [
  ...plain,
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  }),
  z.object({ kind: z.literal('unstated') }),
]);
export type RuleValue = z.infer<typeof RuleValue>;

export const Origin = z.object({
  source: z.string().describe('A shipped pack, or amendment:<id> of what an authority has put in force'),
  jurisdiction: z.string(),
  jurisdictionName: z.string().nullable().describe('null for the whole country'),
  document: z.string(),
  documentName: z.string().describe('Its number, or its title where it has none'),
  article: z.string(),
  verified: z.boolean(),
  unverifiedBecause: z.string().nullable(),
  from: DateOnly.nullable(),
  until: DateOnly.nullable(),
});
export type Origin = z.infer<typeof Origin>;

export const EffectiveRule = z.object({
  key: Key,
  topic: z.enum(ruleTopics),
  value: RuleValue,
  origin: Origin,
  losing: z.array(
    z.object({ value: RuleValue, origin: Origin, because: z.enum(['farther', 'older', 'milder']) }),
  ),
});
export type EffectiveRule = z.infer<typeof EffectiveRule>;
