import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/fees.ts';

export default {
  zero: 'Zero-fee attestation',
  zero_lead:
    'Evaluation and acceptance are organised and paid for by the authority. Attest it for the stages you have applied for.',
  zero_none: 'Nothing to attest yet. It becomes possible once evaluation is applied for.',
  zero_attest: (f) => `Attest: no fee for the ${f.stage}`,
  zero_consequence: (f) =>
    `The enterprise attests that nobody took money for the ${f.stage}. It stays in the case, the authorities read it, and it cannot be taken back.`,
  zero_attested: (f) => `no fee for the ${f.stage}: attested`,
  zero_done: (f) => `Attested: no fee for the ${f.stage}.`,
  zero_not_yet: (f) => `${f.stage}: not attested`,

  report: 'Report a demand for money',
  report_lead:
    'Somebody asked for money or goods because of the evaluation or the acceptance? Report it here.',
  who_reads: 'Who will read this',
  who_reads_text:
    'Only those who handle it at the provincial authority, and your enterprise. City and county authorities, the organiser, the consultancy and experts do not see it, nor does it show in the trail of the case.',
  stage: 'At which stage',
  stage_none: 'hard to say',
  who: 'Who asked',
  who_hint: 'Name; if unknown, what they look like or call themselves',
  office: 'Of which office',
  amount: 'Amount asked for (yuan)',
  amount_hint: 'May stay empty where it was not money, or not said',
  demanded_on: 'When',
  account: 'What happened',
  account_hint: 'When, where, what was said, how it was to be paid, whether there is proof',
  submit: 'Report',
  submitted: (f) => `Reported: number ${f.number}. You may add recordings or pictures.`,
  files_after: 'Recordings, pictures and transfers can be added once it is reported.',

  demands: 'Reported demands',
  demands_own_lead:
    'What your enterprise reported, and what was done. Read by the province and by you alone.',
  demands_lead:
    'Demands for money that enterprises reported. Only the province and the enterprise see them: do not pass them on.',
  demands_empty_own: 'Nothing reported. Open the case and press “Report a demand for money”.',
  demands_empty: 'No report matches.',
  number: 'Number',
  state: 'State',
  enterprise: 'Enterprise',
  case: 'Case',
  received: 'Received',
  steps: 'What was done',
  evidence: 'Evidence',
  evidence_none: 'No evidence.',
  evidence_upload: 'Add evidence',
  handle: 'Handle',
  look_into: 'Begin to look into it',
  look_into_consequence: 'The enterprise is told; whoever was reported is told nothing.',
  look_into_text: 'Word to the enterprise',
  look_into_hint: 'Read by the enterprise; may stay empty',
  close: 'Answer and close',
  close_text: 'Answer',
  close_hint: 'Read by the enterprise: what was found and done',
  close_consequence: 'No evidence can be added afterwards; the answer reaches the enterprise.',
  looked_into_done: 'It is being looked into; the enterprise is told.',
  closed_done: 'Answered and closed; the enterprise is told.',
  yuan: (f) => `CNY ${f.amount}`,
  unsaid: 'not given',
} satisfies Same<typeof zh>;
