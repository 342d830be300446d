import { divisions, placeOf, supervises } from '@qingshen/domain/divisions';
import type { Line } from '@qingshen/domain/tenancy';
import type { LocalDate } from '@qingshen/domain/time';

/**
 * A division and all that answers to it in the line of who asks: 保定 without 定州. Undefined where none is asked for.
 * An enterprise has no line; it is read as ecology does, which runs the lists.
 */
export function answeringTo(
  code: string | undefined,
  line: Line | null,
  on: LocalDate,
): readonly string[] | undefined {
  if (code === undefined) return undefined;
  const place = placeOf(code);
  return divisions
    .filter(
      (entry) =>
        entry.code === code || (entry.place === place && supervises(line ?? 'ecology', code, entry.code, on)),
    )
    .map((entry) => entry.code);
}
