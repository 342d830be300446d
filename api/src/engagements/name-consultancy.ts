import type { engagements as contract } from '@qingshen/contract';
import type { Refusal } from '@qingshen/domain';
import { normalizeCreditCode } from '@qingshen/domain/codes';
import {
  whyNotChange,
  whyNotContract,
  whyNotNameConsultancy,
  whyNotPaper,
} from '@qingshen/domain/engagements';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { rulebookFrom, whyNotTakeOn } from '../qualifications/index.ts';
import { roundAndConsultancy } from './consultancy.sql.ts';
import { commissionUnderContract, type Terms } from './enterprise/change-manner.ts';
import { amendmentsUnder } from './law.ts';

const unless = (refusal: Refusal | null): void => {
  if (refusal) throw new Refused(refusal);
};

type Told = Parameters<Act<typeof contract.nameConsultancy>>[1]['body']['contract'];

function termsOf({ number, signedOn, from, until, fileId, feeFen }: Told, today: LocalDate): Terms {
  unless(
    whyNotContract(
      { signedOn: signedOn as LocalDate, from: from as LocalDate, until: until as LocalDate | null },
      today,
    ),
  );
  return {
    contract: newId(),
    number,
    signed_on: signedOn,
    from_on: from,
    until_on: until,
    file: fileId,
    fee_fen: feeFen,
  };
}

/**
 * The enterprise's choice alone, among those who may take the work on today, under a contract that is filed with the
 * authority. Whoever was named before leaves the table, and with it the sight of the case.
 */
export const nameConsultancy =
  (kernel: Kernel): Act<typeof contract.nameConsultancy> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const creditCode = normalizeCreditCode(body.creditCode);
    const { fileId } = body.contract;
    const round = await ctx.one(roundAndConsultancy({ province, id, creditCode, fileId }));
    if (round.version !== body.version) refuse('stale_version', { version: round.version });
    const { foundId, foundName, track, industry } = round;
    if (foundId === null || foundName === null) return refuse('consultancy_unknown');
    unless(whyNotNameConsultancy(round, foundId));
    unless(whyNotChange(round, 'commissioned', body.reason));
    const terms = termsOf(body.contract, beijingDate(ctx.now));
    if (!round.isPaperThere) refuse('case_file_unknown', { field: 'contract.fileId', fileId });
    unless(whyNotPaper(round));
    const rules = rulebookFrom(province, amendmentsUnder(round.law));
    unless(await whyNotTakeOn(ctx, { firm: foundId, province, track, industry }, rules));

    const { version } = await commissionUnderContract(
      ctx,
      { province, id, version: round.version, reason: body.reason },
      foundId,
      terms,
    );
    kernel.record(ctx, {
      act: 'consultancy_named',
      subject: { kind: 'engagement', id: params.engagement, name: round.number },
      subjectOrganizationId: foundId,
      province,
      caseId: id,
      before: { consultancy: round.consultancyName },
      after: {
        consultancy: foundName,
        contract: placed(province, terms.contract),
        number: terms.number,
        signedOn: terms.signed_on,
        reason: body.reason ?? null,
      },
    });
    return { version, consultancyName: foundName };
  };
