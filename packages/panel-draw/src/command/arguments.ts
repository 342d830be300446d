import { Fault } from '../problem/fault.ts';

/** Options that stand alone; all others take a value. */
const flags = new Set(['progress', 'help', 'sampled']);

export interface Arguments {
  call: string;
  /** what stands without a name: the files */
  files: string[];
  options: { [name: string]: string };
}

const known = new Set([
  ...flags,
  'task',
  'out',
  'cap',
  'seed',
  'count',
  'declines',
  'batch',
  'before',
  'answer',
  'force',
  'forbid',
  'rules',
  'seconds',
  'keep',
  'seals',
  'officer',
  'commitment',
  'reveals',
  'beacon',
  'title',
  'secret',
]);

export function readArguments(argv: string[]): Arguments {
  const [call = 'help', ...rest] = argv;
  const files: string[] = [];
  const options: { [name: string]: string } = {};
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as string;
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const at = word.indexOf('=');
    const name = at < 0 ? word.slice(2) : word.slice(2, at);
    if (!known.has(name)) throw new Fault(`--${name}`, 'is not an option of panel-draw.');
    if (flags.has(name)) options[name] = 'yes';
    else if (at >= 0) options[name] = word.slice(at + 1);
    else {
      const value = rest[++i];
      if (value === undefined) throw new Fault(`--${name}`, 'needs a value.');
      options[name] = value;
    }
  }
  return { call, files, options };
}

export function needed(options: Arguments['options'], name: string): string {
  const value = options[name];
  if (value === undefined) throw new Fault(`--${name}`, 'is missing.');
  return value;
}

export function wholeNumber(text: string, field: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new Fault(field, `must be a whole number between ${least} and ${most}, but is "${text}".`);
  return value;
}

export function pairIn(text: string, field: string): [number, number] {
  const found = /^(\d+),(\d+)$/.exec(text);
  if (!found) throw new Fault(field, `must be PANEL,EXPERT such as 12,40, but is "${text}".`);
  return [Number(found[1]), Number(found[2])];
}
