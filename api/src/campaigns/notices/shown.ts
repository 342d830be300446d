import { daysLate, type NoticeFacts, type NoticeState } from '@qingshen/domain/campaigns';
import { daysBetween, type LocalDate } from '@qingshen/domain/time';
import { type Reader, whyNotDownload } from '../../files/index.ts';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import type { boardPage } from './board.sql.ts';
import type { noticeInSight, SealRow, ServiceRow } from './notices.sql.ts';
import { wordingIdOf } from './wording-id.ts';

export type NoticeRead = Row<ReturnType<typeof noticeInSight>>;
type BoardRow = Row<ReturnType<typeof boardPage>>;

const day = (text: string): LocalDate => text as LocalDate;

/** The clock of a notice as of today: what is left, or by how much it was missed. */
function clock(dueOn: string | null, servedOn: string | null, provisional: boolean | null, today: LocalDate) {
  const due = dueOn === null ? null : day(dueOn);
  const served = servedOn === null ? null : day(servedOn);
  return {
    dueOn,
    provisional: provisional ?? false,
    daysLeft: due === null || served !== null ? null : daysBetween(today, due),
    daysLate: daysLate(due, served, today),
  };
}

const paperShown = (province: string, paper: SealRow['paper'], reader: Reader) =>
  paper === null
    ? null
    : {
        id: placed(province, paper.id),
        name: paper.name,
        sha256: paper.sha256,
        scan: paper.scan,
        mayDownload: whyNotDownload(paper, reader) === null,
      };

/** What the rules look at. */
export const factsOf = (row: Pick<NoticeRead, 'state' | 'preparedOn' | 'seals'>): NoticeFacts => ({
  state: row.state as NoticeState,
  preparedOn: day(row.preparedOn),
  seals: row.seals.map((seal) => ({
    line: seal.line,
    authorityId: seal.authorityId,
    authorityName: seal.authorityName,
    sealedOn: seal.sealedOn === null ? null : day(seal.sealedOn),
  })),
});

const serviceShown = (province: string, service: ServiceRow, reader: Reader) => {
  const { paper, dueOn, ...said } = service;
  const servedOn = day(service.servedOn);
  return {
    ...said,
    daysLate: daysLate(dueOn === null ? null : day(dueOn), servedOn, servedOn),
    receipt: paperShown(province, paper, reader),
    recordedAt: new Date(service.recordedAt).toISOString(),
  };
};

const supersededShown = (row: NoticeRead) =>
  row.supersededAt === null || row.supersededBecause === null
    ? null
    : {
        at: row.supersededAt.toISOString(),
        because: row.supersededBecause,
        reason: row.supersededReason ?? '',
        byNotice: row.replacedBy === null ? null : placed(row.province, row.replacedBy),
      };

export function noticeShown(row: NoticeRead, reader: Reader, today: LocalDate) {
  const { province } = row;
  return {
    id: placed(province, row.id),
    number: row.number,
    engagementId: placed(province, row.engagementId),
    engagementNumber: row.engagementNumber,
    campaignId: placed(province, row.campaignId),
    batchId: placed(province, row.batchId),
    enterpriseName: row.enterpriseName,
    creditCode: row.creditCode,
    siteName: row.siteName,
    address: row.address,
    divisionCode: row.divisionCode,
    divisionName: row.divisionName,
    state: row.state,
    ...clock(row.service?.dueOn ?? row.dueOn, row.service?.servedOn ?? null, row.provisional, today),
    wording: {
      id: wordingIdOf(province, row.wordingId, row.wordingNumber),
      title: row.wordingTitle,
      number: row.wordingNumber,
      isShipped: row.wordingId === null,
    },
    preparedOn: row.preparedOn,
    preparedByName: row.preparedByName,
    paper: {
      bytes: row.bytes,
      pages: row.pages,
      sha256: row.sha256.toString('hex'),
      fingerprint: row.fingerprint,
      missingCharacters: row.missingCharacters,
    },
    seals: row.seals.map(({ paper, ...seal }) => ({
      ...seal,
      isOurs: seal.authorityId === reader.organizationId,
      paper: paperShown(province, paper, reader),
    })),
    service: row.service === null ? null : serviceShown(province, row.service, reader),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedByName: row.acknowledgedByName,
    superseded: supersededShown(row),
    version: row.version,
  };
}

export function boardRowShown(row: BoardRow, campaignId: string, today: LocalDate) {
  const shown = clock(row.dueOn, row.servedOn, row.provisional, today);
  return {
    engagementId: placed(row.province, row.engagementId),
    engagementNumber: row.engagementNumber,
    campaignId: placed(row.province, campaignId),
    enterpriseName: row.enterpriseName,
    siteName: row.siteName,
    divisionCode: row.divisionCode,
    divisionName: row.divisionName,
    responsibleLevel: row.responsibleLevel,
    standing: row.standing,
    noticeId: row.noticeId === null ? null : placed(row.province, row.noticeId),
    number: row.number,
    sealsMissing: row.sealsMissing,
    preparedOn: row.preparedOn,
    servedOn: row.servedOn,
    method: row.method,
    ...shown,
    overdue: row.servedOn === null && shown.daysLate > 0,
    earlier: row.earlier,
    version: row.version,
  };
}
