export default {
  lead: '本单位办理的事项，以及他人对本单位办理的事项。任何人都不能删改。',
  what: '事项',
  when: '时间（北京时间）',
  who: '办理人',
  facts: '内容',
  act: '事项类别',
  from: '自',
  to: '至',
  changes: (f: { count: number }) => `${f.count} 项内容`,
  empty: '没有符合条件的记录。每办理一步，这里就增加一条。',
};
