import type { ApplicationKind, ApplicationState, HandAct } from '@qingshen/domain/applications';
import type { EngagementState } from '@qingshen/domain/engagements';
import { industryDivision } from '@qingshen/domain/industries';
import { day, stamp } from '../format.ts';
import type { RefusalWords } from '../refusals.ts';
import applicationTerms from './application_terms.ts';
import sheet from './staff_import.ts';
import terms from './terms.ts';

const most = 3;
const listOf = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** 第3行某厂、第8行某厂等12行: the first few by name, the rest counted. */
const rowsNamed = (f: Record<string, unknown>): string => {
  const rows = listOf(f.rows);
  const named = rows
    .slice(0, most)
    .map((one) => `第${one.row}行${one.name}${one.number ? `（${one.number}）` : ''}`);
  const count = Number(f.count ?? rows.length);
  return `${named.join('、')}${count > most ? `等${count}行` : ''}`;
};

const roundsNamed = (f: Record<string, unknown>): string => {
  const rounds = listOf(f.rounds);
  const named = rounds.slice(0, most).map((one) => `${one.name}（${one.number}）`);
  return `${named.join('、')}${rounds.length > most ? `等${rounds.length}家` : ''}`;
};

/** One sentence per refusal: the fact, the clause where there is one, and the way out. */
const linkFault: Record<string, string> = {
  characters: '网址中含有空格、反斜杠或者看不见的字符，请核对后重新填写。',
  scheme: '网址应当以 http:// 或 https:// 开头。',
  malformed: '网址不完整或者写法有误，请核对。',
  credentials: '网址中不能含有用户名和密码。',
  host: '网址应当是公众能打开的网站，不能是本机、内网地址或者保留域名。',
  port: '网址中的端口不是网站使用的端口，浏览器打不开，请核对。',
};

