import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault, type Json } from '../problem/fault.ts';
import type { Problem } from '../problem/problem.ts';
import { readProblem } from '../problem/read.ts';

/** Beyond this a file is no list of panels any more, and a compressed one is a bomb. */
const mostBytes = 400 * 1024 * 1024;

function readBytes(file: string): Buffer {
  try {
    if (statSync(file).size > mostBytes) throw new Fault(file, 'is larger than 400 MB.');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

/** Byte for byte: a certificate that was packed, marked or damaged is not the certificate. */
export function readExactly(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readBytes(file));
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(file, 'is not text.');
  }
}

export function readText(file: string): string {
  let bytes = readBytes(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: mostBytes });
    } catch (error) {
      throw new Fault(
        file,
        `is not a sound gzip file of at most 400 MB (${(error as NodeJS.ErrnoException).code}).`,
      );
    }
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
  return bytes.toString('utf8');
}

export function readJson(file: string): Json {
  const text = readText(file);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Fault(file, `is not JSON: ${(error as Error).message.replaceAll('\n', ' ')}.`);
  }
}

export const readProblemFile = (file: string): Problem => readProblem(readText(file));

export function writeOut(file: string | undefined, answer: unknown): void {
  const text = `${JSON.stringify(answer)}\n`;
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Fault('--out', `${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
