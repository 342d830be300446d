import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/terms.ts';

export default {
  kind_consultancy: 'Consultancy',
  kind_enterprise: 'Enterprise',
  kind_authority: 'Authority',
  kind_expert_pool: 'Expert pool',
  kind_operator: 'Operator',

  role_owner: 'Owner',
  role_manager: 'Manager',
  role_auditor: 'Auditor',
  role_observer: 'Observer',
  role_staff: 'Staff',
  role_head: 'Head',
  role_handler: 'Handler',
  role_checker: 'Checker',
  role_signer: 'Signer',
  role_expert: 'Expert',
  role_support: 'Support',

  organization_state_invited: 'Awaiting claim',
  organization_state_active: 'Active',
  organization_state_suspended: 'Suspended',
  organization_state_closed: 'Closed',

  membership_state_active: 'Active',
  membership_state_suspended: 'Suspended',
  membership_state_ended: 'Left',

  invitation_state_open: 'Open',
  invitation_state_accepted: 'Accepted',
  invitation_state_revoked: 'Withdrawn',
  invitation_state_expired: 'Expired',

  level_province: 'Province',
  level_city: 'City',
  level_county: 'County',

  line_ecology: 'Ecology and environment',
  line_industry: 'Industry and information technology',
  line_reform: 'Development and reform',

  channel_mail: 'Mail',
  channel_mobile: 'Text message',
  channel_letter: 'Paper letter',
  channel_inbox: 'Inbox',

  track_mandatory: 'Mandatory',
  track_voluntary: 'Voluntary',

  engagement_state_listed: 'Listed',
  engagement_state_commissioned: 'Commissioned',

  capacity_organiser: 'Organising authority',
  capacity_supervisor: 'Supervising authority',
  capacity_enterprise: 'Enterprise',
  capacity_consultancy: 'Consultancy',
  capacity_panel: 'Panel',

  scan_not_scanned: 'Not scanned',
  scan_clean: 'Scanned, clean',
  scan_infected: 'Infected',

  title_senior: 'Senior title',
  title_intermediate: 'Intermediate title',
  title_other: 'Other',

  expert_state_invited: 'Invited',
  expert_state_active: 'Enrolled',
  expert_state_withdrawn: 'Withdrawn',

  delivery_state_pending: 'On its way',
  delivery_state_delivered: 'Delivered',
  delivery_state_dead: 'Undelivered',
} satisfies Same<typeof zh>;
