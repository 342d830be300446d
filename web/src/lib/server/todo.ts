import type { tenancy } from '@qingshen/contract';
import type { OrganizationAct, OrganizationKind } from '@qingshen/domain/tenancy';
import type { Phrase } from '../words/catalogue.ts';

/** One line of 今天: what is to be done, why, how many, and the one place to do it. */
export interface Todo {
  phrase: Extract<Phrase, `tenancy.todo_${string}`>;
  count: string;
  /** Since when the oldest of them waits. */
  since?: string | undefined;
  /** The nearest of them in words: whose, what, by which day. */
  detail?: string | undefined;
  href: string;
}

export interface Desk {
  organization: { id: string; kind: OrganizationKind; divisionCode: string | null };
  can: Record<OrganizationAct, boolean>;
  figures: { members: number; openInvitations: number };
  account: tenancy.Account | null;
}

export type Total = { count: number; capped: boolean } | undefined;
export const figure = (total: Total, rows: readonly unknown[]) =>
  total ? `${total.count}${total.capped ? '+' : ''}` : `${rows.length}`;
