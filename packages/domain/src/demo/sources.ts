import type { LocalDate } from '../time/index.ts';
import type { FictionalPerson } from './people.ts';
import type { Random } from './random.ts';

/** What every part of the world draws from, so that nobody and no name comes twice. */
export interface Sources {
  readonly random: Random;
  /** The day whose supervision trees decide which offices exist, and what a place is called. */
  readonly on: LocalDate;
  readonly someone: () => FictionalPerson;
  readonly tradeName: () => string;
}
