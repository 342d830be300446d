// The arrows: who may import whom. A new room is added to the list in api/src/app.ts and is known here by that.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const list = /const rooms[^=]*=\s*\[([^\]]*)\]/.exec(readFileSync(join(__dirname, 'api/src/app.ts'), 'utf8'));
if (!list) throw new Error('api/src/app.ts names no list of rooms.');
/** In reading order: a room may use those before it. */
const rooms = list[1]
  .split(',')
  .map((word) => word.trim().replace(/\(.*$/, ''))
  .filter(Boolean)
  .map(kebab);

function kebab(word) {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const TESTS = '\\.(test|spec)\\.ts$';
const OURS = '^(packages/[^/]+|db|api|web|e2e)/';

/** What a tree may reach among our own trees, itself included. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: OURS, pathNot: allowed.map((tree) => `^${tree}/`) },
});

const betweenRooms = rooms.flatMap((room, index) => {
  const later = rooms.slice(index + 1);
  const inRoom = { path: `^api/src/${room}/`, pathNot: TESTS };
  return [
    {
      name: `${room}-enters-by-the-door`,
      comment: 'Another room is used through its index.ts only.',
      severity: 'error',
      from: inRoom,
      to: {
        path: `^api/src/(${rooms.filter((other) => other !== room).join('|')})/`,
        pathNot: '^api/src/[^/]+/index\\.ts$',
      },
    },
    ...(later.length
      ? [
          {
            name: `${room}-uses-no-later-room`,
            comment: 'Rooms use those listed before them in api/src/app.ts; the other way, events.',
            severity: 'error',
            from: inRoom,
            to: { path: `^api/src/(${later.join('|')})/` },
          },
        ]
      : []),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: 'Every import is found; SvelteKit makes its own $names at build time.',
      severity: 'error',
      from: { pathNot: '^web/' },
      to: { couldNotResolve: true },
    },
    only('domain-imports-nothing', { path: '^packages/domain/' }, ['packages/domain'], 'Pure rules.'),
    {
      name: 'domain-has-no-packages',
      comment: 'No I/O, no clock, no library.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'core'] },
    },
    only(
      'contract-knows-domain',
      { path: '^packages/contract/' },
      ['packages/contract', 'packages/domain'],
      '',
    ),
    only(
      'documents-knows-domain',
      { path: '^packages/documents/' },
      ['packages/documents', 'packages/domain'],
      '',
    ),
    only('db-knows-contract', { path: '^db/' }, ['db', 'packages/contract', 'packages/domain'], ''),
    only('launch-knows-db', { path: '^packages/launch/' }, ['packages/launch', 'db'], 'Only to migrate.'),
    only(
      'api-knows-contract-domain-db',
      { path: '^api/', pathNot: [TESTS, '^api/src/(testing/|drift\\.ts$)'] },
      ['api', 'packages/contract', 'packages/domain', 'packages/documents', 'db'],
      'Tests and the drift check may ask the launcher for a server.',
    ),
    only(
      'api-tests-know-launch-too',
      { path: '^api/' },
      ['api', 'packages/(contract|documents|domain|launch)', 'db'],
      '',
    ),
    only(
      'web-knows-contract-domain',
      { path: '^web/' },
      ['web', 'packages/contract', 'packages/domain'],
      'Never the database.',
    ),
    only(
      'journeys-know-domain-contract-launch',
      { path: '^e2e/' },
      ['e2e', 'packages/domain', 'packages/contract', 'packages/launch'],
      '',
    ),
    {
      name: 'kernel-knows-no-room',
      severity: 'error',
      from: { path: '^api/src/kernel/', pathNot: TESTS },
      to: { path: `^api/src/(${rooms.join('|')})/` },
    },
    ...betweenRooms,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
    },
  },
};
