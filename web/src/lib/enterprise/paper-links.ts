import type { enterprise } from '@qingshen/contract';
import { type VerdictStage, verdictStages } from '@qingshen/domain/engagements';
import { paths } from '../paths.ts';
import { paperKindPhrase, verdictStagePhrase } from '../words/case-terms.ts';
import type { Say } from '../words/catalogue.ts';

/** Where a paper opens: the paper itself where there is a file or a form, else the page on which it stands. */

export interface PaperLinks {
  href: string;
  /** A file, which the browser takes down and does not open as a page. */
  isFile: boolean;
  formats: readonly { label: 'PDF' | 'DOCX'; href: string }[];
}

const file = (href: string): PaperLinks => ({ href, isFile: true, formats: [] });
const page = (href: string, formats: PaperLinks['formats'] = []): PaperLinks => ({
  href,
  isFile: false,
  formats,
});

function ofApplication(id: string, { kind, subjectId, fileId }: enterprise.Paper): PaperLinks | null {
  if (subjectId === null) return null;
  if (kind === 'stamped_scan' && fileId !== null) return file(paths.applicationFile(id, subjectId, fileId));
  if (kind !== 'application_form') return null;
  return page(paths.application(id, subjectId), [
    { label: 'PDF', href: paths.applicationForm(id, subjectId, 'pdf') },
    { label: 'DOCX', href: paths.applicationForm(id, subjectId, 'docx') },
  ]);
}

const pageOf: Partial<Record<enterprise.Paper['kind'], (id: string, engagement: string) => string>> = {
  handover_list: (id) => paths.handovers(id),
  permit_entry_record: paths.engagementDisclosure,
  disclosure_record: paths.engagementDisclosure,
  self_audit_declaration: paths.engagementCommission,
  audit_contract: paths.engagementCommission,
};

export function linksOf(id: string, paper: enterprise.Paper): PaperLinks {
  const { kind, engagementId, fileId, subjectId } = paper;
  const applied = ofApplication(id, paper);
  if (applied) return applied;
  if (kind === 'served_notice' && subjectId !== null)
    return page(paths.notice(id, subjectId), [{ label: 'PDF', href: paths.noticeContent(id, subjectId) }]);
  if (engagementId === null) return page(paths.applications(id));
  if (fileId !== null) return file(paths.engagementFile(id, engagementId, fileId));
  return page((pageOf[kind] ?? paths.engagement)(id, engagementId));
}

const isStage = (title: string): title is VerdictStage => verdictStages.some((stage) => stage === title);

/** By its own name or number; where it has none, by what it is. */
export function titleOf({ kind, title }: Pick<enterprise.Paper, 'kind' | 'title'>, say: Say): string {
  if (title === null) return say(paperKindPhrase(kind));
  return isStage(title) ? say(verdictStagePhrase(title)) : title;
}
