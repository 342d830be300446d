/** When a delivery that did not get through is tried again, and when it is given up. */

export interface Failure {
  attempts: number;
  ageSeconds: number;
  /** Nobody was there to answer, so it says nothing about this delivery. */
  outage: boolean;
}

export type Next = { attempts: number; seconds: number } | { attempts: number; dead: true };

const waits_seconds = [5, 15, 45, 120, 300, 900, 3_600, 10_800, 43_200] as const;
const outage_seconds = { least: 2, most: 60, patience: 86_400 };

/** Spread over four fifths to six fifths, so that what failed together does not come back together. */
const spread = (seconds: number, random: number) => Math.round(seconds * (800 + 400 * random)) / 1_000;

/**
 * Ten attempts over most of a day. An outage of the server costs none of them within the first day: it is asked
 * again within a minute at the latest, so that mail leaves soon after the server is back.
 */
export function nextAttempt({ attempts, ageSeconds, outage }: Failure, random: number): Next {
  if (outage && ageSeconds < outage_seconds.patience) {
    const wait = Math.min(Math.max(ageSeconds / 4, outage_seconds.least), outage_seconds.most / 1.2);
    return { attempts, seconds: spread(wait, random) };
  }
  const made = attempts + 1;
  const wait = waits_seconds[attempts];
  return wait === undefined
    ? { attempts: made, dead: true }
    : { attempts: made, seconds: spread(wait, random) };
}
