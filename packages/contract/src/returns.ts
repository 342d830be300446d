import {
  boardStandings,
  handActs,
  officeHands,
  returnGaps,
  returnKinds,
  returnReadings,
  returnStates,
} from '@qingshen/domain/applications';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
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
} from './shapes.ts';

/** The two lists a city or a 省直管县 owes the province each year, and what follows from them. */

const desk = { room: 'applications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofReturn = inOrganization.extend({ return: PlacedId });
const Year = z.coerce.number().int().min(2018).max(2199);
const Kind = z.enum(returnKinds);

const Citation = z.object({
  document: z.string(),
  documentName: z.string().describe('Number of the document, or its title'),
  article: z.string(),
  verified: z.boolean(),
});

export const ReturnTerms = z.object({
  kind: Kind,
  year: z.int(),
  dueOn: DateOnly,
  provisional: z.boolean(),
  lastDayCounts: z.boolean(),
  from: DateOnly.describe('What was decided from this day on belongs into it'),
  through: DateOnly,
  citation: Citation,
  readings: z.array(z.enum(returnReadings)).describe('How open words of the text are read'),
});
export type ReturnTerms = z.infer<typeof ReturnTerms>;

export const ReturnRow = z.object({
  rank: z.int(),
  subjectId: PlacedId.describe('The application let in, or the round accepted'),
  number: z.string(),
  enterpriseName: z.string(),
  creditCode: z.string(),
  siteName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  industryName: z.string(),
  on: DateOnly.describe('Day it was let in, or accepted'),
  consultancyName: z.string().nullable(),
  documentNumber: z.string().nullable(),
  gaps: z.array(z.enum(returnGaps)),
});
export type ReturnRow = z.infer<typeof ReturnRow>;

const Standing = {
  state: z.enum(returnStates).nullable().describe('Null: not begun'),
  waitsFor: z.enum(officeHands).nullable(),
  rows: z.int(),
  nothing: z.boolean(),
  isLate: z.boolean(),
  firstSentAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  reason: z.string().nullable().describe('Why the province returned it'),
  version: Version.nullable(),
};

export const OwnReturn = z.object({ id: PlacedId.nullable(), terms: ReturnTerms, ...Standing });
export type OwnReturn = z.infer<typeof OwnReturn>;

export const ReturnHand = z.object({
  act: z.enum([...handActs, 'return']),
  hand: z.enum(officeHands).nullable(),
  personName: z.string(),
  authorityName: z.string(),
  words: z.string().nullable().describe('Opinion, or reason'),
  at: Instant,
});

export const VoluntaryReturn = OwnReturn.extend({
  unitName: z.string(),
  divisionCode: z.string(),
  upperName: z.string(),
  documentNumber: z.string().nullable(),
  note: z.string().nullable(),
  hands: z.array(z.enum(officeHands)),
  done: z.array(ReturnHand),
  isOwnHand: z.boolean().describe('The reader was another hand on it, and cannot be the one waited for'),
  mayTakeBack: z.boolean().describe('The reader prepared it and nobody has looked at it since'),
  entries: z.array(ReturnRow),
  changed: z
    .object({ added: z.int(), gone: z.int() })
    .describe('Since it was prepared: what the data say now. A draft has none'),
});
export type VoluntaryReturn = z.infer<typeof VoluntaryReturn>;

export const listOwnReturns = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'list_own_returns',
  summary: 'What this unit owes the province in a year, and how far each list is',
  method: 'GET',
  path: '/o/:organization/own-returns',
  params: inOrganization,
  query: z.strictObject({ year: Year.optional() }),
  reply: z.object({ year: z.int(), returns: z.array(OwnReturn) }),
  refusals: ['return_not_owed'],
});

export const readOwnReturn = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'read_own_return',
  summary: 'One list of a year: generated from the data until it is prepared, afterwards as it was prepared',
  method: 'GET',
  path: '/o/:organization/own-returns/:kind',
  params: inOrganization.extend({ kind: Kind }),
  query: z.strictObject({ year: Year }),
  reply: VoluntaryReturn,
  refusals: ['return_not_owed', 'return_office_absent'],
});

