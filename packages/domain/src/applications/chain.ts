import type { Refusal } from '../refusal.ts';

/** The way of the paper itself. Where it lies between submission and decision, the stops say (hands.ts). */
export const applicationStates = [
  'draft',
  'submitted',
  'correction_requested',
  'accepted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationParties = ['enterprise', 'consultancy', 'office'] as const;
export type ApplicationParty = (typeof applicationParties)[number];

interface Step {
  readonly by: readonly ApplicationParty[];
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
}

export const applicationFlow = {
  edit: { by: ['enterprise', 'consultancy'], from: ['draft'], to: 'draft' },
  edit_again: {
    by: ['enterprise', 'consultancy'],
    from: ['correction_requested'],
    to: 'correction_requested',
  },
  submit: { by: ['enterprise'], from: ['draft'], to: 'submitted' },
  submit_again: { by: ['enterprise'], from: ['correction_requested'], to: 'submitted' },
  withdraw: {
    by: ['enterprise'],
    from: ['draft', 'submitted', 'correction_requested'],
    to: 'withdrawn',
  },
  forward: { by: ['office'], from: ['submitted'], to: 'submitted' },
  return: { by: ['office'], from: ['submitted'], to: 'correction_requested' },
  accept: { by: ['office'], from: ['submitted'], to: 'accepted' },
  refuse: { by: ['office'], from: ['submitted'], to: 'refused' },
} as const satisfies Record<string, Step>;
export type ApplicationAct = keyof typeof applicationFlow;

const stepOf = (act: ApplicationAct): Step => applicationFlow[act];

export function whyNotApplication(
  act: ApplicationAct,
  application: { readonly state: ApplicationState },
  by: ApplicationParty,
): Refusal | null {
  const step = stepOf(act);
  if (!step.by.includes(by)) return { code: 'application_act_of_another', facts: { act, by: step.by } };
  return step.from.includes(application.state)
    ? null
    : { code: 'application_state', facts: { act, state: application.state, from: step.from } };
}

const open: readonly ApplicationState[] = ['draft', 'submitted', 'correction_requested'];
export const isOpenApplication = (state: ApplicationState): boolean => open.includes(state);

/** Editing and submitting mean the same to a person before and after a return; the table tells them apart. */
export const editOf = (state: ApplicationState): 'edit' | 'edit_again' =>
  state === 'correction_requested' ? 'edit_again' : 'edit';
export const submitOf = (state: ApplicationState): 'submit' | 'submit_again' =>
  state === 'correction_requested' ? 'submit_again' : 'submit';

/** Once an office has taken it up, an answer is owed: it is decided or returned, no longer taken back. */
export function whyNotWithdraw(application: {
  readonly state: ApplicationState;
  readonly isTakenUp: boolean;
  readonly officeName: string | null;
}): Refusal | null {
  const refused = whyNotApplication('withdraw', application, 'enterprise');
  if (refused) return refused;
  return application.state === 'submitted' && application.isTakenUp
    ? { code: 'application_taken_up', facts: { office: application.officeName } }
    : null;
}