export default {
  invalid_input: '有内容不符合要求，请见标红处。',
  malformed_body: '提交的内容不完整，未能读取。请刷新本页后重新填写。',
  unauthenticated: '登录已失效。请重新登录后再办理。',
  sign_in_failed: '账号或密码不正确。请核对后重试；忘记密码的，可以重置密码。',
  second_factor_failed: '动态口令不正确或已使用过。请等待下一个口令，并确认手机时间准确；也可以使用恢复码。',
  second_factor_required: '该身份须启用动态口令后方可办理。请先到“账号与安全”启用。',
  cross_site: '这次请求来自其他网站，未予办理。请回到本系统页面重新操作。',
  organization_suspended: '该单位已被暂停使用，期间不能办理业务。请与主管部门联系。',
  membership_suspended: '您在该单位的成员资格已被暂停。请与本单位负责人联系。',
  role_insufficient: '您在本单位的角色无权办理此事。请由有权限的同事办理，或请负责人调整您的角色。',
  registration_not_yours: '该类单位不由本单位登记。请报有登记权限的上级部门办理。',
  not_found: '没有找到该事项，或者您无权查看。请返回列表核对。',
  idempotency_key_reused: '这份表单已经用不同内容提交过。请刷新本页后重新填写。',
  stale_version: (f) =>
    f.by && f.at
      ? `${f.by}已于 ${stamp(String(f.at))} 对该件${handAct(f.act)}，本次没有办理。请刷新后查看。`
      : '该内容刚被他人修改过，您的更改没有保存。请查看最新内容后再改。',
  too_large: '提交的内容过大。请精简后再提交。',
  unsupported_media_type: '提交的格式不受支持。请刷新本页后重试。',
  too_many_requests: (f) => `操作过于频繁。请${wait(f)}再试。`,
  too_many_tries: (f) => `错误次数过多，为保护账号已暂停尝试。请${wait(f)}再试，或重置密码。`,
  unavailable: '系统正在恢复，这次提交没有生效。请过几秒再按一次，内容不会重复办理。',
  internal: '系统出错，这次提交没有生效。请稍后再试；如反复出现，请联系运维人员。',

  invitation_dead: '邀请码无效、已被使用、已撤回或已过期。请核对邀请码；如已过期，请对方重新发出邀请。',
  invitation_accepted: '该邀请已被接受，不能再更改。请到成员名单中查看。',
  member_already: '此人已是本单位成员，无须再邀请。',
  username_taken: '该用户名已被使用。请换一个。',
  contact_taken: '该邮箱或手机号已登记在另一账号下。请直接用该账号登录，或换一个联系方式。',
  password_short: (f) => `密码过短，至少 ${f.min ?? 10} 位。可以用几个不相干的词连成一句。`,
  password_long: (f) => `密码过长，最多 ${f.max ?? 128} 位。`,
  password_personal: '密码中含有您的姓名、用户名或联系方式，容易被猜到。请换一个。',
  password_worn: '该密码过于常见或有规律，容易被猜到。请换一个。',
  password_wrong: '当前密码不正确。请重新输入。',
  reset_dead: '重置链接无效、已使用或已过期。请重新申请。',
  second_factor_already: '动态口令已经启用。如需更换，请先停用。',
  second_factor_absent: '尚未启用动态口令。请先启用。',
  role_unknown: '该类单位没有这个角色。请另选。',
  hand_over_instead: '负责人只能由现任负责人移交，不能直接指定。请使用“移交负责人”。',
  hand_over_to_self: '不能移交给自己。请选择另一名成员。',
  expert_apart: '专家身份由入库取得，不能与工作人员角色互换。',
  expert_by_enrolment: '专家须通过“专家入库”加入，不能作为同事邀请。',
  membership_ended: '该成员已离开本单位，不能再更改。如需恢复，请重新邀请。',
  membership_not_active: '该成员不在职，不能接任。请先恢复其成员资格。',
  membership_suspended_already: '该成员已处于暂停状态。',
  membership_not_suspended: '该成员未被暂停，无须恢复。',
  answering_member: '此人是本单位负责人，不能停用、移出或更改角色。请先移交负责人。',
  suspended_above: '该暂停由上级部门作出，只能由作出决定的部门或其上级恢复。',
  organization_state: '该单位目前的状态不允许这一步。请刷新后查看最新状态。',
  organization_known: '该统一社会信用代码或该主管部门已经登记。请在单位列表中查找。',
  credit_code_invalid: '统一社会信用代码校验不符。请对照营业执照逐位核对。',
  division_too_wide: (f) =>
    `厂区应当选到县（市、区）。“${f.name ?? ''}”下辖县（市、区），请选择厂区所在的那一个。`,
  division_unknown: '没有这个行政区划代码。请从列表中选择。',
  division_beyond: '该行政区划不在本部门监管范围内。请由所属部门登记。',
  level_unfit: '部门层级与行政区划不一致。请核对。',
  line_unfit: '登记的条线须与本部门一致。',
  industry_unknown: '没有这个行业代码。请按 GB/T 4754 填写。',
  expert_known: '该专家已在库中。请在专家名单中查找。',
  site_known: '该企业已有同名厂区。请换一个名称，或查找已有厂区。',
  site_unknown: '没有找到该厂区，或其企业不在本部门监管范围内。',
  round_step_out_of_order: '该案卷当前状态不能进行这一步，可能已被他人办理。请刷新后再看。',
  round_step_of_another: '这一步由其他单位办理。',
  deadline_absent: '该案卷没有可以变动的这一时限。',
  deadline_set_above: '该时限由上级确定，本级不能变动。',
  deadline_met_already: '该项义务已完成，时限不再变动。',
  deadline_not_later: '新的日期应当晚于现在的截止日期。',
  day_still_ahead: '日期尚未到来，请填写今天或者以前的日期。',
  day_before_listing: (f) =>
    f.listedOn ? `日期早于列入名单之日（${on(f.listedOn)}），请核对。` : '日期早于列入名单之日，请核对。',
  day_too_far: (f) => `日期过远，最晚可填 ${on(f.latest)}。请核对年份。`,
  demand_too_long_ago: (f) => `日期过早，最早可填 ${on(f.earliest)}。请核对年份。`,
  permit_expired: (f) =>
    `这份排污许可证已于 ${on(f.until)} 到期。已延续的请填写新的有效期；未延续的请选择“未取得”。`,
  carry_over_without_ground: '没有可以转入下一轮的情形：仅限逾期未开展审核评估、评估不通过、验收不合格。',
  carry_over_campaign: '请选择本单位已公布的、晚于本轮名单的批次。',
  period_too_long: '时间跨度过长，请缩短到 100 天以内。',
  period_backwards: '结束日期早于开始日期。',
  file_unknown: '案卷中没有该文件。',
  engagement_open: '该厂区已有一轮审核正在进行，办结前不能再立新案。',
  consultancy_unknown:
    '没有找到该统一社会信用代码对应的在册咨询服务机构。请核对代码，或请主管部门登记该单位。',
  consultancy_named_already: '该单位已是本案的咨询服务机构。',
  file_empty: '文件是空的。请检查后重新选择。',
  file_too_large: (f) => `文件超过上限${limit(f)}。请压缩或拆分后上传。`,
  file_kind_refused: '不接受这种类型的文件。请按列出的类型转换后上传。',
  file_kind_mismatch: '文件内容与扩展名不符，未保存。请用原软件另存后再上传。',
  file_dangerous: '文件中含有可能造成危害的内容（如宏、脚本或异常压缩），未保存。请去除后再上传。',
  file_id_used: '该编号已用于另一文件。请重新选择文件上传。',
  file_not_scanned: '该文件尚未完成病毒扫描，暂时只有上传单位可以下载。',
  file_infected: '该文件被检出病毒，已停止下载。请联系上传单位重新提交。',
  jurisdiction_not_yours: '规则只能由所在地的主管部门为本地提出。请由该地主管部门提出。',
  track_not_yours: (f) =>
    `${named('track', f.track)}审核的规则由${named('line', f.line)}主管部门提出和审定。请由该部门办理。`,
  rule_not_proposable: '这一项随文件整体收录，不能单独修订。请选择其他规则。',
  rule_value_kind: '填写的值与这一规则的类型不符。请刷新本页后重新填写。',
  rule_value_range: (f) => `数值应在 ${f.min ?? 0} 至 ${f.max ?? ''} 之间。请更正。`,
  rule_value_option: '没有这个选项。请从列出的选项中选择。',
  rule_value_empty: '请至少选择一项。',
  rule_value_twice: '同一选项重复了。请更正。',
  rule_value_day: (f) => `${f.month ?? ''} 月没有 ${f.day ?? ''} 日。请更正。`,
  date_malformed: '请按 2026-02-28 的格式填写日期。',
  date_absent: '没有这一天。请核对日期。',
  amendment_period: '终止日早于起始日。请更正。',
  amendment_decided: '该修订已经审定或撤回，不能再改。如仍需要，请重新提出。',
  amendment_not_yours: '该修订由本部门另一名人员提出，只能由其本人修改或撤回。',
  amendment_own: '修订由您本人提出，须由本部门另一名负责人或签发人员审定。',
  calendar_lines: (f) => `逐日安排中有 ${f.count ?? ''} 行不符合要求，未导入任何内容。请先预览，按行改正。`,
  calendar_unchanged: (f) => `${f.year ?? ''} 年的安排与现行内容相同，无须再导入。`,
  delivery_not_dead: '该信件不是未送达状态，无须重发。',

  application_open_already: (f) =>
    f.number
      ? `该厂区已有同类申请 ${f.number}（${applicationState(f.state)}）尚未办结。请继续办理那一件，或者先撤回。`
      : '该厂区已有一件同类申请尚未办结。请继续办理那一件，或者先撤回。',
  application_kind_unfit: (f) =>
    f.because === 'open_round'
      ? '该厂区有一轮审核正在进行，不能另行申请自愿审核。请先办结那一轮。'
      : f.state === undefined
        ? '这一事项不能用于此处。请刷新后查看。'
        : `案卷目前为“${roundState(f.state)}”${f.on ? `（${on(f.on)}起）` : ''}，${applicationKind(f.kind)}须在案卷为${roundStates(f.from)}时提出。`,
  application_route_absent: '没有可依据的受理路线，暂不能申请。请向当地主管部门咨询。',
  application_office_absent: '受理路线上有一级主管部门尚未启用本系统，暂不能提交。请向其上级部门反映。',
  application_state: '该申请目前的状态不允许这一步。请刷新后查看最新状态。',
  application_act_of_another: '这一步由申请的另一方办理。',
  application_taken_up: '受理机关已经签收，不能再撤回。如需更改，请与受理机关联系，由其退回补正。',
  application_not_here: '该申请目前不在本单位办理。请刷新后查看。',
  application_received_already: '该申请已经签收。',
  application_materials_missing: (f) =>
    `还没有上传：${listOf(f.materials)
      .map(({ nth, material }) => `${nth}. ${material}`)
      .join('；')}。请在“申请材料”中上传后提交。`,
  application_contradicts: (f) =>
    `有 ${f.count ?? 1} 栏与已有信息不一致，申请尚未提交。请逐栏更正，或者逐栏说明原因。`,
  hand_not_due: '还没有轮到这一道手续，或者已由他人办理。请刷新后查看。',
  hand_own: '您已办理过该申请的另一道手续。同一件申请的经办、审核、签发须由不同人员办理。',
  postponed_to_unfit: (f) => `“准予延期至”须晚于 ${on(f.after)}，且不晚于 ${on(f.latest)}。请核对日期。`,
  postponed_to_not_asked: '“准予延期至”只由审批延期申请的部门在同意时填写，请删去该日期。',
  outcome_unfit: '本级不能作出这种办理结果。请从列出的结果中选择。',
  office_hands_missing: '经办和签发两道手续不能省去。',
  office_hands_order: '手续须按经办、审核、签发的顺序，各一次。',
  officer_fields_missing: (f) => `申请表中应由本级勾选的项目还没有填写${boxesNamed(f)}。`,
  draft_conflict: (f) =>
    f.label === undefined
      ? `有 ${f.count ?? 1} 栏在本页打开之后已另行更改，本次未保存。请核对标出的各栏；要以本页填写的为准，请按“保存”。`
      : `本页打开之后，${f.by ?? ''}已将“${f.label}”改为“${f.value || '（空）'}”。要以本页填写的为准，请按“保存”。`,
  form_field_unknown: '申请表中没有这一栏。请刷新本页。',
  form_field_of_officer: '这一栏由主管部门填写。',
  form_value_unfit: (f) => `有 ${f.count ?? 1} 栏填写的内容不符合要求。请按标出的说明更正。`,
  form_incomplete: (f) => `有 ${f.count ?? 1} 栏需要填写或者更正，申请尚未提交。请按标出的说明补全。`,
  enrolment_not_eligible: (f) => `不符合自愿开展清洁生产审核的条件：${clausesOf(f)}。`,
  enrolment_undeclared: (f) => `尚未承诺：${clausesOf(f)}。请在承诺事项中勾选后提交。`,
  waiver_missing: '有条件不符合。如仍予同意，须写明理由。',
  decision_clause_missing: '不同意的，须写明依据。',
  correction_missing: '退回补正须列明补正事项。',
  postponement_not_asked: '当地规定没有延期验收的安排，不能申请延期。',
  postponement_statutory: (f) =>
    `这一期限${f.dueOn ? `（${on(f.dueOn)}）` : ''}由国家规定，任何一级都不能延期。`,
  postponement_day_unfit: '申请延至的日期须晚于原定期限。',
  files_too_many: '附件已达上限，请先移除不需要的文件。',
  stamped_paper_missing: '还没有上传盖章纸质件，无从核对。',
  paper_differs: (f) => `纸质件与填报数据不一致，尚未处理${boxesNamed(f)}，不能办理。请到“纸质核对”处理。`,
  paper_does_not_differ: '这一栏没有待处理的差异。',
  letter_received_already: '该上报函已经签收。',
  letter_elsewhere: '该申请报送的机关或者类别与同函其他申请不同，未列入本函。请另行发函。',
  letter_number_used: '本单位已有同一文号的上报函。请更换文号。',
  filing_not_asked: '该省对咨询服务机构不实行备案，无须申请。',
  filing_line_unstated: '现行规定没有写明由哪个条线的部门受理备案，暂不能申请。请向当地主管部门咨询。',
  filing_authority_absent: '受理备案的部门尚未使用本系统。请按原渠道申请，或待其开通后再试。',
  filing_open_already: '在该省该条线已有一份未办结的备案申请，不能同时再开一份。请先办完或撤回那一份。',
  filing_state: (f) => `该申请目前的状态是“${filingState(f.state)}”，不能办理这一步。请刷新后查看最新状态。`,
  filing_empty: '本机构尚未登记任何人员、器具、文件或业绩，没有可供审查的内容。请先登记再提交。',
  filing_period: '有效期的最后一天早于今天。请更正日期，或不填、按规定计算。',
  filing_former_ended: '所接续的备案已不再有效，不能再按接续提交。请撤回本次申请，重新申请备案。',
  filing_not_renewable: '只有有效或已到期的备案可以接续。请重新申请。',
  correction_unknown: '没有找到这一补正事项，或已答复。请刷新后查看。',
  correction_unanswered: '还有补正事项没有答复。退回的每一项都须答复后方可重新提交。',
  decision_reason_missing: '不予备案的，必须写明理由。',
  despite_missing: (f) =>
    `${unmetSectors(f.sectors)}有不符合的条件。仍要准予的，须写明理由；否则请不予，或退回补正。`,
  sectors_undecided: '所决定的行业与申请的不一致，或没有准予任何行业。全部不予的，请选择不予备案并写明理由。',
  check_population_empty: '目前没有在册的机构可供抽取。准予备案的机构列入名录后，才能抽取。',
  check_size_missing: '随机抽查须填写家数或比例。',
  sample_size: (f) =>
    `抽取家数须在 1 至 ${f.population ?? '在册机构数'} 之间（目前在册 ${f.population ?? ''} 家）。`,
  check_settled: '该机构在这次检查中已有结论，不能更改。',
  check_closed: '检查已办结，不能再填写结论。',
  check_unsettled: (f) => `还有${f.count ? ` ${f.count} 家` : ''}机构没有结论。全部填写后方可办结。`,
  check_findings_missing: '结论为不合格的，必须写明检查情况。',
  check_not_failed: '该机构在这次检查中并非不合格，不能据此责令改正。',
  sanction_firm_unknown: '没有找到该机构，或不在本部门监管范围内。',
  sanction_not_listed: '该机构在本部门没有有效的备案，无可暂停。',
  sanction_not_yours: '该处理由其他部门作出，只能由作出的部门办理。',
  sanction_without_deadline: '责令改正必须写明改正期限。',
  sanction_ends_before_it_begins: '截止日期早于起始日期。请更正。',
  sanction_too_far_ahead: (f) => `起始日期不能晚于${on(f.latest)}。请更正起始日期。`,
  sanction_ordered_already:
    '本部门已依同一条款责令该机构改正，尚未解除，不能重复作出。请在原处理的页面办理。',
  sanction_backdated: '处理不能从今天以前起算。请更正起始日期，或不填。',
  sanction_out_of_order: (f) =>
    `${step(f.step)}须接续一项有效的${step(f.follows)}。请先作出前一项，或从前一项的页面办理。`,
  sanction_imposed_already: (f) => `对这一项已经作出过${step(f.step)}，不能重复。`,
  sanction_before_deadline: (f) => `改正期限为 ${f.deadline ?? ''}，尚未届满，不能暂停备案。`,
  sanction_lifted_already: '该处理已经解除。',
  sanction_lifting_unfit: '这类处理不能以该原因解除。请另选。',
  sanction_not_served: '暂停尚未期满。提前恢复的，请选择“已改正”或“处理撤回”。',
  sanction_not_in_force: '该处理已不再有效，无须申诉。',
  appeal_absent: '机构没有提出申诉。',
  appeal_own_sanction: '该处理由您作出，申诉须由本部门其他有权决定的同事办理。',
  appeal_filed_already: '对这项处理已经申诉过一次，不能再次申诉。',
  appeal_decided_already: '申诉已经决定，不能更改。',
  consultancy_not_filed: '该机构在当地没有备案，不能承接。请改选在册机构，或待其备案后再定。',
  consultancy_filing_ended: '该机构在当地的备案已失效，不能承接。请改选在册机构，或待其接续后再定。',
  consultancy_suspended: '该机构在当地已被暂停，期间不能承接新的审核。请改选其他机构。',
  consultancy_sector_missing: '该机构的备案不含本企业所属行业，不能承接。请改选备案含该行业的机构。',
  permit_incomplete: '已取得排污许可证的，须填写许可证编号和管理类别。',
  permit_not_held: '未取得排污许可证的，不填写编号、管理类别和有效期。请更正。',
  approval_incomplete: '已通过环评和竣工验收的，须填写批文号。',
  year_not_over: (f) => `${f.year ?? '该'}年尚未结束，没有全年数据。请填写上一年及以前的数据。`,
  figure_twice: (f) => `“${f.name ?? ''}”填写了两次。请合并为一项。`,
  round_closed: '该轮审核已经结束，不能再办理。',
  change_reason_missing: '变更审核方式或更换机构须写明理由。请填写理由后再提交。',
  audit_evaluated:
    '已经提出评估申请或者通过评估，审核工作已经完成，不再委托机构或者改为自行审核。评估未通过需要重新审核的，届时可以变更。',
  case_file_unknown: '没有在本案材料中找到这份文件，或者它未通过查毒。请先在本案上传，再选择它。',
  contract_ends_before_it_begins: '合同的止日早于起日。请对照合同更正。',
  contract_day_too_early: '日期过早。请对照合同核对年份。',
  contract_ended: (f) => `合同已于 ${on(f.until)} 到期，不能据此委托。请续签后再办理。`,
  contract_paper_of_another: (f) =>
    `这份文件是与${f.consultancy ?? ''}所签合同（编号 ${f.number ?? ''}）的文本。请上传与本次委托机构签订的合同。`,
  handover_empty: '移交清单是空的。请列出移交的资料；确实没有资料的，请逐项写明原因。',
  handover_file_twice: (f) => `“${f.name ?? ''}”已在清单中（内容相同）。请删去重复的一行。`,
  handover_received: '这份移交清单已经接收，不能再改。',
  handover_offered: '这份移交清单已确认齐全，不能再添加。',
  handover_not_offered: '原机构尚未确认清单齐全。如不再等待，请选择“不齐全”并写明缺少什么。',
  handover_remark_missing: '接收不齐全的，须写明缺少什么。',
  self_audit_incapable:
    '所填内容未达到自行开展审核的条件：须具备物料、能量、水平衡测试的手段（检定有效），并有胜任的技术人员。请补充，或委托咨询服务机构。',
  self_audit_already: '本轮已由企业自行开展审核，无须再次声明。',
  manner_unchosen: '尚未确定审核方式。请先委托咨询服务机构，或声明自行开展审核。',
  start_before_contract: (f) => `开始审核之日早于合同签订之日（${on(f.signedOn)}）。请核对后更正。`,
  start_not_recorded: '尚未填写开始审核之日。请先填写。',
  finish_after_evaluation: (f) =>
    `已于 ${on(f.evaluatedOn)} 申请评估或者通过评估，完成审核之日不能晚于这一天。请更正日期。`,
  finish_before_start: '完成审核之日早于开始审核之日。请更正日期。',
  correction_reason_missing: '更改已填写的日期须写明理由。',
  permit_linkage_not_asked: '按本案适用的规定，该企业的排污许可证无须载入验收期限。',
  permit_linkage_not_yours: '排污许可证事项由设区市（省直管县）生态环境部门填写。',
  report_before_entry: '上报日期早于载入许可证的日期。请更正。',
  link_unfit: (f) => linkFault[String(f.why)] ?? '网址不符合要求，请核对。',
  disclosure_topic_early: (f) =>
    f.topic === 'stage_verdicts'
      ? `${f.since ? `评估、验收结论于 ${on(f.since)} 作出，公开日期不能早于这一天` : '还没有评估、验收结论，不能登记公开结论'}。`
      : `${f.since ? `审核于 ${on(f.since)} 启动，公开日期不能早于这一天` : '还没有登记启动审核的日期。请先在“委托与审核”中登记，再登记公开审核情况'}。`,
  disclosure_known: '同一网址、同一日期、同一内容已经登记过，不必重复登记。',
  disclosure_unarchived: '网页内容会变动，须留存一份：请粘贴公开的文字，或者上传截图。',
  stage_not_reached: '本轮还没有申请到这一阶段，暂不能作此声明。',
  fee_demand_state: '该举报已经办到后一步。请刷新本页查看。',
  fee_demand_answer_missing: '办结须写明答复。',
  fee_demand_closed: '该举报已经办结，不能再补充材料。如有新情况，请另行举报。',
  demand_files_enough: (f) => `一份举报最多附 ${f.limit ?? 20} 份材料。`,
  credit_code_override_reason: (f) =>
    `保留代码的理由应为 ${f.min} 至 ${f.max} 个字。请说明依据，如营业执照所载。`,
  campaign_state: (f) =>
    f.state === 'closed'
      ? '该批次已经结束，不能再更改。'
      : f.state === 'draft'
        ? '该批次尚未公布名单，公布后方可增补或者移出。'
        : '该批次已经公布，批次名称和文号以外的内容不能更改。',
  campaign_known: (f) =>
    `本年度已有同一文号的批次${f.title ? `“${f.title}”` : ''}。请打开该批次，或者更正文号、年度。`,
  campaign_year_unfit: (f) => `年度 ${f.year} 与公布日期 ${f.listedOn} 相差超过一年，请核对。`,
  document_number_malformed: (f) =>
    `“${f.given}”不像文号，应有发文机关代字和数字，如“冀环办字函〔2025〕141号”。`,
  listing_in_progress: (f) =>
    `${handsNamed(f)}正在评估、验收，或者评估已通过，移出后审核即告终止。确需移出的，请勾选确认。`,
  date_before_the_law: (f) => `日期过早：清洁生产促进法自 ${f.first} 起施行，名单不会早于这一天公布。`,
  list_file_known: (f) => `第 ${f.number} 版读取的就是这份文件，没有再读。请打开该版，或者先删除该版。`,
  list_publishing: '该批次有一份名单正在公布。请等待公布完成，或者先停止。',
  list_rows_unconfirmed: (f) =>
    `有 ${f.count} 行与已登记的情况不同，或者同一信用代码另有在审轮次。请逐行核对并确认。`,
  publication_interrupted: '公布中断，没有留下任何内容。可以重新公布。',
  campaign_has_list: '该批次已有名单，类型和负责条线不能再更改。请先删除未公布的名单版本。',
  campaign_lines_unfit: '负责条线应以本部门所在条线为首，且不得重复。',
  list_addition_too_early: '该批次尚未公布名单，没有可以增补的内容。请上传完整名单。',
  list_empty: '没有可以公布的企业。请改正有误的行，或者重新上传名单。',
  list_has_rejected: (f) => `尚有 ${f.count} 行有误。请改正、暂不列入，或者确认不含这些行公布。`,
  list_names_unsettled: (f) => `尚有 ${f.count} 家企业的名称与已登记的不一致。请先逐家或者一并选定名称。`,
  list_reading_already: '该批次有一份名单正在读取。请等待读取完成，或者先取消。',
  list_reason_missing: (f) =>
    f.of === 'removal'
      ? `本次公布将移出 ${f.removed} 家企业，请填写移出理由。`
      : `本次公布将增补 ${f.added} 家企业，请填写增补理由。`,
  list_row_refused: '所填企业有不符合要求的内容，见各行说明。改正后再提交。',
  list_rows_stale: (f) =>
    `${rowsNamed(f)}核对之后情况有变（组织单位或者厂区所在地）。请重新核对名单后再公布。`,
  list_rows_unnamed: '请选定要处理的行，或者选定一类问题。',
  list_rounds_open: (f) => `${rowsNamed(f)}已另有尚未结束的审核项目。可以将这些行设为暂不列入后再公布。`,
  list_version_outdated: (f) => `核对之后，本批次已公布第 ${f.published} 版名单。请重新核对本版，再行公布。`,
  list_version_state: '该名单版本当前的状态不允许这样办理。请刷新后查看。',
  listing_removed_already: '所选企业中有已移出名单的。请刷新后重新选择。',
  listing_round_closed: (f) => `${roundsNamed(f)}的审核项目已经结束，不能移出名单。`,
  export_too_long: '内容超出一份表格的容量。请增加筛选条件后分次导出。',
  notice_not_yours_to_prepare: '该地区的告知书由其他层级的部门组织制作。',
  notice_wording_unknown: '没有这个告知书文本，或者不在可用范围内。请重新选择。',
  notice_wording_unfit:
    '文本不合要求：须含名单文号、列入原因、审核目标、时限要求和法律责任，花括号内须为所列名称。请按提示修改。',
  notice_wording_unchanged: '文本没有改动，无须保存新版本。',
  notice_batch_empty: '没有需要制作告知书的企业。',
  notice_batch_too_large: (f) => `一次最多制作 ${f.limit ?? 5000} 份。请按县分次制作。`,
  notice_rounds_in_batch: (f) =>
    `${f.authority ? `${f.authority}（${f.startedBy}）` : '其他批次'}正在制作这 ${f.count} 份告知书，未重复开始。可待该批完成后查看，或者停止该批后再做。`,
  notice_batch_over: '该批制作已经结束。',
  notice_archive_empty: '没有可下载的文件。',
  notice_superseded: '该告知书已由新告知书替代。请打开新的告知书办理。',
  notice_acknowledged_already: '企业已签收该告知书，不能再变更。',
  notice_not_served: '该告知书尚未送达。',
  notice_served_already: '该告知书已经送达。如需再次送达，请办理替代。',
  notice_seal_not_asked: '按照规定，该告知书不需要这一部门的印章。',
  notice_seal_not_yours: (f) => `这枚印章应由${f.authority ?? '其他部门'}加盖。`,
  notice_sealed_already: '本部门已在该告知书上盖章。',
  notice_seal_missing: (f) => `尚缺印章：${f.authorities ?? ''}。盖章齐全后方可送达。`,
  notice_date_in_future: '日期不能晚于今天。',
  notice_date_too_early: (f) => `日期不能早于${f.notBefore ? ` ${f.notBefore}` : '告知书制作或者盖章之日'}。`,
  notice_service_unexplained: '采用留置送达或者其他方式的，请填写情况说明。',
  notice_receipt_unknown: '没有找到这份送达回证。请重新上传。',
  electronic_seal_absent: '本系统未接入电子印章。请打印盖章后上传扫描件。',

  identity_number_length: (f) => `居民身份证号应为 18 位，现为 ${f.length ?? ''} 位。请核对后重新填写。`,
  identity_number_character: (f) =>
    `居民身份证号第 ${f.position ?? ''} 位不是数字（末位可为 X）。请核对后重新填写。`,
  identity_number_birth_date: '居民身份证号中的出生日期不存在。请核对后重新填写。',
  identity_number_birth_in_future: '居民身份证号中的出生日期晚于今天。请核对后重新填写。',
  identity_number_check: '居民身份证号校验不符，可能有一位填错。请对照证件逐位核对。',
  identity_paper_short: '证件号码过短。请按证件所载完整填写。',
  person_registered_elsewhere: (f) =>
    `此人自 ${on(f.since)} 起已在其他机构登记为专职，一人同一时间只计入一家机构，本次没有登记。核实申请已送主管部门，结果会通知本机构；也可请本人先在原机构办理离职，再来登记。`,
  employments_overlap: (f) =>
    `此人在本机构已有 ${on(f.from)}${f.until ? `至 ${on(f.until)}` : '起'}的专职登记，期间重叠。请到其页面更改，或更正任职日期。`,
  employment_ended: (f) => `此人的任职已于 ${on(f.until)} 结束，不能再更改。如再次入职，请重新登记。`,
  employment_ends_before_it_begins: '最后任职日早于任职起始日。请更正日期。',
  employment_before_birth: '任职起始日早于出生日期。请核对日期和证件号。',
  employment_under_age: (f) => `任职起始日时未满 ${f.age ?? 16} 周岁。请核对日期和证件号。`,
  date_in_future: '这一天还没有到。请填写今天或以前的日期。',
  certificate_issued_after_expiry: (f) => `发证日期晚于有效期止日（${on(f.validUntil)}）。请对照证书更正。`,
  certificate_issued_in_future: '发证日期晚于今天。请对照证书更正。',
  instrument_calibrated_after_limit: (f) =>
    `检定日期（${on(f.calibratedOn)}）晚于检定有效期止日。请对照检定证书更正。`,
  instrument_calibrated_in_future: '检定日期晚于今天。请对照检定证书更正。',
  paper_ends_before_it_begins: (f) => `有效期止日早于生效日期（${on(f.from)}）。请对照文件更正。`,
  job_completed_in_future: '完成日期晚于今天。尚未完成的不计入业绩，请在完成后登记。',
  audit_without_industry: '清洁生产审核业绩须选择所属行业。',
  document_unknown: '没有找到这份扫描件。请重新选择，或重新上传。',
  change_of_nothing: '要去掉或更改的内容已不在名册中。请刷新本页后重新推演。',
  template_changed: (f) => sheet.template_changed({ column: String(f.column ?? '') }),
  staff_too_many: sheet.staff_too_many,
  workbook_empty: sheet.workbook_empty,
  workbook_legacy: sheet.workbook_legacy,
  workbook_not_xlsx: sheet.workbook_not_xlsx,
  workbook_too_large: sheet.workbook_too_large,
  workbook_too_many_columns: sheet.workbook_too_many_columns,
  workbook_too_many_parts: sheet.workbook_too_many_parts,
  workbook_too_many_rows: sheet.workbook_too_many_rows,
  workbook_too_much_inside: sheet.workbook_too_much_inside,
  workbook_unreadable: sheet.workbook_unreadable,
  workbook_with_macros: sheet.workbook_with_macros,
  staff_import_taken: '这份表已经登记过，不能重复登记。请到名册中查看。',
  staff_import_empty: '这份表没有可以登记的人员。请更正退回的行后重新上传。',
  staff_import_refused: '检查之后情况有变，表中有人员已不能登记，因此一人也没有登记。请重新上传检查。',
  claim_settled: '这项重复登记已经核实，不能再改。',
  claim_not_yours: '现登记机构不在本部门监管范围内，应由其主管部门核实。',

  return_not_owed: '本单位无须报送该名单，或者该条线、地区没有此项规定。',
  return_office_absent: '上级主管部门尚未在本系统启用，暂不能报送。请与省级主管部门联系。',
  return_state: '名单当前状态不能办理此步。请查看最新状态。',
  return_too_early: '该年度名单的统计期间尚未开始。',
  return_empty: '本年度没有应列入名单的企业。请勾选“本年度无”后报送。',
  return_not_empty: '本年度已有应列入名单的企业，不能按“本年度无”报送。请核对名单。',
  return_rows_changed: '编报期间数据发生变化，本次未保存。请刷新后重新编报。',
  return_nothing_to_publish: '没有已接收而未公布的名单。请先接收各地报送的名单。',
} satisfies RefusalWords;

