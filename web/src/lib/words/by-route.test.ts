import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { roomsOf } from './by-route.ts';

const src = fileURLToPath(new URL('../..', import.meta.url));
const routes = join(src, 'routes');
const rooms = readdirSync(join(src, 'lib/words/zh-CN')).map((file) => file.replace('.ts', ''));
const spoken = new RegExp(`['"\`](${rooms.join('|')})\\.[a-z$]`, 'g');

const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('+page.svelte'),
);

/** A page, the layouts around it, and every block any of them uses. */
function partsOf(page: string): Set<string> {
  const parts = new Set<string>();
  const visit = (file: string) => {
    if (parts.has(file) || !existsSync(file) || file.includes('/lib/server/') || file.includes('/lib/words/'))
      return;
    parts.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\$lib\/[^']+|\.[^']+)'/g)) {
      const target = path?.startsWith('$lib/')
        ? join(src, 'lib', path.slice(5))
        : resolve(dirname(file), path ?? '');
      visit(target);
    }
  };
  visit(join(routes, page));
  for (
    let folder = dirname(join(routes, page));
    folder.startsWith(routes.replace(/\/$/, ''));
    folder = dirname(folder)
  )
    visit(join(folder, '+layout.svelte'));
  return parts;
}

const routeOf = (page: string) => `/${relative('', dirname(page))}`.replace(/\/$/, '') || '/';

describe('the words a page loads', () => {
  test.each(pages)('cover what it says: %s', (page) => {
    const said = new Set(
      [...partsOf(page)].flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(spoken)].map(([, room]) => room),
      ),
    );
    const loaded = new Set<string | undefined>(roomsOf(routeOf(page)));
    expect([...said].filter((room) => !loaded.has(room))).toEqual([]);
  });

  test('of an unknown address are those of every page', () => {
    expect(roomsOf(null)).toEqual(['ui', 'shell', 'terms']);
  });
});
