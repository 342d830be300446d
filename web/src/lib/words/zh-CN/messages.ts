import type { MessageWords } from '../messages.ts';

/** One line of somebody's inbox per kind of message. Told on the server. */
export const messages: MessageWords = {
  organization_suspended: (f) =>
    `“${f.organizationName}”已被暂停使用。${f.reason ? `原因：${f.reason}` : ''}`,
  organization_restored: (f) => `“${f.organizationName}”已恢复使用，可以继续办理。`,
  member_suspended: (f) => `您在“${f.organizationName}”的任职已暂停。${f.reason ? `原因：${f.reason}` : ''}`,
  member_restored: (f) => `您在“${f.organizationName}”的任职已恢复，可以继续办理。`,
  member_removed: (f) => `您在“${f.organizationName}”的任职已结束。您的账号和在其他单位的任职不受影响。`,
  role_changed: (f) => `您在“${f.organizationName}”的角色已更改${f.role ? `为“${f.role}”` : ''}。`,
  duty_handed_over: (f) =>
    `“${f.organizationName}”的负责人已由${f.from || '原负责人'}移交给${f.to || '您'}。`,
  invitation_accepted: (f) =>
    `${f.name}已接受邀请，加入“${f.organizationName}”${f.role ? `，角色为“${f.role}”` : ''}。`,
  engagement_opened: (f) =>
    `“${f.siteName || f.enterpriseName}”已立案${f.number ? `，案卷编号 ${f.number}` : ''}。请确定咨询服务机构。`,
  consultancy_named: (f) => `${f.enterpriseName || '企业'}已确定贵机构为案卷 ${f.number} 的咨询服务机构。`,
  consultancy_replaced: (f) =>
    `${f.enterpriseName || '企业'}已更换案卷 ${f.number} 的咨询服务机构，此后的内容不再可见。`,
  contact_changed: () => '您的账号联系方式已变更。如非本人操作，请立即修改密码并联系本单位负责人。',
  password_changed: () => '您的密码已修改。如非本人操作，请立即重置密码并退出全部设备。',
  second_factor_changed: () => '您的动态口令设置已更改。如非本人操作，请立即修改密码。',
};

/** What an operator may know of a letter: its kind. */
export const templates: Record<string, string> = {
  invitation: '邀请',
  password_reset: '重置密码',
  password_changed: '密码已修改',
  contact_changed: '联系方式已变更',
  second_factor_changed: '动态口令变更',
  organization_suspended: '单位已暂停',
  organization_restored: '单位已恢复',
  member_suspended: '任职已暂停',
  member_restored: '任职已恢复',
  member_removed: '任职已结束',
  role_changed: '角色已变更',
  duty_handed_over: '负责人已交接',
  invitation_accepted: '邀请已接受',
  engagement_opened: '已立案',
  consultancy_named: '已确定咨询服务机构',
};