export const readReturn = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'read_return',
  summary: 'A list that was begun: by the unit at any time, by the province once it was sent',
  method: 'GET',
  path: '/o/:organization/returns/:return',
  params: ofReturn,
  reply: VoluntaryReturn,
});

const moved = z.object({
  returnId: PlacedId,
  version: Version,
  state: z.enum(returnStates),
  waitsFor: z.enum(officeHands).nullable(),
});
const handRefusals = ['stale_version', 'return_state', 'hand_not_due', 'hand_own'] as const;

export const prepareReturn = endpoint({
  ...desk,
  act: 'prepare_return',
  name: 'prepare_return',
  summary:
    'First hand (经办): the list as the data have it now, or that there is nothing this year (本年度无)',
  method: 'POST',
  path: '/o/:organization/returns',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    kind: Kind,
    year: z.int().min(2018).max(2199),
    version: Version.optional().describe('Of the return, where it was begun before'),
    nothing: z.boolean().default(false),
    note: prose(1000).optional(),
  }),
  reply: moved.extend({ rows: z.int() }),
  refusals: [
    ...handRefusals,
    'return_not_owed',
    'return_office_absent',
    'return_too_early',
    'return_not_empty',
    'return_empty',
    'return_rows_changed',
    'export_too_long',
  ],
});

export const checkReturn = endpoint({
  ...desk,
  act: 'check_return',
  name: 'check_return',
  summary: 'Second hand (审核): agree with what was prepared',
  method: 'POST',
  path: '/o/:organization/returns/:return/check',
  params: ofReturn,
  body: z.strictObject({ version: Version, opinion: prose(1000).optional() }),
  reply: moved,
  refusals: handRefusals,
});

export const sendBackReturn = endpoint({
  ...desk,
  act: 'send_back_return',
  name: 'send_back_return',
  summary: 'Back to the first hand inside the unit, with a reason',
  method: 'POST',
  path: '/o/:organization/returns/:return/send-back',
  params: ofReturn,
  body: z.strictObject({ version: Version, reason: prose(500) }),
  reply: moved,
  refusals: handRefusals,
});

export const signReturn = endpoint({
  ...desk,
  act: 'sign_return',
  name: 'sign_return',
  summary: 'Last hand (签发): it goes to the province',
  method: 'POST',
  path: '/o/:organization/returns/:return/signature',
  params: ofReturn,
  body: z.strictObject({
    version: Version,
    opinion: prose(1000).optional(),
    documentNumber: text(80).optional(),
  }),
  reply: moved,
  refusals: handRefusals,
});

export const receiveReturn = endpoint({
  ...desk,
  act: 'answer_return',
  name: 'receive_return',
  summary: 'The province takes the list as it is',
  method: 'POST',
  path: '/o/:organization/returns/:return/receipt',
  params: ofReturn,
  body: z.strictObject({ version: Version }),
  reply: moved,
  refusals: ['stale_version', 'return_state'],
});

export const returnToUnit = endpoint({
  ...desk,
  act: 'answer_return',
  name: 'return_to_unit',
  summary: 'The province sends the list back, with a reason; the first day it was sent stays',
  method: 'POST',
  path: '/o/:organization/returns/:return/correction',
  params: ofReturn,
  body: z.strictObject({ version: Version, reason: prose(500) }),
  reply: moved,
  refusals: ['stale_version', 'return_state'],
});

export const BoardUnit = z.object({
  divisionCode: z.string(),
  divisionName: z.string(),
  level: z.enum(['city', 'county']),
  isDirect: z.boolean().describe('省直管: reports by itself although a city lies around it on the map'),
  unitName: z.string().nullable().describe('Null: no office works here yet'),
  returnId: PlacedId.nullable(),
  standing: z.enum(boardStandings),
  isLate: z.boolean(),
  daysLate: z.int().describe('Days behind the due day, up to when it was sent or today'),
  waitingDays: z.int().nullable().describe('Days it lies with the province unanswered'),
  rows: z.int().nullable(),
  nothing: z.boolean(),
  gaps: z.int(),
  sentAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  version: Version.nullable(),
});
export type BoardUnit = z.infer<typeof BoardUnit>;

