import type { applications as contract } from '@qingshen/contract';
import { formFor } from '@qingshen/domain/applications';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { enrolmentFrom, fromRound } from './beginnings.ts';
import { insertApplication } from './starting.sql.ts';

export const startApplication =
  (kernel: Kernel): Act<typeof contract.startApplication> =>
  async (ctx, { body }) => {
    const today = beijingDate(ctx.now);
    const begun =
      body.kind === 'enrolment' ? await enrolmentFrom(ctx, body, today) : await fromRound(ctx, body, today);
    const form = formFor(body.kind);
    const id = newId();
    const [row] = await ctx.all(
      insertApplication({
        ...begun,
        id,
        year: partsOf(today).year,
        formId: form.id,
        formVersion: form.version,
        at: ctx.now,
      }),
    );
    const { number, version } = row ?? refuse('not_found');
    const applicationId = placed(begun.province, id);
    kernel.record(ctx, {
      act: 'application_started',
      subject: { kind: 'application', id: applicationId, name: number },
      province: begun.province,
      caseId: begun.engagementId,
      after: {
        kind: body.kind,
        form: `${form.id}/${form.version}`,
        site: begun.siteName,
        ...(body.kind === 'enrolment' && body.from !== undefined && { from: body.from }),
      },
    });
    return { applicationId, number, version };
  };
