import type { Line } from '../tenancy/index.ts';
import { type LocalDate, within } from '../time/index.ts';
import { type DivisionCode, division, divisions } from './division.ts';
import { type DirectReport, directReports } from './supervision-exceptions.ts';

/**
 * Who supervises whom is a tree of its own for each line. It follows the map except where a dated table says
 * otherwise; the digits of a code never decide it.
 */
export interface SupervisionTree {
  /** The division whose authority supervises this one's; null above a province, and for an unknown code. */
  superiorOf(line: Line, code: DivisionCode, on: LocalDate): DivisionCode | null;
  /** Those directly below, by code. */
  subordinatesOf(line: Line, code: DivisionCode, on: LocalDate): readonly DivisionCode[];
  /** Directly or through others. Nobody supervises itself. */
  supervises(line: Line, upper: DivisionCode, lower: DivisionCode, on: LocalDate): boolean;
}

export function supervisionTree(exceptions: readonly DirectReport[]): SupervisionTree {
  const superiorOf: SupervisionTree['superiorOf'] = (line, code, on) => {
    const exception = exceptions.find(
      (entry) => entry.lower === code && entry.lines.includes(line) && within(on, entry.from, entry.until),
    );
    return exception?.upper ?? division(code)?.parent ?? null;
  };

  return {
    superiorOf,
    subordinatesOf: (line, code, on) =>
      divisions.filter((entry) => superiorOf(line, entry.code, on) === code).map((entry) => entry.code),
    supervises(line, upper, lower, on) {
      let above = superiorOf(line, lower, on);
      while (above !== null && above !== upper) above = superiorOf(line, above, on);
      return above === upper;
    },
  };
}

export const { superiorOf, subordinatesOf, supervises } = supervisionTree(directReports);
