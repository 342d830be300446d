import type { enterprise as contract } from '@qingshen/contract';
import {
  faultInPermit,
  isOpen,
  linkageReason,
  permitSentence,
  whyNotLinkage,
} from '@qingshen/domain/engagements';
import { documentOf } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { type Reader, readerIn } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { rulesUnder } from '../law.ts';
import { paperShown } from './case-paper.ts';
import { meetDuties } from './meet-duties.ts';
import { linkageOfCase, linkageToRecord, writeLinkage } from './permit-linkage.sql.ts';

type Case = Row<ReturnType<typeof linkageOfCase>>;

function asked(row: Case) {
  const set = rulesUnder(row.law, {
    jurisdiction: row.divisionCode,
    track: row.track,
    on: row.rulesOn as LocalDate,
    knownAt: row.rulesKnownAt.toISOString(),
  });
  const citation = set.rules.permit_linkage?.origin.citation;
  const known = citation && documentOf(citation.document);
  return {
    why: linkageReason(set, row.management),
    document: known?.number ?? known?.title ?? citation?.document ?? null,
    article: citation?.article ?? null,
  };
}

/** The day by which acceptance has to be concluded, postponements included; the permit's own where no other is set. */
const acceptanceDay = (row: Case) => (row.acceptanceDueOn ?? row.permitAcceptanceDueOn) as LocalDate | null;

function linkageShown(row: Case, reader: Reader): contract.PermitLinkage | null {
  const { permitText, writtenOn, evidence, authorityName, version, reportedOn } = row;
  if (permitText === null || writtenOn === null || evidence === null) return null;
  if (authorityName === null || version === null) return null;
  return {
    permitText,
    writtenOn,
    evidence,
    authorityName,
    version,
    reportedOn,
    paper: paperShown(row.paper, reader),
  };
}

export const readPermitLinkage =
  (kernel: Kernel): Act<typeof contract.readPermitLinkage> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const row = await ctx.one(linkageOfCase({ province, id }));
    const { why, document, article } = asked(row);
    const isAsked = why === 'asked';
    const day = acceptanceDay(row);
    const linkage = linkageShown(row, readerIn(kernel, ctx));
    return {
      isAsked,
      why,
      document,
      article,
      management: row.management,
      acceptanceDueOn: day,
      sentence: isAsked && day ? permitSentence(day) : null,
      entryDueOn: row.entryDueOn,
      reportDueOn: row.reportDueOn,
      linkage,
      fault: linkage && day ? faultInPermit(linkage.permitText, day) : null,
    };
  };

/** Said by the office that answers to the province for permits, whoever organises the round. */
export const recordPermitLinkage =
  (kernel: Kernel): Act<typeof contract.recordPermitLinkage> =>
  async (ctx, { params, body: { version: seen, ...told } }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const row = await ctx.one(linkageToRecord({ province, id, fileId: told.fileId }));
    if (!row.isOurs) refuse('permit_linkage_not_yours');
    if (!row.isPaperThere) refuse('case_file_unknown', { field: 'fileId', fileId: told.fileId });
    if (!isOpen(row.state)) refuse('round_closed', { state: row.state });
    const days = {
      writtenOn: told.writtenOn as LocalDate,
      reportedOn: told.reportedOn as LocalDate | null,
    };
    const listedOn = row.listedOn as LocalDate;
    const refused = whyNotLinkage(asked(row).why, { ...days, listedOn }, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);
    const written = await ctx.maybe(
      writeLinkage({
        province,
        id,
        seen,
        ...told,
        authorityId: params.organization,
        authorityName: ctx.seat.organizationName,
      }),
    );
    if (!written || (seen === null) !== (written.version === 1)) {
      const stands = await ctx.one(linkageOfCase({ province, id }));
      return refuse('stale_version', { version: written ? null : stands.version });
    }
    const moved = [
      { duty: 'permit_entry' as const, before: row.writtenOn, on: told.writtenOn },
      { duty: 'permit_entry_report' as const, before: row.reportedOn, on: told.reportedOn },
    ];
    meetDuties(
      ctx,
      { province, engagementId: id },
      moved.filter(({ before, on }) => before !== on),
    );
    kernel.record(ctx, {
      act: 'permit_entry_recorded',
      subject: { kind: 'engagement', id: params.engagement, name: row.number },
      subjectOrganizationId: row.enterpriseId,
      province,
      caseId: id,
      before: { permitText: row.permitText, writtenOn: row.writtenOn, reportedOn: row.reportedOn },
      after: { permitText: told.permitText, ...days },
    });
    return { version: written.version };
  };
