export default {
  name: '文件名称',
  size: '大小',
  scan: '查毒',
  uploaded: '上传时间',
  by: '上传人',
  digest: '校验码（SHA-256）',
  empty: '尚无材料。上传第一份文件后，本案各方按权限可见。',
  limits: (f: { kinds: string; bytes: string }) =>
    `可上传 ${f.kinds}，单个不超过 ${f.bytes}。按文件内容核对类型。`,
  waiting: '待查毒，尚不能打开',
  unscanned: '未查毒，请在装有防病毒软件的电脑上打开',
  not_scanning:
    '本系统尚未接入查毒服务。未查毒的材料，上传单位和主管部门可以打开，请在装有防病毒软件的电脑上打开；其他各方可见名称与校验码。',
  stopped: '已停止下载',
  too_large: (f: { limit: string }) => `文件超过上限 ${f.limit}。请压缩或拆分后上传。`,
  file_empty: '文件是空的。请检查后重新选择。',
  file_too_large: '文件超过上限。请压缩或拆分后上传。',
  file_kind_refused: '不接受这种类型的文件。请按列出的类型转换后上传。',
  file_kind_mismatch: '文件内容与扩展名不符，未保存。请用原软件另存后再上传。',
  file_dangerous: '文件中含有可能造成危害的内容（如宏、脚本或异常压缩），未保存。请去除后再上传。',
  role_insufficient: '您的角色不能上传材料。请由经办的同事上传。',
};
