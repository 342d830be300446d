import type { Phrase } from '../words/catalogue.ts';

/** Literals that rules choose from, as the rules' own pages word them; without the machinery of those pages. */
export const optionPhrase = (option: string) =>
  `rule_values.option_${option}` as Extract<Phrase, `rule_values.option_${string}`>;
