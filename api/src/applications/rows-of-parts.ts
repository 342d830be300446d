import type {
  Contradiction,
  Eligibility,
  FormFacts,
  FormValues,
  HandAct,
  HandOutcome,
  OfficeHand,
} from '@qingshen/domain/applications';
import { sql } from 'kysely';

/** The parts of an application as columns of the row they belong to (`a`): the reader's policies decide what of them there is. */

export interface StopRow {
  rank: number;
  authorityName: string;
  divisionCode: string;
  level: 'province' | 'city' | 'county';
  line: 'ecology' | 'industry' | 'reform';
  task: 'check' | 'aggregate' | 'decide';
  arrivedAt: string | null;
  receivedAt: string | null;
  leftAt: string | null;
  outcome: HandOutcome | null;
}
export interface OwnStop {
  id: string;
  rank: number;
  visit: number;
  hands: OfficeHand[];
  waitsFor: OfficeHand | null;
  receivedAt: string | null;
  task: StopRow['task'];
}
export interface HandRow {
  id: string;
  rank: number;
  visit: number;
  copy: number;
  hand: OfficeHand;
  act: HandAct;
  outcome: HandOutcome | null;
  opinion: string | null;
  clause: string | null;
  waiver: string | null;
  items: { field: string; label: string; reason: string }[];
  boxes: Record<string, string>;
  postponedTo: string | null;
  accountId: string;
  personName: string;
  authorityId: string;
  authorityName: string;
  at: string;
}
export interface CopyRow {
  nth: number;
  filled: FormValues;
  facts: FormFacts;
  contradictions: (Contradiction & { explained: string | null })[];
  eligibility: Eligibility | null;
  hash: string;
  submittedBy: string;
  at: string;
}
export interface CorrectionRow {
  id: string;
  copy: number;
  field: string;
  label: 'incorrect' | 'incomplete' | 'outdated';
  reason: string;
  authorityName: string;
  requestedAt: string;
  answer: string | null;
  answeredAt: string | null;
}
export interface FileRow {
  id: string;
  purpose: 'material' | 'stamped_paper';
  material: number | null;
  organizationId: string;
  organizationName: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  scan: 'not_scanned' | 'clean' | 'infected';
  uploadedAt: string;
}
export interface PaperRow {
  field: string;
  written: FormValues[string];
  isSame: boolean;
  paperValue: string | null;
  comparedBy: string;
  comparedAt: string;
  resolution: 'misread' | 'paper_corrected' | 'data_corrected' | null;
  note: string | null;
  resolvedAt: string | null;
}

const of = (table: string) =>
  sql`${sql.table(table)} x where x.province = a.province and x.application_id = a.id`;

export const stopRows = sql<
  StopRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name,
    'divisionCode', r.division_code, 'level', r.level, 'line', r.line, 'task', r.task, 'arrivedAt', r.arrived_at,
    'receivedAt', r.received_at, 'leftAt', r.left_at, 'outcome', r.outcome) order by r.rank), '[]') from app.route_of(a.province, a.id) r)`;

/** The stop that is mine, if the acting organization is the office where it lies. */
export const ownStop = (
  organizationId: string,
) => sql<OwnStop | null>`(select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from ${of('application_stops')} and x.authority_id = ${organizationId} and x.rank = a.at_rank)`;

export const handRows = sql<
  HandRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit, 'copy', x.copy,
    'hand', x.hand, 'act', x.act, 'outcome', x.outcome, 'opinion', x.opinion, 'clause', x.clause, 'waiver', x.waiver, 'items', x.items,
    'boxes', x.boxes, 'postponedTo', x.postponed_to, 'accountId', x.account_id, 'personName', x.person_name, 'authorityId', x.authority_id,
    'authorityName', x.authority_name, 'at', x.at) order by x.at, x.id), '[]') from ${of('application_hands')})`;

export const copyRows = sql<
  CopyRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('nth', x.nth, 'filled', x.filled, 'facts', x.facts,
    'contradictions', x.contradictions, 'eligibility', x.eligibility, 'hash', encode(x.hash, 'hex'), 'submittedBy', x.submitted_by_name,
    'at', x.at) order by x.nth), '[]') from ${of('application_copies')})`;

export const correctionRows = sql<
  CorrectionRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'copy', x.copy, 'field', x.field,
    'label', x.label, 'reason', x.reason, 'authorityName', x.authority_name, 'requestedAt', x.requested_at, 'answer', x.answer,
    'answeredAt', x.answered_at) order by x.requested_at, x.id), '[]') from ${of('application_corrections')})`;

export const fileRows = sql<
  FileRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'purpose', x.purpose, 'material', x.material,
    'organizationId', x.organization_id, 'organizationName', x.organization_name, 'name', x.name, 'kind', x.kind, 'bytes', x.bytes,
    'sha256', encode(x.sha256, 'hex'), 'scan', x.scan, 'uploadedAt', x.uploaded_at) order by x.uploaded_at, x.id), '[]')
    from ${of('application_files')} and x.dropped_at is null)`;

export const paperRows = sql<
  PaperRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'written', x.written, 'isSame', x.is_same,
    'paperValue', x.paper_value, 'comparedBy', x.compared_by, 'comparedAt', x.compared_at, 'resolution', x.resolution, 'note', x.note,
    'resolvedAt', x.resolved_at)), '[]') from ${of('application_paper_fields')})`;
