import { engagements, experts, qualifications, rules, tenancy } from '@qingshen/contract';
import type { World } from './app.ts';
import { asAdministrator } from './database.ts';
import { brings, certifies, freshIdentity, inFirm, readsSheet, registers, someone } from './firms.ts';
import { Person } from './person.ts';
import { nameConsultancy } from './rounds.ts';
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
    await this.#fillRegister();
    this.auditor = await this.colleague(this.consultancy, 'auditor', 'auditor');
    await this.#keepFilings();
    await this.#keepEnterprise();
    await this.#keepList();
    await this.#keepNotices();
    await this.#oweList();
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
    await nameConsultancy(this, this.enterprise, engagementId, this.consultancy);
    const { amendmentId } = await this.province.does(rules.proposeAmendment, {
      params: { organization: this.province.organizationId },
      body: {
        jurisdiction: '130000',
        track: 'mandatory',
        key: 'panel_size_min',
        value: { kind: 'count', count: 5 },
        document: '冀环评〔2026〕1号',
        article: '三（二）',
        reason: '专家组人数按评审量增加',
        from: '2026-01-01',
      },
    });
    this.hebei = { siteId, engagement: engagementId, amendment: amendmentId };
  }

  /** What 清源 shows for itself: one of each, and somebody it wanted who counts elsewhere. */
  async #fillRegister(): Promise<void> {
    const firm = this.consultancy;
    const params = inFirm(firm);
    const { id: document } = await brings(firm, '证明.pdf');
    const employment = await registers(firm, { documentId: document });
    const certificate = await certifies(firm, employment, 'senior');
    const { instrumentId: instrument } = await firm.does(qualifications.recordInstrument, {
      params,
      body: { name: '测试仪', balances: ['water'], calibratedOn: '2025-01-01' },
    });
    const { paperId: paper } = await firm.does(qualifications.recordPaper, {
      params,
      body: { kind: 'archive', title: '档案管理制度', from: '2025-01-01' },
    });
    const { jobId: job } = await firm.does(qualifications.recordJob, {
      params,
      body: { kind: 'similar', enterpriseName: '某厂', title: '环保管家', completedOn: '2025-01-01' },
    });
    const staffImport = await readsSheet(firm);
    const identityNumber = freshIdentity();
    await registers(this.otherConsultancy, { identityNumber });
    await firm.call(qualifications.registerStaff, { params, body: someone({ identityNumber }) });
    const [claim] = await this.rows<{ id: string }>('select id from employment_claims');
    this.hebei = {
      ...this.hebei,
      ...{ document, employment, certificate, instrument, paper, job },
      import: staffImport,
      claim: claim?.id ?? '',
    };
  }

  /** What 清源 and the province have to do with each other: a filing sent back, a check, an order and its appeal. */
  async #keepFilings(): Promise<void> {
    const kept = Object.fromEntries(
      ['filing', 'correction', 'check', 'sanction', 'appeal'].map((name) => [name, crypto.randomUUID()]),
    ) as Record<'filing' | 'correction' | 'check' | 'sanction' | 'appeal', string>;
    const firm = this.consultancy.organizationId;
    const authority = this.province.organizationId;
    await this.rows(
      `with filing as (
         insert into filings (province, id, number, organization_id, organization_name, credit_code, authority_id, authority_name, line, track,
             state, opened_at, submitted_at, facts, rules_on, rules_known_at)
           select '13', $1, '13-BA2026-000000', o.id, o.name, o.credit_code, $7, '某厅', 'ecology', 'mandatory', 'correction_requested',
             now(), now(), '{"staff":[],"instruments":[],"evidence":[],"jobs":[],"adverseRecords":[]}', current_date, now()
           from organizations o where o.id = $6),
       correction as (
         insert into filing_corrections (province, id, filing_id, label, clause, reason, requested_at)
           values ('13', $2, $1, 'incomplete', '第三条', '缺证明', now())),
       drawn as (
         insert into firm_checks (province, id, authority_id, authority_name, kind, title, seed, population, sample_size, drawn_at)
           values ('13', $3, $7, '某厅', 'annual', '年度检查', 's', jsonb_build_array($6::uuid), 1, now())),
       subject as (
         insert into firm_check_subjects (province, check_id, organization_id, organization_name, position) values ('13', $3, $6, '', 1)),
       sanction as (
         insert into firm_sanctions (province, id, organization_id, organization_name, authority_id, authority_name, step, clause, reason,
             from_on, until_on, imposed_by, imposed_at)
           values ('13', $4, $6, '', $7, '某厅', 'order_to_correct', '第三条', '报告不实', current_date, current_date + 30, $8, now()))
       insert into sanction_appeals (province, id, sanction_id, organization_id, grounds, filed_at)
         values ('13', $5, $4, $6, '有据可查', now())`,
      [
        kept.filing,
        kept.correction,
        kept.check,
        kept.sanction,
        kept.appeal,
        firm,
        authority,
        this.province.accountId,
      ],
    );
    this.hebei = {
      ...this.hebei,
      filing: `13-${kept.filing}`,
      check: `13-${kept.check}`,
      sanction: `13-${kept.sanction}`,
      organizationId: firm,
      firm,
      previousId: `13-${kept.sanction}`,
      checkId: `13-${kept.check}`,
    };
  }

  /** 保定's campaign, public with the case as its one plant, and the version after it in preparation. */
  async #keepList(): Promise<void> {
    const kept = Object.fromEntries(
      ['campaign', 'listVersion', 'against', 'listing'].map((name) => [name, crypto.randomUUID()]),
    ) as Record<'campaign' | 'listVersion' | 'against' | 'listing', string>;
    await this.rows(
      `with campaign as (
         insert into campaigns (province, id, authority_id, authority_name, title, document_number, track, year, line, lines, jurisdiction, state,
             listed_on, rules_on, rules_known_at, published_version, published_at, created_at)
           values ('13', $1, $5, '某局', '莲池专项', '保环〔2026〕1号', 'mandatory', 2026, 'ecology', '{ecology}', '130600', 'published',
             current_date, current_date, now(), 1, now(), now())),
       versions as (
         insert into list_versions (province, id, campaign_id, authority_id, number, kind, state, base_number, uploaded_by_name, uploaded_at,
             published_at, published_by_name)
           values ('13', $3, $1, $5, 1, 'removals', 'published', 0, '张', now(), now(), '张'),
             ('13', $2, $1, $5, 2, 'whole', 'ready', 1, '张', now(), null, null))
       insert into listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code, site_name,
           address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, listed_on, listed_in)
         select '13', $4, $1, $5, e.id, e.site_id, e.enterprise_id, e.enterprise_name, s.credit_code, s.name, s.address, s.division_code,
           s.industry_code, '{key_task}', 'county', '{ecology}', e.organiser_id, e.organiser_name, '[]', current_date, 1
         from engagements e join sites s on s.province = e.province and s.id = e.site_id where e.id = $6`,
      [kept.campaign, kept.listVersion, kept.against, kept.listing, this.city.organizationId, this.caseId],
    );
    this.hebei = {
      ...this.hebei,
      ...Object.fromEntries(Object.entries(kept).map(([name, id]) => [name, `13-${id}`])),
    };
  }

  /** What 启明化工 has told nobody but the province, and what one consultancy left to the next. */
  async #keepEnterprise(): Promise<void> {
    const [demand, handover] = [crypto.randomUUID(), crypto.randomUUID()];
    const { organizationId: enterprise, accountId: account } = this.enterprise;
    await this.rows(
      `with demand as (
         insert into fee_demands (province, id, number, line, enterprise_id, enterprise_name, engagement_id, engagement_number, who, office,
             demanded_on, account, reported_by, received_at, state)
           values ('13', $1, '0000-0001', 'ecology', $4, '', $3, '', '某人', '某科', current_date, '先交费', $5, now(), 'received')),
       step as (
         insert into fee_demand_steps (province, id, demand_id, state, organization_id, organization_name, by_account, at)
           values ('13', gen_random_uuid(), $1, 'received', $4, '', $5, now()))
       insert into handovers (province, id, engagement_id, engagement_number, enterprise_id, enterprise_name, former_id, former_name,
           reason, changed_on, opened_at)
         values ('13', $2, $3, '', $4, '', $6, '', '人员不足', current_date, now())`,
      [demand, handover, this.caseId, enterprise, account, this.consultancy.organizationId],
    );
    this.hebei = {
      ...this.hebei,
      site: this.hebei.siteId ?? '',
      demand: `13-${demand}`,
      handover: `13-${handover}`,
    };
  }

  /** A notice of the case, made and not sealed, under a list of the county's own. */
  async #keepNotices(): Promise<void> {
    const [campaign, wording, batch, notice] = Array.from({ length: 4 }, () => crypto.randomUUID());
    await this.rows(
      `with office as (select * from organizations where id = $6), listed as (
         insert into campaigns (province, id, authority_id, authority_name, title, document_number, track, year, line, lines, jurisdiction,
             state, listed_on, rules_on, rules_known_at, published_version, published_at, created_at)
           select '13', $1, id, name, '某区名单', '某〔2026〕1号', 'mandatory', 2026, line, array[line], division_code, 'published',
             current_date, current_date, now(), 1, now(), now() from office),
       version as (
         insert into list_versions (province, id, campaign_id, authority_id, number, kind, state, uploaded_by_name, uploaded_at,
             published_at, published_by_name)
           values ('13', gen_random_uuid(), $1, $6, 1, 'whole', 'published', '张', now(), now(), '张')),
       worded as (
         insert into notice_wordings (province, id, authority_id, authority_name, level, line, number, title, body, based_on_shipped, saved_by, saved_at)
           select '13', $2, id, name, level, line, 1, '某告知书', '某文', 1, $7::uuid, now() from office),
       begun as (
         insert into notice_batches (province, id, campaign_id, authority_id, authority_name, state, wording_id, wording_number, wording_title,
             wording_body, contact, claim_letters, plan, total, started_by, started_by_name, started_at, ended_at)
           select '13', $3, $1, id, name, 'finished', $2, 1, '某告知书', '某文', '某科', 'none', '{}', 1, $7::uuid, '张', now(), now() from office),
       item as (
         insert into notice_batch_items (province, batch_id, engagement_id, position, division_code, state)
           values ('13', $3, $5::uuid, 1, '130606', 'rendered')),
       made as (
         insert into notices (province, id, engagement_id, campaign_id, batch_id, number, enterprise_id, enterprise_name, credit_code, site_name,
             address, division_code, wording_id, wording_number, wording_title, prepared_by, prepared_by_name, prepared_at, prepared_on,
             stored_as, bytes, pages, sha256, fingerprint)
           select '13', $4, e.id, $1, $3, e.number || '-1', e.enterprise_id, '', '', '', '', '130606', $2, 1, '某告知书', $6::uuid, '', now(),
             current_date, repeat('0', 48), 1, 1, sha256('x'), '0000' from engagements e where e.id = $5::uuid)
       insert into notice_seals (province, notice_id, line, position, authority_id, authority_name)
         select '13', $4, line, 1, id, name from office`,
      [campaign, wording, batch, notice, this.caseId, this.county.organizationId, this.county.accountId],
    );
    const ids = { campaign, wording, batch, notice, basedOn: wording, receipt: notice };
    const placed = Object.entries(ids).map(([name, id]) => [name, `13-${id}`]);
    this.hebei = { ...Object.fromEntries(placed), ...this.hebei };
    this.hebei = { ...this.hebei, campaignId: this.hebei.campaign ?? '' };
  }

  /** A list that 保定 has begun and the province has not been sent. */
  async #oweList(): Promise<void> {
    const id = crypto.randomUUID();
    await this.rows(
      `insert into voluntary_returns (province, id, kind, year, line, unit_id, unit_name, division_code, upper_id, upper_name, due_on, terms, state,
           hands, waits_for, nth, rows, nothing, begun_at)
         select '13', $1, 'completed', 2025, u.line, u.id, u.name, u.division_code, o.id, o.name, '2025-12-15', $4, 'in_hand',
           array['handler', 'signer'], 'signer', 1, 0, true, now() from organizations u, organizations o where u.id = $2 and o.id = $3`,
      [
        id,
        this.city.organizationId,
        this.province.organizationId,
        {
          ...{
            kind: 'completed',
            year: 2025,
            dueOn: '2025-12-15',
            from: '2024-12-16',
            through: '2025-12-15',
          },
          ...{ provisional: false, lastDayCounts: true, readings: [] },
          citation: { document: 'henan-2018-24', article: '七（三）', verified: true },
        },
      ],
    );
    this.hebei = { ...this.hebei, return: `13-${id}` };
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

  /** A paper that is being written, and a letter from the district to the city. */
  async #papersOnTheWay(): Promise<Record<string, string>> {
    const [paper] = await this.rows<{ id: string }>(
      `insert into applications (province, id, number, kind, track, line, form_id, form_version, site_id, site_name, enterprise_id,
          enterprise_name, credit_code, division_code, industry_code, engagement_id, state, opened_at, saved_at)
        select e.province, gen_random_uuid(), '13-SQ2026-999999', 'evaluation', e.track, e.line, 'baoding-evaluation-2020', 1, s.id, s.name,
          e.enterprise_id, e.enterprise_name, s.credit_code, s.division_code, s.industry_code, e.id, 'draft', now(), now()
        from engagements e join sites s on s.province = e.province and s.id = e.site_id
        where e.province = '13' and e.id = right($1, 36)::uuid returning '13-' || id as id`,
      [this.hebei.engagement],
    );
    const [letter] = await this.rows<{ id: string }>(
      `insert into forwarding_letters (province, id, number, line, from_id, from_name, to_id, to_name, signed_by, signed_at)
        values ('13', gen_random_uuid(), '保莲环函〔2026〕9号', 'ecology', $1, '', $2, '', '', now()) returning '13-' || id as id`,
      [this.county.organizationId, this.city.organizationId],
    );
    return { application: paper?.id ?? '', letter: letter?.id ?? '', site: this.hebei.siteId ?? '' };
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
      ...(await this.#papersOnTheWay()),
      message,
      fileId: found?.file ?? '',
      enterprise: this.enterprise.organizationId,
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
