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
    may('see_cases') && { href: paths.engagements(id), phrase: casesPhrase[kind], key: 'c', covers: [] },
    kind === 'enterprise' && { href: paths.sites(id), phrase: 'shell.site_own', key: 'e', covers: [] },
    may('see_organizations') && {
      href: paths.organizations(id),
      phrase: kind === 'operator' ? 'shell.organizations' : 'shell.organizations_experts',
      key: 'o',
      covers: kind === 'authority' ? [paths.sites(id), paths.experts(id)] : [],
    },
    kind === 'expert_pool' &&
      may('see_experts') && { href: paths.experts(id), phrase: 'shell.experts', key: 'x', covers: [] },
    may('tend_deliveries') && {
      href: paths.deliveries(id),
      phrase: 'shell.dead_letters',
      key: 'd',
      covers: [],
    },
    kind === 'consultancy' &&
      may('see_members') && {
        href: paths.members(id),
        phrase: 'shell.staff',
        key: 'm',
        covers: [paths.invitations(id)],
      },
    {
      href: paths.settings(id),
      phrase: 'shell.settings',
      key: 's',
      covers:
        kind === 'consultancy'
          ? [paths.trail(id)]
          : [paths.members(id), paths.invitations(id), paths.trail(id)],
    },
  ];
  return items.filter((item) => item !== false);
}

const casesPhrase = {
  consultancy: 'shell.engagements_clients',
  enterprise: 'shell.engagements_mine',
  authority: 'shell.progress',
  expert_pool: 'shell.progress',
  operator: 'shell.progress',
} as const satisfies Record<OrganizationKind, NavItem['phrase']>;
