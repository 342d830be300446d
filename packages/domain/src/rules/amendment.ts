import { tracks } from '../engagements/manner.ts';
import type { Refusal } from '../refusal.ts';
import type { Line } from '../tenancy/index.ts';
import { lineOf } from './jurisdiction.ts';
import type { RuleKey } from './keys.ts';
import type { RuleSet, RuleValue } from './rule.ts';
import { whyNotValue } from './value.ts';

/** Who may do what with a proposal, and when not. Pure: asked by the acts, and told to the page as facts. */

export interface Proposal {
  state: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  proposedBy: string;
  version: number;
}

export interface ProposedRule {
  key: RuleKey;
  value: RuleValue;
  from: string;
  until?: string | undefined;
}

/** A place speaks for itself: the province for the province, a county for the county and for nobody above it. */
export const whyNotProposeFor = (jurisdiction: string, own: string | null): Refusal | null =>
  own === jurisdiction ? null : { code: 'jurisdiction_not_yours', facts: { jurisdiction, own } };

/** A track's rules come down one chain of command, so nobody outside it proposes or approves them. */
export function whyNotTrack(track: RuleSet['track'], own: Line | null): Refusal | null {
  const line = lineOf(track);
  return own === line ? null : { code: 'track_not_yours', facts: { track, line } };
}

/** What an authority of this line may propose: nothing where its line carries no track. */
export const tracksOf = (own: Line | null): readonly RuleSet['track'][] =>
  tracks.filter((track) => whyNotTrack(track, own) === null);

export function whyNotProposedRule({ key, value, from, until }: ProposedRule): Refusal | null {
  if (until !== undefined && until < from) return { code: 'amendment_period', facts: { from, until } };
  return whyNotValue(key, value);
}

function whyNotTouch(proposal: Proposal, version: number): Refusal | null {
  if (proposal.state !== 'proposed') return { code: 'amendment_decided', facts: { state: proposal.state } };
  return proposal.version === version
    ? null
    : { code: 'stale_version', facts: { version: proposal.version } };
}

/** Its proposer alone changes it or takes it back. */
export const whyNotChangeProposal = (
  proposal: Proposal,
  version: number,
  account: string | null,
): Refusal | null =>
  proposal.proposedBy === account ? whyNotTouch(proposal, version) : { code: 'amendment_not_yours' };

/** Whoever proposed it never decides, whatever their role. */
export const whyNotDecideProposal = (
  proposal: Proposal,
  version: number,
  account: string | null,
): Refusal | null =>
  proposal.proposedBy === account ? { code: 'amendment_own' } : whyNotTouch(proposal, version);
