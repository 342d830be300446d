export default {
  kind_consultancy: '咨询服务机构',
  kind_enterprise: '企业',
  kind_authority: '主管部门',
  kind_expert_pool: '专家库',
  kind_operator: '运营方',

  role_owner: '负责人',
  role_manager: '项目经理',
  role_auditor: '审核师',
  role_observer: '查阅',
  role_staff: '工作人员',
  role_head: '主要负责人',
  role_handler: '经办',
  role_checker: '审核',
  role_signer: '签发',
  role_expert: '专家',
  role_support: '运维人员',

  organization_state_invited: '待认领',
  organization_state_active: '正常',
  organization_state_suspended: '暂停',
  organization_state_closed: '已注销',

  membership_state_active: '在职',
  membership_state_suspended: '暂停',
  membership_state_ended: '已离开',

  invitation_state_open: '待接受',
  invitation_state_accepted: '已接受',
  invitation_state_revoked: '已撤回',
  invitation_state_expired: '已过期',

  level_province: '省级',
  level_city: '市级',
  level_county: '县级',

  line_ecology: '生态环境',
  line_industry: '工业和信息化',
  line_reform: '发展改革',

  channel_mail: '邮件',
  channel_mobile: '短信',
  channel_letter: '纸质信函',
  channel_inbox: '站内消息',

  track_mandatory: '强制性',
  track_voluntary: '自愿性',

  engagement_state_listed: '已列入',
  engagement_state_commissioned: '已委托',

  capacity_organiser: '组织部门',
  capacity_supervisor: '监管部门',
  capacity_enterprise: '企业',
  capacity_consultancy: '咨询服务机构',
  capacity_panel: '专家组',

  scan_not_scanned: '未扫描',
  scan_clean: '扫描通过',
  scan_infected: '检出病毒',

  title_senior: '高级职称',
  title_intermediate: '中级职称',
  title_other: '其他',

  expert_state_invited: '待接受',
  expert_state_active: '在库',
  expert_state_withdrawn: '已退出',

  delivery_state_pending: '待发送',
  delivery_state_delivered: '已送达',
  delivery_state_dead: '未送达',
};
