import type { applications as contract } from '@qingshen/contract';
import { parsePlacedId, type Refusal } from '@qingshen/domain';
import { eligibilityOf, type RoundApplicationKind } from '@qingshen/domain/applications';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import { type Law, rulesUnder } from '../engagements/index.ts';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { clockOf, whyNotBegin } from './beginnings.ts';
import { lawsOfOpenings, openingsOf } from './rounds-to-apply.sql.ts';
import { siteToApplyFrom } from './starting.sql.ts';

/** What may be applied for, and why not, before anybody presses a button. */

type Found = Row<ReturnType<typeof openingsOf>>;

const shown = (refused: Refusal | null) => refused && { code: refused.code, facts: { ...refused.facts } };

/** Of two dates that might be put off one is enough; where none may be, the first says why. */
function judged(row: Found, kind: RoundApplicationKind, law: Law, today: LocalDate) {
  if (kind !== 'postponement') return { refused: whyNotBegin(kind, row, null, law, today), duties: [] };
  const asked = (['apply_acceptance', 'conclude_acceptance'] as const).map((duty) => ({
    duty,
    refused: whyNotBegin(kind, row, duty, law, today),
    dueOn: clockOf(row, duty)?.dueOn ?? null,
  }));
  const duties = asked.flatMap(({ duty, refused, dueOn }) =>
    refused || dueOn === null ? [] : [{ duty, dueOn }],
  );
  return { refused: duties.length > 0 ? null : (asked[0]?.refused ?? null), duties };
}

export const listOpenings: Act<typeof contract.listOpenings> = async (ctx, { params, query }) => {
  const { kind, limit } = query;
  const today = beijingDate(ctx.now);
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const [rows, laws] = await Promise.all([
    ctx.all(openingsOf({ enterpriseId: params.organization, kind, after, limit })),
    ctx.all(lawsOfOpenings(params.organization)),
  ]);
  return cut(
    rows,
    limit,
    (row) => [row.exactly, row.engagementId],
    (row) => {
      const { law } = laws.find(({ province }) => province === row.province) ?? refuse('not_found');
      const { refused, duties } = judged(row, kind, law, today);
      return {
        engagementId: placed(row.province, row.engagementId),
        number: row.number,
        siteName: row.name,
        track: row.track,
        state: row.state,
        refused: shown(refused),
        openApplicationId: row.open && placed(row.province, row.open.id),
        duties,
      };
    },
  );
};

export const readEligibility: Act<typeof contract.readEligibility> = async (ctx, { query }) => {
  const site = parsePlacedId(query.site);
  if ('refused' in site) return refuse('not_found');
  const { province, uuid: id } = site.value;
  const today = beijingDate(ctx.now);
  const found = await ctx.one(siteToApplyFrom({ province, id, year: partsOf(today).year }));
  const declares = { soundAndLawful: null, aboveScale: null };
  const { verdict, findings } = eligibilityOf({ ...found, province, declares });
  const rules = rulesUnder(found.law, { jurisdiction: found.divisionCode, track: 'voluntary', on: today });
  const cited = rules.rules.listing_conditions?.origin.citation;
  return {
    verdict,
    findings: findings.map((finding) => ({ ...finding, facts: { ...finding.facts } })),
    openApplicationId: found.openId && placed(province, found.openId),
    lastEnrolment: found.lastEnrolment && {
      id: placed(province, found.lastEnrolment.id),
      number: found.lastEnrolment.number,
      decidedOn: beijingDate(new Date(found.lastEnrolment.decidedAt)),
    },
    citation: {
      document: cited?.document ?? 'henan-2018-24',
      article: cited?.article ?? '一',
      verified: cited?.verified ?? false,
    },
  };
};
