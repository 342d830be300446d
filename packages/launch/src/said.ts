/** A refusal for people: one sentence, no stack. */
export class Plain extends Error {}

/** Every line the commands say about themselves, in both languages of the product. */
export const tell = (chinese: string, english: string) => process.stdout.write(`${chinese} · ${english}\n`);

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length) return reasonOf(error.errors[0]);
  if (error instanceof Error) return error.message || (error as NodeJS.ErrnoException).code || error.name;
  return String(error);
}

/** Runs a command; what goes wrong is said in a sentence, and its stack only to those who ask for it. */
export async function plainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    const isExpected = error instanceof Plain && process.env.LOG_LEVEL !== 'debug';
    if (!isExpected && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
}

const widthOf = (text: string) =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );

/** Columns that stay straight with Chinese in them: such a letter is two cells wide. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
