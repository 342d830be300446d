import { bearers, duties, dutyStandings } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, page, pageQuery, text, Uuid } from '../shapes.ts';
import { RoundVerdict } from './rounds.ts';
import { common, Deadline, EngagementRow, inOrganization, ofEngagement, Warning } from './shapes.ts';

const at = { on: DateOnly, at: Instant.nullable().describe('null: known to the day') };

/** One line for what happened and what is to come; duties stand at the day they were met or are due. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listed'), ...at, campaign: z.string().nullable() }),
  z.object({
    kind: z.literal('act'),
    ...at,
    act: z.string(),
    organizationName: z.string().nullable(),
    subjectName: z.string().nullable(),
    clause: z.string().nullable(),
  }),
  z.object({ kind: z.literal('duty'), ...at, deadline: Deadline }),
  z.object({
    kind: z.literal('moved'),
    ...at,
    duty: z.enum(duties),
    from: DateOnly,
    to: DateOnly,
    reason: z.string(),
    decidedByName: z.string(),
    documentNumber: z.string().nullable(),
  }),
  z.object({ kind: z.literal('verdict'), ...at, verdict: RoundVerdict }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const readTimeline = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_timeline',
  summary: 'What happened in a case and what is due, in one order; each party sees of the acts what it may',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/timeline',
  params: ofEngagement,
  reply: z.object({
    today: DateOnly,
    entries: z.array(TimelineEntry),
    capped: z.boolean().describe('Older acts than these stand in the trail of the case'),
  }),
});

const Counts = z.object({
  met: z.int(),
  due: z.int(),
  at_risk: z.int(),
  late: z.int(),
});

export const readForecast = endpoint({
  ...common,
  act: 'see_forecast',
  name: 'read_forecast',
  summary:
    'Per county and duty how many are met, due, at risk and late; each count is that filter of the list',
  method: 'GET',
  path: '/o/:organization/forecast',
  params: inOrganization,
  query: z.strictObject({
    campaign: PlacedId.optional(),
    duty: z.enum(duties).optional(),
    division: DivisionCode.optional(),
  }),
  reply: z.object({
    today: DateOnly,
    cells: z.array(
      z.object({
        divisionCode: z.string(),
        divisionName: z.string(),
        duty: z.enum(duties),
        counts: Counts,
      }),
    ),
    totals: z.array(z.object({ duty: z.enum(duties), counts: Counts })),
    misses: z
      .array(
        z.object({
          engagementId: PlacedId,
          number: z.string(),
          enterpriseName: z.string(),
          siteName: z.string(),
          divisionCode: z.string(),
          divisionName: z.string(),
          consultancyName: z.string().nullable(),
          duty: z.enum(duties),
          dueOn: DateOnly,
          daysLeft: z.int(),
          warning: Warning,
          gonePercent: z.int().describe('How much of the time has gone'),
          fromPercent: z.int().describe('From where on the rule of thumb warns'),
        }),
      )
      .describe('The soonest 100 of what is at risk'),
  }),
});

const DueCount = z.object({
  duty: z.enum(duties),
  bearer: z.enum(bearers),
  standing: z.enum(dutyStandings),
  count: z.int(),
});

export const listDates = endpoint({
  ...common,
  act: 'see_cases',
  name: 'list_dates',
  summary: 'What falls due between two days, by day, with the dates on which the authority itself reports',
  method: 'GET',
  path: '/o/:organization/dates',
  params: inOrganization,
  query: z.strictObject({ from: DateOnly, to: DateOnly, campaign: PlacedId.optional() }),
  reply: z.object({
    today: DateOnly,
    days: z.array(
      z.object({
        on: DateOnly,
        isWorkday: z.boolean(),
        provisional: z.boolean().describe('The year’s schedule is not published'),
        counts: z.array(DueCount),
        rounds: z
          .array(
            z.object({
              engagementId: PlacedId,
              number: z.string(),
              enterpriseName: z.string(),
              siteName: z.string(),
              divisionName: z.string(),
              duty: z.enum(duties),
              standing: z.enum(dutyStandings),
            }),
          )
          .describe('The first 20 of the day'),
        reports: z.array(
          z.object({
            ruleKey: z.string(),
            document: z.string(),
            documentName: z.string(),
            article: z.string(),
            verified: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  refusals: ['period_too_long', 'period_backwards'],
});

export const listPortfolio = endpoint({
  ...common,
  act: 'see_portfolio',
  name: 'list_portfolio',
  summary: 'Clients of the consultancy with their open rounds, by the next legal date',
  method: 'GET',
  path: '/o/:organization/portfolio',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, search: text(60).optional(), late: z.enum(['true']).optional() }),
  reply: page(
    z.object({
      enterpriseId: Uuid,
      enterpriseName: z.string(),
      creditCode: z.string(),
      openRounds: z.int(),
      closedRounds: z.int(),
      lateRounds: z.int(),
      nextDueOn: DateOnly.nullable(),
      nextDuty: z.enum(duties).nullable(),
      rounds: z.array(EngagementRow).describe('The open ones, soonest first; at most 20'),
    }),
  ),
});
