import { versionStateAt, type versionSteps, whyNotVersionStep } from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { leavePublication } from '../publishing/publication-state.sql.ts';
import type { ListKey, Terms } from './checker.ts';
import { holdToPublish, holdVersion, versionTerms } from './versions.sql.ts';

/** What is said of a publication whose process ended. */
export const lost = { code: 'publication_interrupted', facts: {} };

interface Named {
  campaign: string;
  listVersion: string;
}

/** A version is found under its campaign and in its own place, or not at all. */
export function keyOf(ctx: Ctx<Seat>, { campaign, listVersion }: Named): ListKey {
  const [above, at] = [placedId(campaign), placedId(listVersion)];
  if (above.province !== at.province) refuse('not_found');
  return {
    province: at.province,
    campaignId: above.uuid,
    versionId: at.uuid,
    authorityId: ctx.who.organizationId ?? '',
  };
}

/** Held, where the step may be taken. A published version is nobody's to hold: then it is only said that it is. */
export async function heldVersion(
  ctx: Ctx<Seat>,
  named: Named,
  step: keyof typeof versionSteps,
): Promise<{ key: ListKey; terms: Terms }> {
  const key = keyOf(ctx, named);
  const asked = { ...key, id: key.versionId };
  const hold = step === 'publish' ? holdToPublish : holdVersion;
  const terms = (await ctx.maybe(hold(asked))) ?? (await ctx.one(versionTerms(asked)));
  const state = versionStateAt(terms, ctx.now);
  const refused = whyNotVersionStep(step, state);
  if (refused) throw new Refused(refused);
  // A publication that died has left nothing: whoever comes next finds the version ready, and says so.
  if (terms.state === 'publishing' && state === 'ready')
    ctx.post(leavePublication({ province: key.province, id: key.versionId, failure: lost }));
  return { key, terms: { ...terms, state } };
}
