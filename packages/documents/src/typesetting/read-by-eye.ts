import { execFileSync } from 'node:child_process';

/** For tests: the words of a paper in the order they were set, as poppler finds them, without any white space. */
export function wordsRead(pdf: Buffer): string {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString('utf8');
  return withoutSpace(text);
}

export const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Whether these stand in a text one after the other, in this order. */
export function inOrder(text: string, parts: readonly string[]): string | null {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return part;
    at = found + part.length;
  }
  return null;
}
