import type { RefusalWords } from '../refusals.ts';

/** One sentence per refusal: the fact, the clause where there is one, and the way out. */
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
  stale_version: '该内容刚被他人修改过，您的更改没有保存。请查看最新内容后再改。',
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
  division_unknown: '没有这个行政区划代码。请从列表中选择。',
  division_beyond: '该行政区划不在本部门监管范围内。请由所属部门登记。',
  level_unfit: '部门层级与行政区划不一致。请核对。',
  line_unfit: '登记的条线须与本部门一致。',
  industry_unknown: '没有这个行业代码。请按 GB/T 4754 填写。',
  expert_known: '该专家已在库中。请在专家名单中查找。',
  site_known: '该企业已有同名厂区。请换一个名称，或查找已有厂区。',
  site_unknown: '没有找到该厂区，或其企业不在本部门监管范围内。',
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
  delivery_not_dead: '该信件不是未送达状态，无须重发。',
} satisfies RefusalWords;

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
  consent: '须先阅读并同意，方可继续。',
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
  date: '请按 2026-02-28 的格式填写日期。',
  other: '填写有误，请更正。',
};