export const readReturnBoard = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'read_return_board',
  summary: 'Every unit of the line that owes the province the list, and how it stands today',
  method: 'GET',
  path: '/o/:organization/return-board',
  params: inOrganization,
  query: z.strictObject({ kind: Kind, year: Year.optional() }),
  reply: z.object({
    terms: ReturnTerms,
    units: z.array(BoardUnit),
    counts: z.record(z.enum(boardStandings), z.int()),
    late: z.int(),
    enterprises: z.int().describe('In what was sent or received'),
    unpublished: z.int().describe('Received and not yet published; of the completed list'),
  }),
  refusals: ['return_not_owed'],
});

export const publishCompletions = endpoint({
  ...desk,
  act: 'publish_completions',
  name: 'publish_completions',
  summary:
    'The province publishes the completed lists it has received (由省统一向社会公布); a list received later is published later',
  method: 'POST',
  path: '/o/:organization/completion-publications',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ year: z.int().min(2018).max(2199) }),
  reply: z.object({
    year: z.int(),
    units: z.int(),
    enterprises: z.int(),
    outstanding: z.array(z.string()).describe('Units whose list has not been received'),
  }),
  refusals: ['return_not_owed', 'return_nothing_to_publish'],
});

export const exportReturn = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'export_return',
  summary: 'The list as a workbook (XLSX) or as a paper to be sealed (PDF, DOCX)',
  method: 'GET',
  path: '/o/:organization/returns/:return/file',
  params: ofReturn,
  query: z.strictObject({ as: z.enum(['xlsx', 'pdf', 'docx']).default('xlsx') }),
  reply: z.string(),
  streams: 'out',
});

export const exportReturnBoard = endpoint({
  ...desk,
  act: 'see_returns',
  name: 'export_return_board',
  summary: 'The board as a workbook (XLSX)',
  method: 'GET',
  path: '/o/:organization/return-board/file',
  params: inOrganization,
  query: z.strictObject({ kind: Kind, year: Year }),
  reply: z.string(),
  refusals: ['return_not_owed'],
  streams: 'out',
});

export const ReAudit = z.object({
  engagementId: PlacedId,
  number: z.string(),
  siteId: PlacedId,
  enterpriseId: Uuid,
  enterpriseName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  acceptedOn: DateOnly,
  dueOn: DateOnly,
  isOverdue: z.boolean(),
  lastEnrolmentId: PlacedId.nullable().describe('What the next enrolment is filled in from'),
});
export type ReAudit = z.infer<typeof ReAudit>;

export const listReAudits = endpoint({
  ...desk,
  act: 'see_re_audits',
  name: 'list_re_audits',
  summary:
    'Volunteers whose re-review (复审) is due within half a year or overdue, and who have not enrolled again; longest since first',
  method: 'GET',
  path: '/o/:organization/re-audits',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, division: DivisionCode.optional() }),
  reply: page(ReAudit).extend({ citation: Citation.nullable() }),
});

export const Completion = z.object({
  year: z.int(),
  enterpriseName: z.string(),
  creditCode: z.string(),
  siteName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  industryName: z.string(),
  acceptedOn: DateOnly,
  unitName: z.string(),
  publishedBy: z.string(),
  publishedAt: Instant,
});

export const listCompletions = endpoint({
  room: 'applications',
  scope: 'public',
  name: 'list_completions',
  summary: 'Enterprises that completed a voluntary audit, as the province published them',
  method: 'GET',
  path: '/completions',
  query: z.strictObject({ ...pageQuery, place: DivisionCode, year: Year.optional() }),
  reply: page(Completion),
  refusals: ['division_unknown'],
});
