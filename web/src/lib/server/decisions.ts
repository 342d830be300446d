import type { Entries } from './entries.ts';
import type { Fault } from './refuse.ts';

/** What a form of decision says, for one filing or for many. */
interface Decided {
  outcome: 'accepted' | 'refused';
  clause: string;
  reason?: string | undefined;
  despite?: string | undefined;
  validUntil?: string | undefined;
}

export function decisionOf(
  entries: Entries,
  outcome: Decided['outcome'],
): { body: Decided; faults: Fault[] } {
  const faults: Fault[] = [];
  if (!entries.text('clause')) faults.push(['clause', 'required']);
  if (outcome === 'refused' && !entries.text('reason')) faults.push(['reason', 'required']);
  const body: Decided = { outcome, clause: entries.text('clause'), reason: entries.maybe('reason') };
  if (outcome === 'refused') return { body, faults };
  return {
    body: {
      ...body,
      despite: entries.maybe('despite'),
      validUntil: entries.maybe('validUntil'),
    },
    faults,
  };
}

/** Sector by sector: granted or refused, a refusal with its reason. All refused is a refusal of the filing. */
export function sectorsOf(entries: Entries, codes: readonly string[]) {
  const sectors = codes.map((code) => ({
    code,
    outcome: entries.text(`sector_${code}`) as 'granted' | 'refused',
    reason: entries.maybe(`because_${code}`),
  }));
  const faults = sectors.flatMap(({ code, outcome, reason }): Fault[] => {
    if (!outcome) return [[`sector_${code}`, 'choose']];
    return outcome === 'refused' && !reason ? [[`because_${code}`, 'required']] : [];
  });
  const outcome = sectors.every((sector) => sector.outcome === 'refused') ? 'refused' : 'accepted';
  return { sectors, faults, outcome } as const;
}
