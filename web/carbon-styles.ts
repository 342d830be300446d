import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Carbon's g10 sheet is 710 kB and pulls its fonts from another host. `virtual:carbon.css` is the part of it
 * our markup names (`bx--…` in src), without any font: no request leaves the house and the page stays light.
 */
const name = 'virtual:carbon.css';
const sources = fileURLToPath(new URL('./src', import.meta.url));

export function carbonStyles(): Plugin {
  return {
    name: 'carbon-styles',
    enforce: 'pre',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const sheet = createRequire(import.meta.url).resolve('carbon-components-svelte/css/g10.css');
      const css = keepUsed(readFileSync(sheet, 'utf8'), classesIn(sources));
      if (/https?:|@font-face/.test(css)) throw new Error('Carbon styles still name another host');
      return css;
    },
  };
}

function classesIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(svelte|ts|html)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [used] of text.matchAll(/bx--[\w-]+/g)) found.add(used);
  }
  return found;
}

/** Keeps a rule when one of its selectors names only classes in use (or none: Carbon's reset). */
export function keepUsed(css: string, used: Set<string>): string {
  let kept = '';
  for (const { head, body } of blocks(css)) {
    if (
      /^@(font-face|charset|import)/.test(head) ||
      (head.startsWith('@keyframes') && !/skeleton/.test(head))
    )
      continue;
    if (/^@(media|supports)/.test(head)) {
      const inner = keepUsed(body, used);
      if (inner) kept += `${head}{${inner}}`;
    } else if (head.startsWith('@')) {
      kept += `${head}{${body}}`;
    } else {
      const selectors = splitSelectors(head).filter((selector) => wanted(selector, used));
      const rules = withoutPlex(body);
      if (selectors.length && rules) kept += `${selectors.join(',')}{${rules}}`;
    }
  }
  return kept;
}

const wanted = (selector: string, used: Set<string>) =>
  [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].every(([, name]) => used.has(name ?? ''));

const withoutPlex = (body: string) => body.replace(/font-family:[^;}]*IBM Plex[^;}]*;?/g, '');

/** Commas inside :is(…), :not(…) do not separate selectors. */
function splitSelectors(head: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] === '(') depth++;
    else if (head[at] === ')') depth--;
    else if (head[at] === ',' && depth === 0) {
      parts.push(head.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, head.slice(start)];
}

function* blocks(css: string): Generator<{ head: string; body: string }> {
  let depth = 0;
  let start = 0;
  let open = 0;
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const sign = css[at] ?? '';
    if (quote) {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ';' && depth === 0) start = at + 1;
    else if (sign === '{' && depth++ === 0) open = at;
    else if (sign === '}' && --depth === 0) {
      yield { head: css.slice(start, open).trim(), body: css.slice(open + 1, at) };
      start = at + 1;
    }
  }
}
