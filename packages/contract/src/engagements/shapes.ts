import { levels } from '@qingshen/domain/divisions';
import {
  auditManners,
  basisKinds,
  bearers,
  capacities,
  duties,
  dutyStandings,
  engagementStates,
  settingLevels,
  tracks,
  type WarningCode,
  warningCodes,
} from '@qingshen/domain/engagements';
import { listingReasons } from '@qingshen/domain/rules';
import { calendarUnits } from '@qingshen/domain/time';
import { z } from 'zod';
import { DateOnly, Instant, PlacedId, text, Uuid } from '../shapes.ts';

/** What the calls of this room share. */

export const common = { room: 'engagements', scope: 'organization' } as const;
export const inOrganization = z.object({ organization: Uuid });
export const ofEngagement = inOrganization.extend({ engagement: PlacedId });

export const Warning = z.enum(warningCodes as [WarningCode, ...WarningCode[]]);

export const EngagementRow = z.object({
  id: PlacedId,
  number: z.string(),
  enterpriseName: z.string(),
  siteName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  track: z.enum(tracks),
  state: z.enum(engagementStates),
  level: z.enum(levels).nullable().describe('省管, 市管, 县级: who organises'),
  manner: z.enum(auditManners).nullable(),
  reasons: z.array(z.enum(listingReasons)),
  listedOn: DateOnly.describe('The clocks run from this day'),
  campaignId: PlacedId.nullable(),
  consultancyName: z.string().nullable(),
  openedAt: Instant,
  capacity: z.enum(capacities),
  nextDueOn: DateOnly.nullable().describe('The soonest open duty of the enterprise, or of the reader'),
  nextDuty: z.enum(duties).nullable(),
});
export type EngagementRow = z.infer<typeof EngagementRow>;

/** A duty with its day: what it rests on, how it was counted, how it stands and whether it was moved. */
export const Deadline = z.object({
  id: PlacedId,
  duty: z.enum(duties),
  bearer: z.enum(bearers),
  standing: z.enum(dutyStandings),
  warning: Warning.nullable().describe('Why it is likely to be missed, where it is at risk'),
  ruleKey: z.string(),
  document: z.string().describe('A document of the rules, or what an authority cites'),
  documentName: z.string().describe('Its number, or its title where it has none'),
  article: z.string(),
  verified: z.boolean(),
  strictness: z.enum(basisKinds),
  setByLevel: z.enum(settingLevels),
  runsFrom: DateOnly.nullable(),
  span: z.object({ count: z.int(), unit: z.enum([...calendarUnits, 'working_day']) }).nullable(),
  namedOn: DateOnly.nullable(),
  lastDayCounts: z.boolean(),
  dueOn: DateOnly,
  originalDueOn: DateOnly,
  provisional: z.boolean().describe('Working days of a year not yet published were counted in'),
  metOn: DateOnly.nullable(),
  droppedBecause: z.string().nullable(),
});
export type Deadline = z.infer<typeof Deadline>;

export const Reason = text(500);
