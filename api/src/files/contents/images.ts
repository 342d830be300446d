import type { Peek } from '../storage.ts';

/** Where a picture ends by its own structure; null: it is none. What comes after is not the picture. */

/** Far more parts than a real picture has, far fewer than would keep us busy. */
const mostParts = 50_000;
const windowBytes = 1024 * 1024;

export async function wherePngEnds(peek: Peek): Promise<number | null> {
  let at = 8;
  for (let part = 0; part < mostParts; part += 1) {
    const chunk = await peek.read(at, 8);
    if (chunk.length < 8) return null;
    const [length, type] = [chunk.readUInt32BE(0), chunk.toString('latin1', 4, 8)];
    if (!/^[A-Za-z]{4}$/.test(type) || (part === 0 && (type !== 'IHDR' || length !== 13))) return null;
    at += 12 + length;
    if (at > peek.size) return null;
    if (type === 'IEND') return at;
  }
  return null;
}

const restarts = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Entropy-coded data runs until a marker that is neither a stuffed zero nor a restart. */
async function afterScan(peek: Peek, from: number): Promise<number | null> {
  for (let at = from; at < peek.size; at += windowBytes - 1) {
    const window = await peek.read(at, windowBytes);
    for (
      let ff = window.indexOf(0xff);
      ff >= 0 && ff + 1 < window.length;
      ff = window.indexOf(0xff, ff + 1)
    ) {
      const marker = window[ff + 1] ?? 0;
      if (marker !== 0 && marker !== 0xff && !restarts(marker)) return at + ff;
    }
  }
  return null;
}

async function whereOneJpegEnds(peek: Peek, from: number): Promise<number | null> {
  let at = from + 2;
  let scans = 0;
  for (let part = 0; part < mostParts; part += 1) {
    const segment = await peek.read(at, 4);
    const marker = segment[1] ?? 0;
    if (segment.length < 2 || segment[0] !== 0xff) return null;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return scans > 0 ? at + 2 : null;
    else if (marker === 0x01 || restarts(marker)) at += 2;
    else {
      if (segment.length < 4 || segment.readUInt16BE(2) < 2) return null;
      at += 2 + segment.readUInt16BE(2);
      if (marker !== 0xda) continue;
      const next = await afterScan(peek, at);
      if (next === null) return null;
      scans += 1;
      at = next;
    }
  }
  return null;
}

/** Phones append further pictures (depth, brightness) to the first: each is walked like it. */
export async function whereJpegEnds(peek: Peek): Promise<number | null> {
  let end = await whereOneJpegEnds(peek, 0);
  for (let nth = 1; end !== null && nth < 8; nth += 1) {
    const next = await peek.read(end, 3);
    if (next[0] !== 0xff || next[1] !== 0xd8 || next[2] !== 0xff) return end;
    const further = await whereOneJpegEnds(peek, end);
    if (further === null) return end;
    end = further;
  }
  return end;
}
