/** A text as the shell takes it literally, whatever it holds. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The draw again, on any machine with sha256sum: the same recipe as domain's sampleOf. */
export const commandOf = (seed: string, count: number): string =>
  [
    `seed=${quoted(seed)}`,
    'while read -r id; do',
    `  printf '%s %s\\n' "$(printf '%s\\n%s' "$seed" "$id" | sha256sum | cut -d' ' -f1)" "$id"`,
    `done < population.txt | LC_ALL=C sort | head -n ${count}`,
  ].join('\n');
