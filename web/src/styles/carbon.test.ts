import { describe, expect, test } from 'vitest';
import { keepUsed } from '../../carbon-styles.ts';

const used = new Set(['bx--btn', 'bx--btn--sm']);

describe('the part of Carbon we ship', () => {
  test('keeps rules of the classes in use and Carbon’s reset, drops the rest', () => {
    const css =
      'a{color:red}.bx--btn:hover{x:1}.bx--btn.bx--modal{x:2}.bx--modal,.bx--btn--sm{x:3}@media print{.bx--modal{x:4}}';
    expect(keepUsed(css, used)).toBe('a{color:red}.bx--btn:hover{x:1}.bx--btn--sm{x:3}');
  });

  test('carries no font and no other host', () => {
    const css =
      '@font-face{font-family:IBM Plex Sans;src:url(https://host.example/f.woff2)}body{font-family:IBM Plex Sans,Arial;color:#111}';
    expect(keepUsed(css, used)).toBe('body{color:#111}');
  });

  test('understands commas inside :not(…) and braces inside strings', () => {
    expect(keepUsed('.bx--btn:not(.bx--btn--sm,.bx--modal){x:1}q:before{content:"}"}', used)).toBe(
      'q:before{content:"}"}',
    );
  });
});
