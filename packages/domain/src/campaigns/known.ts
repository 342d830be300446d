import type { DivisionCode, Level } from '../divisions/index.ts';
import type { EngagementState, FoundGround } from '../engagements/index.ts';

/** What stands in the register of the enterprise that a row names, as far as who prepares the list may know it. */

/** A round that has not ended, and on what ground it would go on in this list, if on any (冀环办字函〔2025〕141号 三（二）). */
export interface OpenRound {
  readonly id: string;
  readonly number: string;
  readonly campaignId: string | null;
  readonly state: EngagementState;
  readonly ground: FoundGround | null;
}

/** A plant we know, and what stands about it. */
export interface KnownSite {
  readonly id: string;
  readonly name: string;
  /** null: it lies outside of who asks, who learns no more than that the name is taken. */
  readonly divisionCode: DivisionCode | null;
  readonly address: string | null;
  readonly industryCode: string | null;
  /** The round that is open there, if one is. */
  readonly round: OpenRound | null;
  /** How it stands on this campaign's published list, if it does. */
  readonly listed: { readonly level: Level } | null;
}

export interface KnownEnterprise {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly KnownSite[];
}
