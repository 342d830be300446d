import { createHash } from 'node:crypto';
import type { enterprise as contract } from '@qingshen/contract';
import {
  dutiesMetBy,
  openTopics,
  whyNotArchived,
  whyNotDisclose,
  whyNotLink,
} from '@qingshen/domain/engagements';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { readerIn } from '../../files/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused } from '../../kernel/refused.ts';
import { mustBeInCase, paperShown } from './case-paper.ts';
import { disclosuresOfCase, insertDisclosure, topicsOfCase } from './disclosures.sql.ts';
import { meetDuties } from './meet-duties.ts';

export const listDisclosures =
  (kernel: Kernel): Act<typeof contract.listDisclosures> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const [{ disclosed, firstVerdictOn }, rows] = await Promise.all([
      ctx.one(topicsOfCase({ province, id })),
      ctx.all(disclosuresOfCase({ province, id })),
    ]);
    return {
      disclosures: rows.map(({ province: _, ...row }) => ({
        ...row,
        id: placed(province, row.id),
        recordedAt: row.recordedAt.toISOString(),
        paper: paperShown(row.paper, readerIn(kernel, ctx)),
      })),
      open: [
        ...openTopics(
          disclosed.flatMap(({ topics }) => topics),
          firstVerdictOn !== null,
        ),
      ],
    };
  };

/** The address is kept as it was told and never visited; what stays is the text or the snapshot, with its hash. */
export const recordDisclosure =
  (kernel: Kernel): Act<typeof contract.recordDisclosure> =>
  async (ctx, { params, body }) => {
    const { province, uuid: caseId } = placedId(params.engagement);
    const [round] = await Promise.all([
      ctx.one(topicsOfCase({ province, id: caseId })),
      mustBeInCase(ctx, { province, id: caseId }, body.fileId, 'us'),
    ]);
    const { link, disclosedOn, topics, archivedText, fileId } = body;
    const told = { link, disclosedOn: disclosedOn as LocalDate, topics };
    const refused =
      whyNotLink(link) ??
      whyNotArchived(archivedText, fileId) ??
      whyNotDisclose(told, round.disclosed, round, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);

    const id = newId();
    const sha256 = archivedText === null ? null : createHash('sha256').update(archivedText).digest();
    ctx.post(
      insertDisclosure({
        province,
        id,
        engagement_id: caseId,
        link,
        disclosed_on: disclosedOn,
        topics,
        archived_text: archivedText,
        archived_sha256: sha256,
        file_id: fileId,
        recorded_at: ctx.now,
      }),
    );
    const met = dutiesMetBy([...round.disclosed, told], round.firstVerdictOn !== null);
    meetDuties(ctx, { province, engagementId: caseId }, met);
    const disclosureId = placed(province, id);
    kernel.record(ctx, {
      act: 'disclosure_recorded',
      subject: { kind: 'disclosure', id: disclosureId, name: round.number },
      subjectOrganizationId: params.organization,
      province,
      caseId,
      after: { link, disclosedOn, topics, sha256: sha256?.toString('hex') ?? null },
    });
    return { disclosureId };
  };
