import {
  type EndpointSpec,
  engagements,
  enterprise,
  experts,
  type ReplyOf,
  rules,
  tenancy,
  trail,
} from '@qingshen/contract';
import { titleOf } from '../enterprise/paper-links.ts';
import { keyPhrase, optionPhrase, valueText } from '../rules/value.ts';
import { auditMannerPhrase, dutyPhrase, paperKindPhrase } from '../words/case-terms.ts';
import type { Say } from '../words/catalogue.ts';
import { stamp } from '../words/format.ts';
import type { Locale } from '../words/locale.ts';
import {
  engagementStatePhrase,
  expertStatePhrase,
  kindPhrase,
  levelPhrase,
  linePhrase,
  membershipStatePhrase,
  organizationStatePhrase,
  rolePhrase,
  titlePhrase,
  trackPhrase,
} from '../words/terms.ts';
import { caseFilterNames } from './case-filters.ts';
import { industryName } from './choices.ts';
import { tell } from './tell.ts';

type RowOf<E extends EndpointSpec> = ReplyOf<E> extends { rows: (infer R)[] } ? R : never;

/** A list that can be taken along: what is asked, under which filters, and its columns in words. */
export interface Exported {
  endpoint: EndpointSpec;
  title: (say: Say) => string;
  filters: readonly string[];
  columns: readonly (readonly [
    head: (say: Say) => string,
    cell: (row: never, say: Say, locale: Locale) => string,
  ])[];
}

const exported = <E extends EndpointSpec>(
  endpoint: E,
  title: (say: Say) => string,
  filters: readonly string[],
  columns: readonly (readonly [(say: Say) => string, (row: RowOf<E>, say: Say, locale: Locale) => string])[],
): Exported => ({ endpoint, title, filters, columns });