const filingState = (state: unknown): string =>
  (terms as Record<string, string>)[`filing_state_${state}`] ?? '已变更';

const named = (kind: 'track' | 'line', code: unknown): string =>
  (terms as Record<string, string>)[`${kind}_${code}`] ?? '';

const step = (code: unknown): string =>
  (terms as Record<string, string>)[`sanction_step_${code}`] ?? '前一项措施';

/** Conditions by name: told bare, or each with its article. */
const clausesOf = (f: Record<string, unknown>): string =>
  (Array.isArray(f.clauses) ? f.clauses : [])
    .map((one: string | { clause: string }) => (typeof one === 'string' ? one : one.clause))
    .map((clause) => `“${(applicationTerms as Record<string, string>)[`eligibility_clause_${clause}`]}”`)
    .join('、');

/** Which sectors fall short, by name; the page shows which clauses. */
function unmetSectors(sectors: unknown): string {
  const names = Array.isArray(sectors)
    ? sectors.map(
        ({ sector }: { sector?: string | null }) => industryDivision(sector ?? '')?.name ?? '该申请',
      )
    : [];
  return names.length ? `“${[...new Set(names)].join('、')}”` : '该申请';
}

/** A day among the facts. */
const on = (date: unknown): string => (typeof date === 'string' ? day(date, 'zh-CN') : '');

