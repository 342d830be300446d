/** What domain enumerates of lists and notices. Its own room, so that other pages do not carry it. */
export default {
  campaign_state_draft: '草稿',
  campaign_state_published: '已公布',
  campaign_state_closed: '已结束',

  list_version_state_reading: '读取中',
  list_version_state_interrupted: '读取中断',
  list_version_state_ready: '待公布',
  list_version_state_publishing: '公布中',
  list_version_state_published: '已公布',
  list_version_state_cancelled: '已取消读取',
  list_version_state_failed: '读取失败',

  list_version_kind_whole: '完整名单',
  list_version_kind_additions: '增补名单',
  list_version_kind_removals: '移出名单',

  list_row_standing_accepted: '可公布',
  list_row_standing_rejected: '有误',
  list_row_standing_set_aside: '暂不列入',

  list_change_added: '新增',
  list_change_removed: '移出',
  list_change_changed: '变更',
  list_change_same: '未变',

  kept_name_listed: '名单所载名称',
  kept_name_known: '已登记名称',

  notice_state_prepared: '已制作',
  notice_state_sealed: '已盖章',
  notice_state_served: '已送达',
  notice_state_acknowledged: '企业已签收',
  notice_state_superseded: '已由新告知书替代',

  notice_standing_missing: '未制作',
  notice_standing_prepared: '已制作',
  notice_standing_sealed: '已盖章',
  notice_standing_served: '已送达',
  notice_standing_acknowledged: '企业已签收',

  service_method_direct: '直接送达',
  service_method_post: '邮寄送达',
  service_method_electronic: '电子送达',
  service_method_left_in_place: '留置送达',
  service_method_other: '其他方式',

  seal_method_scan: '纸质盖章',
  seal_method_connector: '电子印章',

  superseding_undelivered: '未能送达',
  superseding_address_changed: '送达地址变更',
  superseding_wording_corrected: '内容更正',
  superseding_paper_spoilt: '纸质件损毁',

  notice_batch_state_waiting: '等待制作',
  notice_batch_state_rendering: '制作中',
  notice_batch_state_finished: '制作完成',
  notice_batch_state_stopped: '已停止制作',

  notice_item_fault_sealer_absent: '盖章部门未注册',
  notice_item_fault_prepared_already: '已有告知书',
  notice_item_fault_round_closed: '审核已结束',
  notice_item_fault_template_unfit: '文本不合要求',
  notice_item_fault_rendering_failed: '制作出错',

  notice_selection_missing: '全部未制作',
  notice_selection_chosen: '所选企业',

  claim_letter_choice_none: '不制作开通函',
  claim_letter_choice_missing: '仅尚无开通码的企业',
  claim_letter_choice_renewed: '全部重新制作',
};
