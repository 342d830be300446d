import type { Kernel } from '../kernel/kernel.ts';
import { kinds } from './kinds.ts';

export const limitBytes = ({ config }: Kernel): number => config.UPLOAD_LIMIT_MB * 1024 * 1024;

export const scannerInstalled = ({ config }: Kernel): boolean => config.CLAMAV_URL !== undefined;

/** What a page says before somebody chooses a document. */
export const limitsShown = (kernel: Kernel) => ({
  isScanned: scannerInstalled(kernel),
  limits: {
    bytes: limitBytes(kernel),
    kinds: Object.values(kinds).flatMap(({ extensions }) => [...extensions]),
  },
});
