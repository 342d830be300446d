import { z } from 'zod';
import { DateOnly, pageQuery, Uuid, Version } from '../shapes.ts';

/** What the calls of this room share. */

export const room = { room: 'qualifications', scope: 'organization' } as const;
export const inFirm = z.object({ organization: Uuid });
/** A firm as an authority that answers for it looks it up. */
export const ofFirm = z.object({ organization: Uuid, subject: Uuid });

/** An edit says which version it has seen. */
export const seen = { version: Version };
/** What is taken away is asked for by address and version: a body on DELETE gets lost on the way. */
export const seenQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647) });
export const Kept = z.object({ version: Version });

export const documentOf = { documentId: Uuid.nullable().default(null).describe('A document of this firm') };
/** Nothing a firm shows is older than the institutions that issue it. */
export const Day = DateOnly;

/** The document behind a fact, as its reader may open it. */
export const Proof = z.object({
  id: Uuid,
  name: z.string(),
  scan: z.enum(['not_scanned', 'clean', 'infected']),
  mayDownload: z.boolean(),
});
export type Proof = z.infer<typeof Proof>;

const query = z.strictObject(pageQuery);
/** A list of the firm's own, a change to it, and the same list as an authority reads it. */
export const seeing = { ...room, act: 'see_firm_register', method: 'GET', params: inFirm, query } as const;
export const keeping = { ...room, act: 'keep_firm_register' } as const;
export const looking = { ...room, act: 'see_firms', method: 'GET', params: ofFirm, query } as const;
export const shown = { id: Uuid, proof: Proof.nullable(), version: Version };
