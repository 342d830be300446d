/** The file is not what it says it is: one plain sentence that names the field. */
export class Fault extends Error {
  readonly field: string;

  constructor(field: string, sentence: string) {
    super(`${field} ${sentence}`);
    this.name = 'Fault';
    this.field = field;
  }
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function objectAt(value: Json | undefined, field: string): JsonObject {
  if (value === undefined) throw new Fault(field, 'is missing.');
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Fault(field, `must be an object, but is ${kind(value)}.`);
  return value;
}

export function listAt(value: Json | undefined, field: string): Json[] {
  if (value === undefined) throw new Fault(field, 'is missing.');
  if (!Array.isArray(value)) throw new Fault(field, `must be a list, but is ${kind(value)}.`);
  return value;
}

export function integerAt(value: Json | undefined, field: string, least: number, most: number): number {
  if (value === undefined) throw new Fault(field, 'is missing.');
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new Fault(field, `must be an integer, but is ${shown(value)}.`);
  if (value < least || value > most)
    throw new Fault(field, `must be between ${least} and ${most}, but is ${shown(value)}.`);
  return value === 0 ? 0 : value;
}

export function integersAt(
  value: Json | undefined,
  field: string,
  length: number,
  least: number,
  most: number,
) {
  const list = listAt(value, field);
  if (list.length !== length) throw new Fault(field, `must have ${length} entries, but has ${list.length}.`);
  const integers = new Int32Array(length);
  for (let i = 0; i < length; i++) integers[i] = integerAt(list[i], `${field}[${i}]`, least, most);
  return integers;
}

export function kind(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : shown(value);
}

export function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
