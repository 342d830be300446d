import type { campaigns as contract } from '@qingshen/contract';
import type { ListChange, ListColumnKey, ListFault } from '@qingshen/domain/campaigns';
import { pathOf } from '@qingshen/domain/divisions';
import type { DeadlineDraft, PinnedTarget, TargetVoice } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import type { Row } from '../../kernel/statement.ts';
import { documentName } from '../../rules/index.ts';
import { industryName } from '../keeping/read-campaign.ts';
import type { RuleBook } from '../rule-book.ts';
import type { rowPage } from './rows.sql.ts';

export type RowRead = Row<ReturnType<typeof rowPage>>;

/** Where each column stands in the workbook that came; a row that came in none has no cells. */
export type Layout = Partial<Record<ListColumnKey, string>> | null;

const voiceShown = <V extends TargetVoice>(voice: V) => ({
  ...voice,
  documentName: documentName(voice.document),
});

export const targetShown = ({ also, losing, ...target }: PinnedTarget): contract.ListTarget =>
  ({
    ...voiceShown(target),
    also: also.map(voiceShown),
    losing: losing.map(voiceShown),
  }) as contract.ListTarget;

const deadlineShown = (draft: DeadlineDraft): contract.ListDeadline => ({
  duty: draft.duty,
  bearer: draft.bearer,
  dueOn: draft.dueOn,
  provisional: draft.provisional,
  strictness: draft.strictness,
  document: draft.document,
  documentName: documentName(draft.document),
  article: draft.article,
  verified: draft.verified,
});

export const faultShown = (
  { column, code, facts }: ListFault,
  row: number,
  layout: Layout,
): contract.RowFault => {
  const letter = column === null ? undefined : layout?.[column];
  return { column, cell: letter === undefined ? null : `${letter}${row}`, code, facts: { ...facts } };
};

export const readingShown = (row: Omit<RowRead, 'cells'>): contract.ListReading => ({
  name: row.name,
  creditCode: row.creditCode,
  siteName: row.siteName,
  address: row.address,
  divisionCode: row.divisionCode,
  divisionName: row.divisionCode && pathOf(row.divisionCode),
  industryCode: row.industryCode,
  industryName: row.industryCode && industryName(row.industryCode),
  reasons: row.reasons,
  level: row.level,
  hazardousWasteT: row.hazardousWasteT,
  burnsCoal: row.burnsCoal,
});

interface Beside {
  readonly layout: Layout;
  readonly book: RuleBook;
  readonly listedOn: LocalDate;
  readonly change: ListChange | null;
}

export function rowShown(row: RowRead, { layout, book, listedOn, change }: Beside): contract.ListRow {
  const plan = book.planFor(row, listedOn);
  const shown = (faults: readonly ListFault[]) => faults.map((fault) => faultShown(fault, row.row, layout));
  return {
    row: row.row,
    version: row.version,
    standing: row.standing,
    cells: row.cells,
    reading: readingShown(row),
    faults: shown(row.faults),
    warnings: shown(row.warnings),
    corrected: row.corrected,
    overrideReason: row.overrideReason,
    names:
      row.knownName === null || row.name === null
        ? null
        : { listed: row.name, known: row.knownName, kept: row.keptName },
    setAsideBecause: row.setAsideBecause,
    carriesOver: row.carries !== null,
    confirmed: row.confirmed,
    organiserName: row.organiserName,
    change,
    targets: plan.targets.map(targetShown),
    deadlines: plan.deadlines.map(deadlineShown),
  };
}
