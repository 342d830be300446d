import { childrenOf } from '@qingshen/domain/divisions';

/** A division and what lies in it on the map, for filters. Who supervises whom is another question. */
export const divisionsWithin = (code: string): string[] => [
  code,
  ...childrenOf(code).flatMap((child) => divisionsWithin(child.code)),
];
