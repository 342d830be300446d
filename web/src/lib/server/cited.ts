import { documentOf } from '@qingshen/domain/rules';

/** A clause as an official cites it: the document's number, or its title where it has none, and the article. */
export function citedIn(document: string | null, article: string | null): string {
  if (document === null) return '';
  const known = documentOf(document);
  return [known?.number ?? known?.title ?? document, article].filter(Boolean).join(' ');
}

/** Findings as pages show them: the document by its number instead of our key. */
export const withBasis = <F extends { document: string }>(findings: readonly F[]): F[] =>
  findings.map((finding) => ({ ...finding, document: citedIn(finding.document, null) }));
