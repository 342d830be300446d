import { type OrganizationKind, type Role, whyNotAct } from '@qingshen/domain/tenancy';
import { paths } from '../paths.ts';
import type { NavItem } from '../ui/navigation.ts';

interface Standing {
  id: string;
  kind: OrganizationKind;
  role: Role;
}

/** The left navigation of each persona: what its role may open, in the order people work. */
export function navigationOf({ id, kind, role }: Standing): NavItem[] {
  const may = (act: Parameters<typeof whyNotAct>[0]) => whyNotAct(act, kind, role) === null;
  const items: (NavItem | false)[] = [
    { href: paths.today(id), phrase: 'shell.today', key: 't', covers: [] },
    may('see_campaigns') && {
      href: paths.campaigns(id),
      phrase: 'shell.campaigns',
      key: 'l',
      covers: [`/o/${id}/notices`, paths.noticeTemplates(id)],
    },
    may('see_cases') && {
      href: paths.engagements(id),
      phrase: casesPhrase[kind],
      key: 'c',
      covers: [paths.casePapers(id), paths.handovers(id), paths.feeDemands(id), `/o/${id}/enterprises`],
    },
    kind === 'enterprise' &&
      may('see_enterprise') && {
        href: paths.enterprise(id),
        phrase: 'shell.site_own',
        key: 'e',
        covers: [paths.sites(id)],
      },
    kind === 'authority' &&
      may('see_desk') && {
        href: paths.desk(id),
        phrase: 'shell.desk',
        key: 'a',
        covers: [paths.applications(id), paths.returns(id), paths.reAudits(id)],
      },
    kind !== 'authority' &&
      may('see_own_applications') && {
        href: paths.applications(id),
        phrase: 'shell.applications',
        key: 'a',
        covers: [paths.reAudits(id)],
      },
    ...(kind === 'authority' ? overConsultancies(id, may) : []),
    may('see_organizations') && {
      href: paths.organizations(id),
      phrase: kind === 'operator' ? 'shell.organizations' : 'shell.organizations_experts',
      key: 'o',
      covers:
        kind === 'authority' ? [paths.sites(id), paths.experts(id), paths.firms(id), paths.claims(id)] : [],
    },
    kind === 'expert_pool' &&
      may('see_experts') && { href: paths.experts(id), phrase: 'shell.experts', key: 'x', covers: [] },
    may('see_amendments') && { href: paths.amendments(id), phrase: 'shell.rules', key: 'r', covers: [] },
    may('import_calendar') && {
      href: paths.calendarImport(id),
      phrase: 'shell.calendar',
      key: 'k',
      covers: [],
    },
    may('tend_deliveries') && {
      href: paths.deliveries(id),
      phrase: 'shell.dead_letters',
      key: 'd',
      covers: [],
    },
    ...(kind === 'consultancy' && may('see_firm_register') ? ownOfConsultancy(id) : []),
    {
      href: paths.settings(id),
      phrase: 'shell.settings',
      key: 's',
      covers: [paths.members(id), paths.invitations(id), paths.trail(id)],
    },
  ];
  return items.filter((item) => item !== false);
}

const ownOfConsultancy = (id: string): NavItem[] => [
  { href: paths.qualification(id), phrase: 'shell.qualification', key: 'q', covers: [paths.filings(id)] },
  { href: paths.staff(id), phrase: 'shell.staff', key: 'p', covers: [] },
  {
    href: paths.instruments(id),
    phrase: 'shell.library',
    key: 'l',
    covers: [paths.papers(id), paths.jobs(id), paths.scans(id), paths.profile(id)],
  },
];

type May = (act: Parameters<typeof whyNotAct>[0]) => boolean;

const overConsultancies = (id: string, may: May): (NavItem | false)[] => [
  may('see_filings') && { href: paths.filings(id), phrase: 'shell.filings', key: 'f', covers: [] },
  may('see_checks') && { href: paths.checks(id), phrase: 'shell.checks', key: 'h', covers: [] },
  may('see_sanctions') && { href: paths.sanctions(id), phrase: 'shell.sanctions', key: 'n', covers: [] },
];

const casesPhrase = {
  consultancy: 'shell.engagements_clients',
  enterprise: 'shell.engagements_mine',
  authority: 'shell.progress',
  expert_pool: 'shell.progress',
  operator: 'shell.progress',
} as const satisfies Record<OrganizationKind, NavItem['phrase']>;
