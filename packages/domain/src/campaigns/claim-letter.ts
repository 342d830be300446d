import type { Level } from '../divisions/index.ts';
import type { ClaimLetterChoice } from './notice-batch.ts';

interface Unclaimed {
  readonly isUnclaimed: boolean;
  readonly registeredBy: string | null;
  /** Whose code is under way and not spent; null: none. */
  readonly openClaimBy: string | null;
}

/**
 * Whether a letter with a code is made for an enterprise. Where no code is under way, whoever oversees the enterprise may
 * give the first. A code given before dies with a new one, so that is for its giver, the registrar and the province.
 */
export function mayIssueClaim(
  choice: ClaimLetterChoice,
  by: { readonly authorityId: string; readonly level: Level },
  { isUnclaimed, registeredBy, openClaimBy }: Unclaimed,
): boolean {
  if (choice === 'none' || !isUnclaimed) return false;
  if (openClaimBy === null) return true;
  const answersFor =
    by.level === 'province' || registeredBy === by.authorityId || openClaimBy === by.authorityId;
  return choice === 'renewed' && answersFor;
}
