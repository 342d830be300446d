import type { Entrance } from './as-persona.ts';

/** Nobody in particular: reference data and what has been published, through a login that sees nothing else. */
export const asPublic: Entrance<null> = {
  persona: 'public_reader',
  who: { persona: 'public_reader', accountId: null, sessionId: null, organizationId: null },
  enter: { text: 'select app.enter_public() as now' },
  seatOf: () => null,
  nowOf: (row) => row.now as Date,
};