function wait(facts: { retryAfter?: unknown }): string {
  const seconds = Number(facts.retryAfter);
  if (!seconds) return '稍候';
  return seconds < 90 ? `${Math.ceil(seconds)} 秒后` : `${Math.ceil(seconds / 60)} 分钟后`;
}

function limit(facts: { limit?: unknown }): string {
  const bytes = Number(facts.limit);
  return bytes ? `（${Math.floor(bytes / 1024 / 1024)} MB）` : '';
}

/** Why a single field was refused, by the rule it broke. */
export const rules: Record<string, string | ((limit: string) => string)> = {
  required: '请填写此项。',
  missing: '请填写此项。',
  invalid_type: '请填写此项。',
  invalid_value: '请从列出的选项中选择。',
  invalid_union: '请填写完整的邮箱地址或 11 位手机号。',
  choose: '请选择一项。',
  twice: '同一项只能填写一次。',
  consent: '须先阅读并同意，方可继续。',
  in_words: '请写明名称或者内容，至少两个字。',
  declare: '作出此项承诺后方可提交，请勾选。',
  again: '两次输入的密码不一致。',
  too_small: (limit) => (limit ? `过短，至少 ${limit} 个字符。` : '请填写此项。'),
  too_big: (limit) => `过长，最多 ${limit} 个字符。`,
  control_characters: '含有不可见的控制字符，请重新输入。',
  mobile: '请填写 11 位手机号。',
  mail: '请填写完整的邮箱地址，如 name@example.cn。',
  email: '请填写完整的邮箱地址，如 name@example.cn。',
  username: '3–32 位，以字母开头，可用小写字母、数字和 . _ -。',
  credit_code: '请填写 18 位统一社会信用代码（数字与大写字母）。',
  division_code: '请填写 6 位行政区划代码。',
  code: '邀请码由字母和数字组成，请照原样输入。',
  amount: '请填写数字，最多两位小数，如 500.50。',
  day: '日期须在 1900 年至 2200 年之间。',
  postcode: '请填写 6 位邮政编码。',
  not_multiple_of: '请填写最多四位小数的数字。',
  phone: '请填写电话号码：数字、空格、括号、+ 和 -，如 0371-6550 0000。',
  website: '请填写完整网址，以 http:// 或 https:// 开头。',
  industry_code: '请填写 4 位行业小类代码。',
  number: '请填写整数。',
  decimal: '请填写数字。',
  year: '请填写 2000 至 2100 之间的年份。',
  date: '请按 2026-02-28 的格式填写日期。',
  one_of_two: '两项只填一项。',
  quantity: '请填写数字，最多四位小数，如 12.34。',
  digests: '每行须为 64 位校验值、空格和文件名，请核对。',
  form_missing: '必填，请填写。',
  form_unexplained: '与已有信息不一致。请更正，或者说明原因。',
  form_text: '请填写文字。',
  form_too_long: (limit) => `过长，最多 ${limit} 个字。`,
  form_name: '请填写完整名称，不能只是数字或符号。',
  form_words: '请用文字填写，不能只是数字或符号。',
  form_numbered: '请填写完整的文号或证号，其中应有数字。',
  form_phone: '请填写电话号码：11 位手机号，或者带区号的固定电话，如 0312-5901234。',
  form_industry_code: '请填写国民经济行业分类代码，2 至 4 位数字，如 2614。',
  form_credit_check: '校验位不符，与已登记的信用代码也不同。请对照营业执照填写。',
  form_number: '请填写不小于零的数字，最多六位小数，不带单位和逗号。',
  form_whole: '请填写整数，如 2。',
  form_above: (limit) => `应大于 ${limit}。`,
  form_most: (limit) => `过大，不能超过 ${Number(limit).toLocaleString('zh-CN')}。请核对单位。`,
  form_date: '没有这一天，或者格式不对。请按 2026-02-28 的格式填写。',
  form_date_early: (limit) => `日期过早，不能早于 ${limit}。`,
  form_date_late: (limit) => `日期过晚，不能晚于 ${limit}。`,
  form_date_after: (limit) => `须晚于 ${limit}。`,
  form_due_on: (limit) => `与登记的时限不同：该项时限为 ${limit}，请按此填写。`,
  form_before_listing: (limit) => `早于列入名单（或准予纳入）之日 ${limit}。请核对年份。`,
  form_not_before: (limit) => `日期先后不对，须在“${limit}”之后。`,
  form_not_after: (limit) => `日期先后不对，须在“${limit}”之前。`,
  form_box: '请从列出的选项中选择。',
  form_table: '表格的内容未能读取。请刷新本页后重新填写。',
  form_rows: (limit) => `行数过多，最多 ${limit} 行。`,
  form_cell_long: (limit) => `“${limit}”一格过长，最多 200 个字。`,
  form_cell_characters: (limit) => `“${limit}”一格含有不可见的字符，请重新输入。`,
  form_cell_words: (limit) => `“${limit}”一格请用文字填写。`,
  form_cell_number: (limit) => `“${limit}”一格请填写不小于零的数字，不带单位。`,
  other: '填写有误，请更正。',
};

