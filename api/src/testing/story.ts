import { tenancy } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import type { InvitationChannel, Line, OrganizationKind } from '@qingshen/domain/tenancy';
import { generateSync } from 'otplib';
import pg from 'pg';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import { foundOperator } from '../tenancy/index.ts';
import type { World } from './app.ts';
import { Person } from './person.ts';

export interface Member extends Person {
  organizationId: string;
  accountId: string;
  secret?: string;
}

export const password = 'correct horse 7 staple';

/**
 * The people of a story, brought in by the product's own acts: the operator is founded, invites the province, the
 * province invites the rest. Each has a session; officials have a second factor.
 */
export class Story {
  readonly #world: World;
  #count = 0;
  operator!: Member;
  /** 河北省生态环境厅, 保定市, 定州市, 莲池区; 河南省工信厅; a pool, two consultancies, two enterprises. */
  province!: Member;
  city!: Member;
  directCity!: Member;
  county!: Member;
  henan!: Member;
  pool!: Member;
  consultancy!: Member;
  otherConsultancy!: Member;
  enterprise!: Member;
  otherEnterprise!: Member;

  constructor(world: World) {
    this.#world = world;
  }

  stranger(): Person {
    return new Person(this.#world.app, 'a stranger');
  }

  async tell(): Promise<this> {
    const code = await foundOperator(this.#world.app.kernel, '清审运营方');
    this.operator = await this.claim('operator', code ?? '');
    this.province = await this.register(this.operator, {
      kind: 'authority',
      name: '河北省生态环境厅',
      divisionCode: '130000',
      line: 'ecology',
    });
    this.henan = await this.register(this.operator, {
      kind: 'authority',
      name: '河南省工业和信息化厅',
      divisionCode: '410000',
      line: 'industry',
    });
    this.city = await this.register(this.province, {
      kind: 'authority',
      name: '保定市生态环境局',
      divisionCode: '130600',
    });
    this.directCity = await this.register(this.province, {
      kind: 'authority',
      name: '定州市生态环境局',
      divisionCode: '130682',
    });
    this.county = await this.register(this.city, {
      kind: 'authority',
      name: '保定市生态环境局莲池区分局',
      divisionCode: '130606',
    });
    this.pool = await this.register(this.province, {
      kind: 'expert_pool',
      name: '河北省清洁生产审核专家库',
      divisionCode: '130000',
    });
    this.consultancy = await this.register(this.province, {
      kind: 'consultancy',
      name: '河北清源环境咨询有限公司',
      divisionCode: '130600',
    });
    this.otherConsultancy = await this.register(this.province, {
      kind: 'consultancy',
      name: '石家庄绿程技术服务有限公司',
      divisionCode: '130100',
    });
    this.enterprise = await this.register(this.county, {
      kind: 'enterprise',
      name: '保定市启明化工有限公司',
      divisionCode: '130606',
    });
    this.otherEnterprise = await this.register(this.directCity, {
      kind: 'enterprise',
      name: '定州市恒泰铸造有限公司',
      divisionCode: '130682',
    });
    return this;
  }

  /** Registers an organization, reads the letter's code, claims it. */
  async register(
    by: Member,
    what: {
      kind: Exclude<OrganizationKind, 'operator'>;
      name: string;
      divisionCode: string;
      line?: Line;
      channel?: InvitationChannel;
    },
  ): Promise<Member> {
    this.#count += 1;
    const firm = what.kind === 'consultancy' || what.kind === 'enterprise';
    const { organizationId, invitation } = await by.does(tenancy.registerOrganization, {
      params: { organization: by.organizationId },
      body: {
        channel: 'letter',
        ...what,
        ...(firm ? { creditCode: creditCodeFor(this.#count * 7919) } : {}),
      },
    });
    const guarded = what.kind === 'authority' || what.kind === 'expert_pool';
    const member = await this.claim(what.kind, invitation.code ?? '', guarded);
    if (member.organizationId !== organizationId) throw new Error('claimed another organization');
    return member;
  }

  /** A new person accepts a code; officials set up their second factor at once. */
  async claim(name: string, code: string, guarded = name === 'operator'): Promise<Member> {
    this.#count += 1;
    const person = new Person(this.#world.app, name) as Member;
    const reply = await person.does(tenancy.claimInvitation, {
      body: {
        code,
        username: `${name.replace(/[^a-z]/g, '').slice(0, 12)}${this.#count}`,
        name: `张${this.#count}`,
        password,
        consent: true,
      },
    });
    Object.assign(person, { organizationId: reply.organizationId, accountId: reply.accountId });
    if (guarded) await this.guard(person);
    return person;
  }

  async guard(person: Member): Promise<void> {
    const { secret } = await person.does(tenancy.beginSecondFactor, {});
    await person.does(tenancy.confirmSecondFactor, { body: { code: generateSync({ secret }) } });
    person.secret = secret;
  }

  /** A colleague joins by code letter. */
  async colleague(of: Member, role: string, name = role): Promise<Member> {
    const { code } = await of.does(tenancy.inviteMember, {
      params: { organization: of.organizationId },
      body: { role, channel: 'letter', inviteeName: name },
    });
    return this.claim(name, code ?? '', of.secret !== undefined && role !== 'expert');
  }

  /** What the database really holds, past every wall. */
  async rows<R extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.#world.database.databaseUrlAdmin });
    await client.connect();
    try {
      return (await client.query<R>(query, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Turns the domain clock of this test's database. */
  async turnClock(seconds: number): Promise<void> {
    await inTransaction(this.#world.app.kernel.pools, atGate(), {}, (ctx) =>
      ctx.tx.send({ text: 'select app.turn_clock($1)', values: [seconds] }),
    );
  }
}
