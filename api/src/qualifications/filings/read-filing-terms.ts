import type { qualifications as contract, rules } from '@qingshen/contract';
import { industryDivisions } from '@qingshen/domain/industries';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { filingDesk } from './filing.sql.ts';
import { placeOf, rulebookOf } from './filing-rules.ts';
import { placeName } from './filing-shown.ts';
import { provinceOf } from './open-filing.ts';

/** What a place asks before it lets a firm file, so that nobody begins what cannot end. */
export const readFilingTerms: Act<typeof contract.readFilingTerms> = async (ctx, { params, query }) => {
  const province = provinceOf(query.place) ?? refuse('division_unknown', { divisionCode: query.place });
  const rulebook = await rulebookOf(ctx, province);
  const { set, regime } = rulebook(query.track, beijingDate(ctx.now));
  const line = regime.line as Line | null;
  const desk = line
    ? await ctx.one(filingDesk({ province, organizationId: params.organization, line }))
    : { authorityName: null, openId: null, inForceId: null };
  const citation = set.rules.filing_regime?.origin.citation;
  return {
    place: placeOf(province),
    placeName: placeName(province),
    track: query.track,
    regime: regime.filing,
    citation: citation
      ? { document: citation.document, article: citation.article, verified: citation.verified }
      : null,
    line,
    authorityName: desk.authorityName,
    term: (set.rules.filing_term?.value ?? null) as rules.RuleValue | null,
    openFilingId: desk.openId && placed(province, desk.openId),
    filingInForceId: desk.inForceId && placed(province, desk.inForceId),
    sectors: industryDivisions.map(({ code, name }) => ({ code, name })),
  };
};