/** 某厂（13-2026-1，评估已申请，在办申请 A-1）: how each stands that would be taken off. */
const handsNamed = (f: Record<string, unknown>): string => {
  const rounds = listOf(f.rounds);
  const named = rounds.slice(0, most).map(({ name, number, state, applications }) => {
    const open =
      Array.isArray(applications) && applications.length > 0 ? `，在办申请 ${applications.join('、')}` : '';
    return `${name}（${number}，${roundState(state)}${open}）`;
  });
  return `${named.join('、')}${rounds.length > most ? `等${rounds.length}家` : ''}`;
};
const roundState = (state: unknown): string => terms[`engagement_state_${state as EngagementState}`] ?? '';
const roundStates = (states: unknown): string =>
  (Array.isArray(states) ? states : []).map((state) => `“${roundState(state)}”`).join('、');
const applicationKind = (kind: unknown): string =>
  applicationTerms[`application_kind_${kind as ApplicationKind}`] ?? '';
const applicationState = (state: unknown): string =>
  applicationTerms[`application_state_${state as ApplicationState}`] ?? '';

const boxesNamed = ({ names }: Record<string, unknown>): string =>
  Array.isArray(names) && names.length > 0 ? `：${names.join('、')}` : '';

const handAct = (act: unknown): string => applicationTerms[`hand_act_${act as HandAct}`] ?? '办理';
