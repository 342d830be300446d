/** What each act of the trail is called, with what it was done to where that has a name. Told on the server. */
const about = (name: string) => (name ? `“${name}”` : '');

/** What the act left, as texts; a list that carries no facts gives none. */
type ActFacts = Readonly<Record<string, string>>;

export const acts: Record<string, (subject: string, actor: string, after: ActFacts) => string> = {
  organization_registered: (s) => `登记单位${about(s)}`,
  claim_reissued: (s) => `重新发出${about(s)}的认领邀请`,
  organization_claimed: (s) => `认领单位${about(s)}`,
  organization_suspended: (s) => `暂停单位${about(s)}`,
  organization_restored: (s) => `恢复单位${about(s)}`,
  operator_founded: (s) => `设立平台运营方${about(s)}`,
  member_invited: (s) => `邀请${s || '同事'}加入`,
  invitation_resent: (s) => `重发${s ? `给${s}的` : ''}邀请`,
  invitation_revoked: (s) => `撤回${s ? `给${s}的` : ''}邀请`,
  member_joined: (s, who) => `${who || '新成员'}加入${s || '单位'}`,
  role_changed: (s) => `更改${s || '成员'}的角色`,
  member_suspended: (s) => `暂停${s || '成员'}的任职`,
  member_restored: (s) => `恢复${s || '成员'}的任职`,
  member_removed: (s) => `将${s || '成员'}移出单位`,
  member_left: (s, who) => `${who || s || '成员'}离开单位`,
  duty_handed_over: (s) => `将负责人移交给${s || '另一成员'}`,

  signed_in: () => '登录',
  sign_in_failed: () => '登录失败',
  second_factor_failed: () => '动态口令错误',
  signed_out: () => '退出登录',
  session_revoked: () => '退出一台设备的登录',
  other_sessions_revoked: () => '退出其他全部设备的登录',
  refresh_token_reused: () => '登录凭证被重复使用，该次登录已退出',
  account_edited: () => '更改个人资料',
  password_changed: () => '修改密码',
  password_reset_asked: () => '申请重置密码',
  password_reset: () => '重置密码',
  second_factor_set_up: () => '启用动态口令',
  second_factor_removed: () => '停用动态口令',
  recovery_codes_renewed: () => '重新生成恢复码',

  expert_enrolled: (s) => `办理专家${about(s)}入库`,
  site_registered: (s) => `登记厂区${about(s)}`,
  engagement_opened: (s) => `立案 ${s}`,
  consultancy_named: (s, _, { consultancy }) =>
    `${consultancy ? `确定${consultancy}为` : '确定'}咨询服务机构${s ? `（案卷 ${s}）` : ''}`,
  document_filed: (s) => `上传材料《${s}》`,
  document_fetched: (s) => `下载材料《${s}》`,
  document_scanned: (s) => `材料《${s}》查毒`,
  delivery_resent: () => '重发信件',
};

/** The facts an act leaves behind. What is not named here is shown by its key. */
export const facts: Record<string, string> = {
  role: '角色',
  roleBefore: '原角色',
  state: '状态',
  reason: '原因',
  channel: '方式',
  kind: '类别',
  divisionCode: '行政区划',
  division: '行政区划',
  line: '条线',
  address: '地址',
  fields: '更改内容',
  ended: '退出数量',
  title: '职称',
  specialties: '专业',
  employer: '工作单位',
  template: '信件',
  track: '类型',
  enterprise: '企业',
  consultancy: '咨询服务机构',
  industry: '行业',
  from: '移交人',
  to: '接任人',
  name: '名称',
  bytes: '大小（字节）',
  sha256: '校验码',
  scan: '查毒',
};

export const fieldNames: Record<string, string> = {
  name: '姓名',
  mail: '邮箱',
  mobile: '手机号',
  locale: '语言',
};

/** Who acted, where the reader may not know the person: by the persona it was done as. */
export const personas: Record<string, string> = {
  gate: '未登录者',
  account: '本人',
  consultancy: '咨询服务机构',
  enterprise: '企业',
  expert: '专家',
  authority: '主管部门',
  operator: '平台运营方',
  worker: '系统',
};

/** At the gate nobody is known yet, but some acts can only be done by one who has proved to be the person. */
export const gateActors: Record<string, string> = {
  signed_in: '本人',
  password_reset: '本人',
  second_factor_set_up: '本人',
  organization_claimed: '受邀人',
  member_joined: '受邀人',
};
