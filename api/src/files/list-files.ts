import type { files as contract } from '@qingshen/contract';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { capacityInCase, filesOfCase } from './files.sql.ts';
import { limitsShown } from './limits.ts';
import { fileShown, readerIn } from './shown.ts';

export const listFiles =
  (kernel: Kernel): Act<typeof contract.listFiles> =>
  async (ctx, { params }) => {
    const { province, uuid: caseId } = placedId(params.engagement);
    const organizationId = params.organization;
    const [, rows] = await Promise.all([
      ctx.one(capacityInCase({ organizationId, province, caseId, at: ctx.now })),
      ctx.all(filesOfCase({ province, caseId })),
    ]);
    const reader = readerIn(kernel, ctx);
    return {
      files: rows.map((row) => fileShown(row, reader)),
      ...limitsShown(kernel),
    };
  };
