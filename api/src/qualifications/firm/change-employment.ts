import type { qualifications as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { hasBeen } from './day.ts';
import { changeEmployment, correctEmployment, documentNamed, employmentSeen } from './employments.sql.ts';

interface Change {
  id: string;
  seen: number;
  fullTime: boolean | null;
  until: string | null;
}

/** What touches the days of an employment, or makes it count, is asked of the whole country again. */
async function change(kernel: Kernel, ctx: Ctx<Seat>, asked: Change): Promise<{ version: number }> {
  const claim = newSecretId();
  const { outcome, since, until, version, kept } = await ctx.one(changeEmployment({ ...asked, claim }));
  switch (outcome) {
    case 'changed':
      return { version };
    case 'stale':
      return refuse('stale_version', { version });
    case 'ended':
      return refuse('employment_ended', { until });
    case 'ends_before':
      return refuse('employment_ends_before_it_begins', { from: since, until });
    case 'overlaps_here':
      return refuse('employments_overlap', { from: since, until });
    case 'elsewhere':
      kernel.record(ctx, {
        act: 'employment_claimed',
        subject: { kind: 'employment_claim', id: kept ?? claim },
        subjectOrganizationId: ctx.who.organizationId,
        after: { since },
      });
      throw new Refused({ code: 'person_registered_elsewhere', facts: { since } }, { commits: true });
  }
}

export const endEmployment =
  (kernel: Kernel): Act<typeof contract.endEmployment> =>
  async (ctx, { params, body }) => {
    const asked = { id: params.employment, seen: body.version, fullTime: null, until: body.until };
    const changed = await change(kernel, ctx, asked);
    kernel.record(ctx, {
      act: 'employment_ended',
      subject: { kind: 'employment', id: params.employment },
      subjectOrganizationId: params.organization,
      after: { until: body.until },
    });
    return changed;
  };

export const changeFullTime =
  (kernel: Kernel): Act<typeof contract.changeFullTime> =>
  async (ctx, { params, body }) => {
    const asked = { id: params.employment, seen: body.version, fullTime: body.fullTime, until: null };
    const changed = await change(kernel, ctx, asked);
    kernel.record(ctx, {
      act: 'full_time_changed',
      subject: { kind: 'employment', id: params.employment },
      subjectOrganizationId: params.organization,
      after: { fullTime: body.fullTime },
    });
    return changed;
  };

/** What is said of somebody, their days apart. Whoever has left stays as they were: past decisions rest on it. */
export const editStaffMember =
  (kernel: Kernel): Act<typeof contract.editStaffMember> =>
  async (ctx, { params: { organization: firm, employment: id }, body: { version, ...said } }) => {
    const today = beijingDate(ctx.now);
    hasBeen('experiencedSince', said.experiencedSince, today);
    const [row, { known }] = await Promise.all([
      ctx.maybe(employmentSeen({ firm, id })),
      ctx.one(documentNamed({ firm, id: said.documentId })),
    ]);
    if (!row) return refuse('not_found');
    if (row.version !== version) refuse('stale_version', { version: row.version });
    if (row.until !== null && row.until < today) refuse('employment_ended', { until: row.until });
    if (!known) refuse('document_unknown', { field: 'documentId' });
    const corrected = await ctx.maybe(correctEmployment({ firm, id, seen: version, ...said }));
    if (!corrected) return refuse('stale_version');
    kernel.record(ctx, {
      act: 'staff_edited',
      subject: { kind: 'employment', id },
      subjectOrganizationId: firm,
      after: {
        position: said.position,
        experiencedSince: said.experiencedSince,
        proven: said.documentId !== null,
      },
    });
    return corrected;
  };
