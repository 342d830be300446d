/** Papers of an enterprise's cases, by where they come from. Rooms that are added later add their kinds. */
export const paperKinds = [
  'case_document',
  'audit_contract',
  'self_audit_declaration',
  'handover_list',
  'permit_entry_record',
  'disclosure_record',
  'fee_attestation',
  'verdict_paper',
  'served_notice',
  'application_form',
  'stamped_scan',
] as const;
export type PaperKind = (typeof paperKinds)[number];
