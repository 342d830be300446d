import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/list_terms.ts';

export default {
  campaign_state_draft: 'Draft',
  campaign_state_published: 'Published',
  campaign_state_closed: 'Closed',

  list_version_state_reading: 'Being read',
  list_version_state_interrupted: 'Reading interrupted',
  list_version_state_ready: 'To be published',
  list_version_state_publishing: 'Being published',
  list_version_state_published: 'Published',
  list_version_state_cancelled: 'Reading cancelled',
  list_version_state_failed: 'Could not be read',

  list_version_kind_whole: 'Whole list',
  list_version_kind_additions: 'Additions',
  list_version_kind_removals: 'Removals',

  list_row_standing_accepted: 'Publishable',
  list_row_standing_rejected: 'At fault',
  list_row_standing_set_aside: 'Set aside',

  list_change_added: 'Added',
  list_change_removed: 'Removed',
  list_change_changed: 'Changed',
  list_change_same: 'Unchanged',

  kept_name_listed: 'Name on the list',
  kept_name_known: 'Name on record',

  notice_state_prepared: 'Prepared',
  notice_state_sealed: 'Sealed',
  notice_state_served: 'Served',
  notice_state_acknowledged: 'Acknowledged',
  notice_state_superseded: 'Replaced by another',

  notice_standing_missing: 'Not prepared',
  notice_standing_prepared: 'Prepared',
  notice_standing_sealed: 'Sealed',
  notice_standing_served: 'Served',
  notice_standing_acknowledged: 'Acknowledged',

  service_method_direct: 'Handed over',
  service_method_post: 'By post',
  service_method_electronic: 'Electronically',
  service_method_left_in_place: 'Left in place',
  service_method_other: 'Otherwise',

  seal_method_scan: 'Stamped scan',
  seal_method_connector: 'Electronic seal',

  superseding_undelivered: 'Could not be delivered',
  superseding_address_changed: 'Address changed',
  superseding_wording_corrected: 'Content corrected',
  superseding_paper_spoilt: 'Paper spoilt',

  notice_batch_state_waiting: 'Waiting',
  notice_batch_state_rendering: 'Being made',
  notice_batch_state_finished: 'Finished',
  notice_batch_state_stopped: 'Stopped',

  notice_item_fault_sealer_absent: 'The sealing authority is not registered',
  notice_item_fault_prepared_already: 'Has a notice already',
  notice_item_fault_round_closed: 'The round is over',
  notice_item_fault_template_unfit: 'The wording is unfit',
  notice_item_fault_rendering_failed: 'Could not be made',

  notice_selection_missing: 'All that have none',
  notice_selection_chosen: 'Those chosen',

  claim_letter_choice_none: 'No claim letters',
  claim_letter_choice_missing: 'Only where no code is under way',
  claim_letter_choice_renewed: 'All anew',
} satisfies Same<typeof zh>;
