/**
 * What a page knows of the draft it shows: the version its boxes were read at, the boxes it has seen later than that, and
 * what stood in each. Whatever somebody saved elsewhere since is not known here, and is not written over.
 */
export interface Ground {
  version: number;
  seen: Readonly<Record<string, number>>;
  was: Readonly<Record<string, unknown>>;
  /** Boxes that somebody else has changed: they wait for a press of the button. */
  aside: readonly string[];
}

export const groundFields = ({ version, seen, was }: Ground) => ({
  version: String(version),
  seen: JSON.stringify(seen),
  was: JSON.stringify(was),
});
