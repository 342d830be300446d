import { balances, clauseKeys, findingStates, shortfalls, verdicts } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { DateOnly } from '../shapes.ts';

/** A firm against the conditions of a place on a day: clause by clause, with what carries it and what falls short. */

/** What holds to the last day there is fails on the day behind it. */
const DayAfter = z.iso.date();

export const Finding = z.object({
  clause: z.enum(clauseKeys),
  state: z.enum(findingStates),
  have: z.int(),
  need: z.int(),
  evidence: z.array(z.string()),
  short: z.array(z.object({ id: z.string(), because: z.enum(shortfalls) })),
  failsOn: DayAfter.nullable(),
  citation: z.object({
    document: z.string(),
    article: z.string(),
    verified: z.boolean(),
    unverifiedBecause: z.string().optional(),
  }),
  readings: z
    .record(z.string(), z.string())
    .describe('The readings it rests on: interpretation → the one in force'),
  lacking: z.array(z.enum(balances)).optional().describe('For the instruments'),
  ways: z
    .array(
      z.object({
        by: z.enum(['industry_audits', 'related_jobs']),
        have: z.int(),
        need: z.int(),
        evidence: z.array(z.string()),
      }),
    )
    .optional()
    .describe('For the track record: both ways of meeting it'),
});
export type Finding = z.infer<typeof Finding>;

export const Standing = z.object({
  on: DateOnly,
  industry: z.string().nullable(),
  verdict: z.enum(verdicts),
  findings: z.array(Finding),
  failsOn: DayAfter.nullable(),
});
export type Standing = z.infer<typeof Standing>;
