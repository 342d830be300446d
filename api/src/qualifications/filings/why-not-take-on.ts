import type { Refusal } from '@qingshen/domain';
import type { Track } from '@qingshen/domain/engagements';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { entriesOfFirm } from '../register/register.sql.ts';
import { clauseText, type Rulebook, rulebookOf } from './filing-rules.ts';

interface Work {
  firm: string;
  /** Two digits: the province the work lies in. */
  province: string;
  track: Track;
  /** A class of GB/T 4754-2017. */
  industry: string;
}

/**
 * May this firm be taken on for this work? Asked by whoever commissions, so of the public register alone: where a
 * place asks for a filing, one in force that covers the industry; where it asks for none, nothing is borrowed. Rules
 * that the caller has in hand need not be read again.
 */
export async function whyNotTakeOn(
  ctx: Ctx,
  { firm, province, track, industry }: Work,
  known?: Rulebook,
): Promise<Refusal | null> {
  const today = beijingDate(ctx.now);
  const [rulebook, entries] = await Promise.all([
    known ?? rulebookOf(ctx, province),
    ctx.all(entriesOfFirm({ firm, today })),
  ]);
  const { set, regime } = rulebook(track, today);
  if (regime.filing === 'none' || regime.filing === 'unstated') return null;
  const rule = set.rules.filing_regime;
  const facts = { province, clause: rule ? clauseText(rule.origin.citation) : null };
  const entry = entries.find((one) => one.province === province && one.line === regime.line);
  if (!entry) return { code: 'consultancy_not_filed', facts };
  if (entry.state === 'ended')
    return { code: 'consultancy_filing_ended', facts: { ...facts, until: entry.validUntil } };
  if (entry.state === 'suspended') return { code: 'consultancy_suspended', facts };
  const sector = industry.slice(0, 2);
  return entry.sectors.includes(sector)
    ? null
    : { code: 'consultancy_sector_missing', facts: { ...facts, sector, granted: entry.sectors } };
}
