export default {
  kind_consultancy: '咨询服务机构',
  kind_enterprise: '企业',
  kind_authority: '主管部门',
  kind_expert_pool: '专家库管理单位',
  kind_operator: '平台运营方',

  role_owner: '单位负责人',
  role_manager: '业务主管',
  role_auditor: '审核师',
  role_observer: '查阅人员',
  role_staff: '工作人员',
  role_head: '负责人',
  role_handler: '经办',
  role_checker: '审核',
  role_signer: '签发',
  role_expert: '专家',
  role_support: '运营支持',

  organization_state_invited: '已邀请',
  organization_state_active: '正常',
  organization_state_suspended: '已暂停',
  organization_state_closed: '已关闭',

  membership_state_active: '在任',
  membership_state_suspended: '已暂停',
  membership_state_ended: '已离任',

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

  channel_mail: '电子邮件',
  channel_mobile: '手机短信',
  channel_letter: '纸质信函',
  channel_inbox: '站内消息',

  track_mandatory: '强制性',
  track_voluntary: '自愿性',

  engagement_state_listed: '已列入名单',
  engagement_state_commissioned: '已委托',

  capacity_organiser: '组织单位',
  capacity_supervisor: '监督单位',
  capacity_enterprise: '企业',
  capacity_consultancy: '咨询服务机构',
  capacity_panel: '专家组',

  scan_not_scanned: '未查毒',
  scan_clean: '未发现病毒',
  scan_infected: '含病毒',

  title_senior: '高级职称',
  title_intermediate: '中级职称',
  title_other: '其他',

  expert_state_invited: '待接受',
  expert_state_active: '在库',
  expert_state_withdrawn: '已退出',

  delivery_state_pending: '待发送',
  delivery_state_delivered: '已送出',
  delivery_state_dead: '发送失败',
};
