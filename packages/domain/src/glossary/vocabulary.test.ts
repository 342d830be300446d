import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chinese, entries, glossary, type Section, termOf } from '../glossary.ts';

const source = new URL('../', import.meta.url);
const rooms = readdirSync(source).filter((room) => existsSync(new URL(`${room}/index.ts`, source)));
const exportsOf = async (room: string) => Object.entries<unknown>(await import(`../${room}/index.ts`));

/** An exported list of snake_case words is an enumeration; a list of anything else is data. */
const isEnumeration = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((word) => typeof word === 'string' && /^[a-z][a-z_]*$/.test(word));

const enumerations = (
  await Promise.all(
    rooms.map(async (room) =>
      (
        await exportsOf(room)
      ).flatMap(([name, value]) => (isEnumeration(value) ? [{ room, name, values: value }] : [])),
    ),
  )
).flat();

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** memberPersonas may use a section member_persona, or the wider persona. */
function sectionFor(name: string): Section | undefined {
  const words = singular(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).split('_');
  const candidates = words.map((_, at) => words.slice(at).join('_'));
  return candidates.find((candidate): candidate is Section => candidate in glossary);
}

describe('the glossary', () => {
  test('sees the enumerations of the rooms', () => {
    const names = enumerations.map((entry) => entry.name);
    expect(names).toEqual(
      expect.arrayContaining(['organizationKinds', 'roles', 'lines', 'levels', 'tracks', 'keyIndustries']),
    );
  });

  test.each(enumerations)('has a Chinese word for every value of $name ($room)', ({ name, values }) => {
    const section = sectionFor(name);
    expect(section, `no section of the glossary is named after ${name}`).toBeDefined();
    const known = Object.keys(glossary[section as Section]);
    expect(values.filter((value) => !known.includes(value))).toEqual([]);
  });

  test('speaks Chinese, says what it means, and cites no source emptily', () => {
    for (const entry of entries) {
      expect(entry.zh, entry.code).toMatch(/^[\p{Script=Han}/、]+$/u);
      expect(entry.meaning.length, entry.code).toBeGreaterThan(3);
      for (const text of [entry.source, entry.trap]) expect(text, entry.code).not.toBe('');
      expect(entry.code).toMatch(/^[a-z][a-z_]*$/);
    }
  });

  test('gives no Chinese word to two codes unless both declare the trap', () => {
    for (const entry of entries) {
      const twins = entries.filter((other) => other.zh === entry.zh && other.code !== entry.code);
      if (twins.length > 0)
        expect(entry.trap, `${entry.zh}: ${entry.code} and ${twins[0]?.code}`).toBeDefined();
    }
  });

  test('bans no word that it uses as a code itself', () => {
    const codes = new Set(entries.map((entry) => entry.code));
    for (const word of entries.flatMap((entry) => [...(entry.banned ?? []), ...(entry.avoid ?? [])])) {
      expect(codes.has(word), word).toBe(false);
    }
  });

  test('answers by section and code', () => {
    expect(chinese('membership_state', 'active')).toBe('在任');
    expect(chinese('organization_state', 'active')).toBe('正常');
    for (const entry of entries) expect(termOf(entry.section, entry.code as never).zh).toBe(entry.zh);
  });
});
