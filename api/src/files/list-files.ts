import type { files as contract } from '@qingshen/contract';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { capacityInCase, filesOfCase } from './files.sql.ts';
import { kinds } from './kinds.ts';
import { fileShown } from './shown.ts';

export const limitBytes = ({ config }: Kernel): number => config.UPLOAD_LIMIT_MB * 1024 * 1024;

export const listFiles =
  (kernel: Kernel): Act<typeof contract.listFiles> =>
  async (ctx, { params }) => {
    const { province, uuid: caseId } = placedId(params.engagement);
    const organizationId = params.organization;
    const [, rows] = await Promise.all([
      ctx.one(capacityInCase({ organizationId, province, caseId, at: ctx.now })),
      ctx.all(filesOfCase({ province, caseId })),
    ]);
    return {
      files: rows.map((row) => fileShown(row, organizationId)),
      isScanned: kernel.config.CLAMAV_URL !== undefined,
      limits: {
        bytes: limitBytes(kernel),
        kinds: Object.values(kinds).flatMap(({ extensions }) => extensions),
      },
    };
  };
