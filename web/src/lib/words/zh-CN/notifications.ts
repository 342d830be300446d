export default {
  unread: (f: { count: number }) => `${f.count} 条未读`,
  unread_mark: '未读',
  only_unread: '未读',
  read_all: '全部标为已读',
  all_read: (f: { count: number }) => `已将 ${f.count} 条标为已读。`,
  open: '查看',
  mark_read: '标为已读',
  empty: '没有消息。与您有关的办理进展会出现在这里。',

  deliveries: '信件发送',
  deliveries_lead:
    '只显示去向与失败原因，不显示内容；地址已部分隐去。多次失败的信件停止自动重试，核查后可重发。',
  what: '信件',
  channel: '方式',
  address: '收件地址',
  state: '状态',
  attempts: '失败次数',
  last_error: '最近一次失败',
  created: '产生时间',
  next: '下次尝试',
  resend: '重发',
  resent: (f: { count: number }) => `已将 ${f.count} 封信件重新排入发送。`,
  none_dead: '没有发送失败的信件。信件多次发送失败后会列在这里。',
  none: '没有符合条件的信件。',

  mailbox_lead: '未配置邮件服务器时，本应发出的邮件和短信都在这里，仅限本机查看。',
  mailbox_empty: '信箱是空的。发出一份邀请，邮件就会出现在这里。',
};
