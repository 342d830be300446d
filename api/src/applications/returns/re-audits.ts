import type { returns as contract } from '@qingshen/contract';
import { add, beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed } from '../../kernel/placed.ts';
import { lawHere } from './law.sql.ts';
import { reAuditPage } from './re-audits.sql.ts';
import { divisionName } from './shown.ts';
import { citationShown, provinceSeated, reAuditTermsFor } from './terms.ts';

/** 原则上每4年复审一次: whom to ask again, longest since first. Where no text asks for it the list is empty. */
export const listReAudits: Act<typeof contract.listReAudits> = async (ctx, { params, query }) => {
  const { after, limit, division } = query;
  const { law } = await ctx.one(lawHere(provinceSeated(ctx)));
  const terms = reAuditTermsFor(ctx, law);
  if (!terms) return { rows: [], next: null, citation: null };
  const rows = await ctx.all(
    reAuditPage({
      organizationId: params.organization,
      acceptedBefore: terms.acceptedBefore,
      ...(division === undefined ? {} : { division }),
      after: decodeCursor(after, ['day', 'uuid']),
      limit,
    }),
  );
  const today = beijingDate(ctx.now);
  const page = cut(
    rows,
    limit,
    (row) => [row.acceptedOn, row.id],
    ({ province, id, siteId, enrolmentId, ...row }) => {
      const dueOn = add(row.acceptedOn as LocalDate, terms.every);
      return {
        ...row,
        engagementId: placed(province, id),
        siteId: placed(province, siteId),
        divisionName: divisionName(row.divisionCode),
        industryCode: row.industryCode ?? '',
        dueOn,
        isOverdue: today > dueOn,
        lastEnrolmentId: enrolmentId && placed(province, enrolmentId),
      };
    },
  );
  return { ...page, citation: citationShown(terms.citation) };
};