export const exports: Record<string, Exported> = {
  organizations: exported(
    tenancy.listOrganizations,
    (say) => say('shell.organizations'),
    ['kind', 'state', 'division', 'search', 'sort'],
    [
      [(say) => say('tenancy.name_of_organization'), (row) => row.name],
      [(say) => say('tenancy.kind'), (row, say) => say(kindPhrase(row.kind))],
      [(say) => say('tenancy.credit_code'), (row) => row.creditCode ?? ''],
      [(say) => say('tenancy.division'), (row) => row.divisionName ?? ''],
      [(say) => say('tenancy.level'), (row, say) => (row.level ? say(levelPhrase(row.level)) : '')],
      [(say) => say('tenancy.line'), (row, say) => (row.line ? say(linePhrase(row.line)) : '')],
      [(say) => say('tenancy.state'), (row, say) => say(organizationStatePhrase(row.state))],
      [(say) => say('tenancy.registered'), (row) => stamp(row.registeredAt)],
    ],
  ),
  members: exported(
    tenancy.listMembers,
    (say) => say('shell.members'),
    ['state'],
    [
      [(say) => say('tenancy.name'), (row) => row.name],
      [(say) => say('tenancy.username'), (row) => row.username],
      [(say) => say('tenancy.role'), (row, say) => say(rolePhrase(row.role))],
      [(say) => say('tenancy.state'), (row, say) => say(membershipStatePhrase(row.state))],
      [(say) => say('tenancy.joined'), (row) => stamp(row.joinedAt)],
    ],
  ),
  engagements: exported(
    engagements.listEngagements,
    (say) => say('engagements.cases'),
    [...caseFilterNames, 'sort'],
    [
      [(say) => say('engagements.number'), (row) => row.number],
      [(say) => say('engagements.enterprise'), (row) => row.enterpriseName],
      [(say) => say('engagements.site'), (row) => row.siteName],
      [(say) => say('engagements.division'), (row) => row.divisionName],
      [(say) => say('engagements.industry'), (row) => industryName(row.industryCode)],
      [(say) => say('engagements.track'), (row, say) => say(trackPhrase(row.track))],
      [(say) => say('engagements.state'), (row, say) => say(engagementStatePhrase(row.state))],
      [(say) => say('rounds.level'), (row, say) => (row.level ? say(`rounds.level_${row.level}`) : '')],
      [
        (say) => say('rounds.reasons'),
        (row, say) => row.reasons.map((reason) => say(optionPhrase(reason))).join('；'),
      ],
      [(say) => say('rounds.listed_on'), (row) => row.listedOn],
      [(say) => say('outlook.duty'), (row, say) => (row.nextDuty ? say(dutyPhrase(row.nextDuty)) : '')],
      [(say) => say('outlook.next_due'), (row) => row.nextDueOn ?? ''],
      [(say) => say('rounds.manner'), (row, say) => (row.manner ? say(auditMannerPhrase(row.manner)) : '')],
      [(say) => say('engagements.consultancy'), (row) => row.consultancyName ?? ''],
      [(say) => say('engagements.opened'), (row) => stamp(row.openedAt)],
    ],
  ),
  papers: exported(
    enterprise.listPapers,
    (say) => say('enterprise.papers'),
    ['kind', 'engagement'],
    [
      [(say) => say('enterprise.paper'), (row, say) => titleOf(row, say)],
      [(say) => say('enterprise.paper_kind'), (row, say) => say(paperKindPhrase(row.kind))],
      [(say) => say('enterprise.paper_case'), (row) => row.engagementNumber ?? ''],
      [(say) => say('enterprise.paper_by'), (row) => row.byName],
      [(say) => say('enterprise.paper_at'), (row) => stamp(row.at)],
      [(say) => say('enterprise.paper_digest'), (row) => row.sha256 ?? ''],
    ],
  ),
  sites: exported(
    engagements.listSites,
    (say) => say('engagements.site'),
    ['search', 'industry', 'division'],
    [
      [(say) => say('engagements.enterprise'), (row) => row.enterpriseName],
      [(say) => say('engagements.credit_code'), (row) => row.creditCode],
      [(say) => say('engagements.site'), (row) => row.name],
      [(say) => say('engagements.address'), (row) => row.address],
      [(say) => say('engagements.division'), (row) => row.divisionName],
      [(say) => say('engagements.industry'), (row) => industryName(row.industryCode)],
    ],
  ),
  experts: exported(
    experts.listExperts,
    (say) => say('shell.experts'),
    ['specialty', 'search'],
    [
      [(say) => say('experts.name'), (row) => row.name],
      [(say) => say('experts.employer'), (row) => row.employer],
      [(say) => say('experts.title'), (row, say) => say(titlePhrase(row.title as 'senior'))],
      [(say) => say('experts.specialties'), (row) => row.specialties.map(industryName).join('；')],
      [(say) => say('experts.state'), (row, say) => say(expertStatePhrase(row.state))],
      [(say) => say('experts.enrolled'), (row) => row.enrolledOn],
    ],
  ),
  amendments: exported(
    rules.listAmendments,
    (say) => say('rules.amendments'),
    ['state'],
    [
      [(say) => say('rules.rule'), (row, say) => say(keyPhrase(row.key))],
      [(say) => say('rules.new_value'), (row, say, locale) => valueText(row.value, say, locale)],
      [(say) => say('rules.track'), (row, say) => say(trackPhrase(row.track))],
      [(say) => say('rules.document_number'), (row) => row.document],
      [(say) => say('rules.article'), (row) => row.article],
      [(say) => say('rules.from'), (row) => row.from],
      [(say) => say('rules.until'), (row) => row.until ?? ''],
      [(say) => say('rules.state'), (row, say) => say(`rules.state_${row.state}`)],
      [(say) => say('rules.proposed_by'), (row) => row.proposedByName ?? ''],
      [(say) => say('rules.proposed_at'), (row) => stamp(row.proposedAt)],
      [(say) => say('rules.decided_by'), (row) => row.decidedByName ?? ''],
      [(say) => say('rules.decided_at'), (row) => (row.decidedAt ? stamp(row.decidedAt) : '')],
      [(say) => say('rules.reason'), (row) => row.reason],
    ],
  ),
  trail: exported(
    trail.listTrail,
    (say) => say('shell.trail'),
    ['act', 'from', 'to'],
    [
      [(say) => say('trail.when'), (row) => stamp(row.at)],
      [(say) => say('trail.what'), (row, _, locale) => tell(locale, row).sentence],
      [(say) => say('trail.who'), (row, _, locale) => tell(locale, row).by],
      [(say) => say('tenancy.clause'), (row) => row.clause ?? ''],
      [
        (say) => say('trail.facts'),
        (row, _, locale) =>
          tell(locale, row)
            .changes.map(
              ({ label, before, after }) => `${label}: ${[before, after].filter(Boolean).join(' → ')}`,
            )
            .join('；'),
      ],
    ],
  ),
};
