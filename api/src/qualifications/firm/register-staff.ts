import type { qualifications as contract } from '@qingshen/contract';
import { whyNotEmployment } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import { newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { day, dayOrNull, hasBeen } from './day.ts';
import { documentNamed, employ } from './employments.sql.ts';
import { identified } from './identity.ts';

/**
 * One person counts for one firm at one time. The database asks the whole country while it holds the person; whoever
 * comes second learns since when, and the claim stays for the authority although the act is refused.
 */
export const registerStaff =
  (kernel: Kernel): Act<typeof contract.registerStaff> =>
  async (ctx, { params: { organization: firm }, body }) => {
    const today = beijingDate(ctx.now);
    hasBeen('consentedOn', body.consentedOn, today);
    hasBeen('experiencedSince', body.experiencedSince, today);
    const { identity, bornOn } = identified(kernel, body.identityKind, body.identityNumber, ctx.now);
    const unfit = whyNotEmployment({ from: day(body.from), until: dayOrNull(body.until) }, bornOn);
    if (unfit) throw new Refused(unfit);

    const [id, claim] = [newSecretId(), newSecretId()];
    const entry = {
      ...identity,
      id,
      claim,
      name: body.name,
      position: body.position,
      full_time: body.fullTime,
      from_on: body.from,
      until_on: body.until,
      experienced_since: body.experiencedSince,
      document_id: body.documentId,
      consented_on: body.consentedOn,
    };
    const { known } = await ctx.one(documentNamed({ firm, id: body.documentId }));
    if (!known) refuse('document_unknown', { field: 'documentId' });
    const [inTheWay] = await ctx.all(employ(JSON.stringify([entry])));
    if (inTheWay?.outcome === 'overlaps_here')
      refuse('employments_overlap', { from: inTheWay.since, until: inTheWay.until });
    if (inTheWay) {
      kernel.record(ctx, {
        act: 'employment_claimed',
        subject: { kind: 'employment_claim', id: inTheWay.claim ?? claim },
        subjectOrganizationId: firm,
        after: { from: body.from, since: inTheWay.since },
      });
      throw new Refused(
        { code: 'person_registered_elsewhere', facts: { since: inTheWay.since } },
        { commits: true },
      );
    }
    // No name in the trail: it names the row, and whoever may read the register reads the person there.
    kernel.record(ctx, {
      act: 'staff_registered',
      subject: { kind: 'employment', id },
      subjectOrganizationId: firm,
      after: { fullTime: body.fullTime, from: body.from, until: body.until },
    });
    return { employmentId: id };
  };
