/** A typed search as a LIKE pattern: what was typed is looked for as typed, its % and _ included. */
export const containing = (typed: string): string => `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
