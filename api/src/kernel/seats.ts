import type { MemberPersona, OrganizationKind, Role } from '@qingshen/domain/tenancy';
import { personaOf } from '@qingshen/domain/tenancy';
import { asAccount, inTransaction } from './as-persona.ts';
import type { Pools } from './pools.ts';
import { q, statement } from './statement.ts';

export const seatOf = statement(
  (organizationId: string) =>
    q
      .selectFrom('memberships as m')
      .select(['m.kind', 'm.role'])
      .where('m.organization_id', '=', organizationId)
      .where('m.state', '<>', 'ended'),
  '00000000-0000-4000-8000-000000000000',
);

/**
 * Which persona a person is in an organization: a hint that chooses the pool. It is never believed: the entrance
 * asks the database again, and a hint that proves wrong is forgotten.
 */
export class Seats {
  readonly #known = new Map<string, MemberPersona>();
  readonly #pools: Pools;

  constructor(pools: Pools) {
    this.#pools = pools;
  }

  async personaIn(who: {
    accountId: string;
    sessionId: string;
    organizationId: string;
  }): Promise<MemberPersona | null> {
    const key = `${who.accountId}/${who.organizationId}`;
    const known = this.#known.get(key);
    if (known) return known;
    const [row] = await inTransaction(this.#pools, asAccount(who), { readOnly: true }, (ctx) =>
      ctx.all(seatOf(who.organizationId)),
    );
    if (!row) return null;
    const persona = personaOf(row.kind as OrganizationKind, row.role as Role);
    if (this.#known.size > 50_000) this.#known.clear();
    this.#known.set(key, persona);
    return persona;
  }

  forget(who: { accountId: string; organizationId: string }): void {
    this.#known.delete(`${who.accountId}/${who.organizationId}`);
  }
}
