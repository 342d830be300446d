import { z } from 'zod';
import { PlacedId, Uuid } from '../shapes.ts';

/** What the calls of an enterprise share. */

export const common = { room: 'engagements', scope: 'organization' } as const;
export const inOrganization = z.object({ organization: Uuid });
export const ofSite = z.object({ organization: Uuid, site: PlacedId });
export const ofCase = z.object({ organization: Uuid, engagement: PlacedId });

/** 万元 and 元 are ways of writing: money is kept in fen. */
export const Fen = z.int().min(0).max(900_000_000_000_000);

const fourDecimals = (amount: number) => Math.abs(Math.round(amount * 1e4) / 1e4 - amount) < 1e-9;
/** A quantity with at most four decimals. */
export const Amount = z
  .number()
  .min(0)
  .max(10_000_000_000)
  .check(({ value, issues }) => {
    if (!fourDecimals(value))
      issues.push({ code: 'not_multiple_of', divisor: 0.0001, input: value, message: 'four_decimals' });
  });

/** A document of the case, as it stands behind something that was recorded. */
export const CasePaper = z.object({
  fileId: Uuid,
  name: z.string(),
  sha256: z.string(),
  mayDownload: z.boolean(),
});
export type CasePaper = z.infer<typeof CasePaper>;
