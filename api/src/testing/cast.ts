import { engagements, experts, tenancy } from '@qingshen/contract';
import type { World } from './app.ts';
import { asAdministrator } from './database.ts';
import { Person } from './person.ts';
import { type Member, password, Story } from './story.ts';

/** Two provinces' worth of people and one living case in Hebei, with everybody who might try the handle of a door. */
export class Cast extends Story {
  readonly #world: World;
  /** Outsiders to the Hebei case, each in good standing at home. */
  henanConsultancy!: Member;
  henanEnterprise!: Member;
  expert!: Member;
  /** Colleagues of the consultancy and others whose standing has a flaw. */
  auditor!: Member;
  suspendedMember!: Member;
  endedMember!: Member;
  suspendedOwner!: Member;
  passwordOnly!: Member;
  revoked!: Member;
  /** Ids of Hebei's things, by the name a contract gives the field. */
  hebei!: Record<string, string>;

  constructor(world: World) {
    super(world);
    this.#world = world;
  }

  override async tell(): Promise<this> {
    await super.tell();
    this.henanConsultancy = await this.register(this.henan, {
      kind: 'consultancy',
      name: '郑州中原环评咨询有限公司',
      divisionCode: '410100',
    });
    this.henanEnterprise = await this.register(this.henan, {
      kind: 'enterprise',
      name: '洛阳龙门轴承有限公司',
      divisionCode: '410300',
    });
    this.expert = await this.enrol('林育德');
    await this.#openCase();
    this.auditor = await this.colleague(this.consultancy, 'auditor', 'auditor');
    await this.#spoilStandings();
    await this.#gather();
    return this;
  }

  get caseId(): string {
    return this.hebei.engagement?.slice(3) ?? '';
  }

  /** An expert enters the register and claims the letter. */
  async enrol(name: string): Promise<Member> {
    const { invitation } = await this.pool.does(experts.enrolExpert, {
      params: { organization: this.pool.organizationId },
      body: { channel: 'letter', name, employer: '河北科技大学', title: 'senior', specialties: ['2614'] },
    });
    return this.claim('expert', invitation.code ?? '', false);
  }

  async #openCase(): Promise<void> {
    const { siteId } = await this.enterprise.does(engagements.registerSite, {
      params: { organization: this.enterprise.organizationId },
      body: { name: '莲池厂区', address: '莲池区东三环 8 号', divisionCode: '130606', industryCode: '2614' },
    });
    const { engagementId } = await this.county.does(engagements.openEngagement, {
      params: { organization: this.county.organizationId },
      body: { siteId, track: 'mandatory' },
    });
    const [firm] = await this.rows<{ code: string }>(
      'select credit_code as code from organizations where id = $1',
      [this.consultancy.organizationId],
    );
    await this.enterprise.does(engagements.nameConsultancy, {
      params: { organization: this.enterprise.organizationId, engagement: engagementId },
      body: { version: 1, creditCode: firm?.code ?? '' },
    });
    this.hebei = { siteId, engagement: engagementId };
  }

  async #spoilStandings(): Promise<void> {
    const params = { organization: this.consultancy.organizationId };
    const spoil = async (name: string) => {
      const person = await this.colleague(this.consultancy, 'auditor', name);
      const { rows } = await this.consultancy.does(tenancy.listMembers, { params, query: { limit: 100 } });
      const row = rows.find((one) => one.accountId === person.accountId);
      return { person, member: row?.id ?? '', version: row?.version ?? 0 };
    };
    const suspended = await spoil('suspended');
    await this.consultancy.does(tenancy.suspendMember, {
      params: { ...params, member: suspended.member },
      body: { version: suspended.version, reason: '停职' },
    });
    this.suspendedMember = suspended.person;
    const ended = await spoil('ended');
    await this.consultancy.does(tenancy.removeMember, {
      params: { ...params, member: ended.member },
      query: { version: ended.version },
    });
    this.endedMember = ended.person;

    this.suspendedOwner = this.otherConsultancy;
    await this.province.does(tenancy.suspendOrganization, {
      params: { organization: this.province.organizationId, subject: this.otherConsultancy.organizationId },
      body: { version: 2, reason: '报告失实' },
    });

    const { code } = await this.province.does(tenancy.inviteMember, {
      params: { organization: this.province.organizationId },
      body: { role: 'signer', channel: 'letter' },
    });
    this.passwordOnly = await this.claim('signer', code ?? '', false);

    const revoked = Object.assign(new Person(this.#world.app, 'revoked'), {
      organizationId: this.consultancy.organizationId,
    }) as Member;
    const [owner] = await this.rows<{ username: string }>('select username from accounts where id = $1', [
      this.consultancy.accountId,
    ]);
    await revoked.does(tenancy.signIn, { body: { identifier: owner?.username ?? '', password } });
    await this.consultancy.does(tenancy.revokeOtherSessions, {});
    this.revoked = revoked;
  }

  async #gather(): Promise<void> {
    await this.consultancy.does(tenancy.inviteMember, {
      params: { organization: this.consultancy.organizationId },
      body: { role: 'observer', channel: 'letter' },
    });
    const [found] = await this.rows<Record<string, string>>(
      `select (select id from memberships where account_id = $1) as member,
         (select id from invitations where organization_id = $2 and accepted_at is null order by invited_at desc limit 1) as invitation,
         (select id from sessions where account_id = $3 and ended_at is null limit 1) as session,
         (select id from outbox where channel = 'inbox' limit 1) as delivery,
         gen_random_uuid() as file, gen_random_uuid() as message`,
      [this.auditor.accountId, this.consultancy.organizationId, this.consultancy.accountId],
    );
    const message = crypto.randomUUID();
    await this.rows(
      `insert into inbox_messages (account_id, id, kind, facts, at) values ($1, $2, 'role_changed', '{}', now())`,
      [this.consultancy.accountId, message],
    );
    await this.rows(
      `insert into case_files (province, id, case_id, organization_id, organization_name, name, kind, bytes, sha256, stored_as, uploaded_by, uploaded_at)
       select '13', $1, right($2, 36)::uuid, $3, '', '工艺参数.pdf', 'pdf', 3, sha256('x'), 'none', $4, now()`,
      [found?.file, this.hebei.engagement, this.enterprise.organizationId, this.enterprise.accountId],
    );
    this.hebei = {
      ...this.hebei,
      ...found,
      message,
      subject: this.enterprise.organizationId,
      enterpriseId: this.enterprise.organizationId,
      accountId: this.consultancy.accountId,
    };
  }

  /** Everything the database holds, as one number per table; what a refused call may not move. */
  async checksums(except: readonly string[] = ['throttles']): Promise<Record<string, string>> {
    return asAdministrator(this.#world, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
      );
      const sums: Record<string, string> = {};
      for (const { name } of rows.filter((row) => !except.includes(row.name))) {
        const sum = await client.query(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
        );
        sums[name] = sum.rows[0].sum;
      }
      return sums;
    });
  }
}
