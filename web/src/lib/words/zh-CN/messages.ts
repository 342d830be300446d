import type { MessageWords } from '../messages.ts';

const because = (reason: string | undefined, label = '理由') => (reason ? `。${label}：${reason}` : '。');

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
  filing_corrections_requested: (f) =>
    `${f.byName}已将备案申请 ${f.number} 退回补正${f.count ? `，共 ${f.count} 项` : ''}。请逐项答复后重新提交。`,
  application_arrived: (f) => `${f.fromName || '企业'}的申请 ${f.number} 已到达本单位，请签收办理。`,
  applications_arrived: (f) => `${f.fromName}以 ${f.number} 报送申请 ${f.count || 1} 件，请签收办理。`,
  application_forwarded: (f) => `${f.byName}已办理申请 ${f.number}，并报送${f.toName || '上级'}。`,
  application_returned: (f) =>
    `${f.byName}退回申请 ${f.number} 补正，共 ${f.items || 1} 项。请逐项答复后重新提交。`,
  application_accepted: (f) =>
    `${f.byName}已同意申请 ${f.number}${f.postponedTo ? `，延至 ${f.postponedTo}` : ''}。`,
  application_refused: (f) => `${f.byName}未同意申请 ${f.number}${because(f.opinion)}`,
  filing_accepted: (f) =>
    `${f.byName}已准予备案 ${f.number}${f.validUntil ? `，有效期至 ${f.validUntil}` : ''}，并已列入公开名录。`,
  filing_refused: (f) => `${f.byName}对备案申请 ${f.number} 不予备案${because(f.reason)}`,
  filing_revoked: (f) => `${f.byName}已撤销备案 ${f.number}${because(f.reason)}`,
  check_drawn: (f) => `本机构被${f.byName}抽中，参加“${f.title}”。`,
  check_settled: (f) =>
    `${f.byName}对“${f.title}”作出结论：${f.outcome === 'passed' ? '合格' : '不合格'}${because(f.reason, '情况')}`,
  sanction_imposed: (f) =>
    `${f.byName}对本机构作出处理：${f.step}${f.until ? `，截止 ${f.until}` : ''}，可以申诉一次${because(f.reason, '事由')}`,
  sanction_lifted: (f) => `${f.byName}已解除对本机构的处理：${f.step}。`,
  appeal_decided: (f) => `${f.byName}对本机构的申诉作出决定：${f.outcome}${because(f.reason)}`,
  contact_changed: () => '您的账号联系方式已变更。如非本人操作，请立即修改密码并联系本单位负责人。',
  password_changed: () => '您的密码已修改。如非本人操作，请立即重置密码并退出全部设备。',
  second_factor_changed: () => '您的动态口令设置已更改。如非本人操作，请立即修改密码。',
  duty_reminder: (f) =>
    `“${f.organizationName}”有 ${f.count} 项法定时限临近或者已逾期：${f.ends}。请及时办理。`,
  expiry_reminder: (f) => `“${f.organizationName}”有 ${f.count} 项内容临近到期：${f.ends}。请及时更新。`,
  notice_served: (f) =>
    `${f.byName}已送达“${f.organizationName}”的清洁生产审核事项告知书 ${f.number}，请查阅并签收。`,
  notice_due: (f) =>
    `“${f.campaignTitle}”的告知书应在 ${f.dueOn} 前送达，${Number(f.daysAhead) < 0 ? '现已逾期，' : ''}${f.organizationName}辖区内尚有 ${f.count} 份未送达。`,
  claim_settled_for_claimant: (f) =>
    f.outcome === 'moves'
      ? `${f.authorityName}已核实：${f.personName}可以转入本机构，原任职止于 ${f.lastDay}。现在可以登记此人。`
      : `${f.authorityName}已核实：${f.personName}仍计入原机构，本机构不能登记为专职。${f.reason ? `理由：${f.reason}` : ''}`,
  claim_settled_for_employer: (f) =>
    f.outcome === 'moves'
      ? `${f.authorityName}已核实：${f.personName}转入其他机构，在本机构的任职止于 ${f.lastDay}。${f.reason ? `理由：${f.reason}` : ''}`
      : `${f.authorityName}已核实：另一机构登记${f.personName}的申请未获支持，此人仍计入本机构。`,
  restricted_matter: (f) =>
    ({
      received: `收到收费举报 ${f.number}，请查办。`,
      looked_into: `收费举报 ${f.number} 已由省级主管部门受理，正在调查。`,
      closed: `收费举报 ${f.number} 已由省级主管部门答复办结，请查看。`,
    })[f.matterState ?? ''] ?? `收费举报 ${f.number} 有新进展。`,
  list_published: (f) =>
    `${f.byName}已将“${f.organizationName}”（${f.siteName}）列入“${f.campaign}”，审核项目编号 ${f.number}。请查看目标和时限。`,
  listing_removed: (f) =>
    `${f.byName}已将“${f.organizationName}”（${f.siteName}）移出“${f.campaign}”，审核项目 ${f.number} 终止${because(f.reason)}`,
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
  filing_corrections_requested: '备案退回补正',
  application_arrived: '收到申请',
  applications_arrived: '收到上报函',
  application_forwarded: '申请已上报',
  application_returned: '申请退回补正',
  application_accepted: '申请已同意',
  application_refused: '申请未获同意',
  filing_accepted: '准予备案',
  filing_refused: '不予备案',
  filing_revoked: '撤销备案',
  check_drawn: '被抽中检查',
  check_settled: '检查结论',
  sanction_imposed: '作出处理',
  sanction_lifted: '处理解除',
  appeal_decided: '申诉决定',
  duty_reminder: '审核时限提醒',
  notice_served: '告知书已送达',
  notice_due: '告知书送达提醒',
  expiry_reminder: '到期提醒',
  claim_settled_for_claimant: '重复登记核实结果',
  claim_settled_for_employer: '重复登记核实结果',
  restricted_matter: '收到限知悉事项',
  list_published: '已列入名单',
  listing_removed: '已移出名单',
};
