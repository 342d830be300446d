import { brokenInvariants } from '@qingshen/db';
import { pause } from './processes.ts';
import { reasonOf, tell } from './said.ts';

const DAY_MS = 86_400_000;
/** 03:40 in Beijing, after the sweep: the quietest hour of the only zone the service knows. */
const HOUR_MS = (3 * 60 + 40) * 60_000 - 8 * 3_600_000;

export const untilNextNight = (now: number): number =>
  DAY_MS - ((((now - HOUR_MS) % DAY_MS) + DAY_MS) % DAY_MS);

/** Every night what must never be in the database is looked for; whatever is found is said where operators look. */
export async function askNightly(adminUrl: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await pause(untilNextNight(Date.now()), stop);
    if (stop.aborted) return;
    try {
      const broken = await brokenInvariants(adminUrl);
      if (broken.length === 0) tell('不变式检查通过', 'Invariants hold');
      for (const line of broken) process.stderr.write(`不变式被破坏 · Invariant broken: ${line}\n`);
    } catch (error) {
      process.stderr.write(`不变式未能检查 · Invariants could not be asked: ${reasonOf(error)}\n`);
    }
  }
}
