/**
 * The parts of a workbook are plain XML: elements, text, a handful of entities. This reads exactly that, piece by
 * piece, so that whoever listens can stop; a document type, in which entities could breed, is refused.
 */
export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly source: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(code: number): string {
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, body: string) => {
    if (body.startsWith('#x') || body.startsWith('#X'))
      return characterOf(Number.parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return characterOf(Number.parseInt(body.slice(1), 10));
    return entities[body] ?? '';
  });
}

/** Names may carry a prefix (x:row): what it stands for is the same in every workbook, so it is left off. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributePattern = /([\w.:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g;

/** No tag we ask is longer than this; one that is was not written by a spreadsheet, and could take an age to read. */
const longestTag = 8_192;

export function attributesOf(source: string): ReadonlyMap<string, string> {
  if (source.length > longestTag) throw new Error('a tag is too long');
  const found = new Map<string, string>();
  for (const [, name = '', , double, single] of source.matchAll(attributePattern)) {
    found.set(name, decode(double ?? single ?? ''));
    found.set(localName(name), decode(double ?? single ?? ''));
  }
  return found;
}

/** One attribute of a tag that there are hundreds of thousands of; written in any unusual way, it is read like the rest. */
export function attributeIn(source: string, name: string): string | undefined {
  if (source.length > longestTag) throw new Error('a tag is too long');
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + 1)) {
    if (at === 0 || source.charCodeAt(at - 1) > space) continue;
    const from = at + name.length + 2;
    const [equals, quote] = [source.charCodeAt(from - 2), source.charCodeAt(from - 1)];
    if (equals !== equalSign || (quote !== doubleQuote && quote !== singleQuote)) break;
    const end = source.indexOf(quote === doubleQuote ? '"' : "'", from);
    return end < 0 ? undefined : decode(source.slice(from, end));
  }
  return source.includes(name) ? attributesOf(source).get(name) : undefined;
}

/** Where the name of a tag ends: at a blank, or at the slash of one that closes itself. */
function nameEnd(source: string): number {
  let at = 0;
  while (at < source.length && source.charCodeAt(at) > space && source.charCodeAt(at) !== slash) at += 1;
  return at;
}

function tagOf(source: string): Piece {
  if (source.charCodeAt(0) === slash) return { kind: 'close', name: localName(source.slice(1).trim()) };
  const closed = source.charCodeAt(source.length - 1) === slash;
  return { kind: 'open', name: localName(source.slice(0, nameEnd(source))), source, closed };
}

/** Where a tag ends: a > inside an attribute's quotes does not end it. Below zero: not in what is here. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === doubleQuote || code === singleQuote) quote = code;
    else if (code === closes) return at;
  }
  return -1;
}

const [space, exclaims, doubleQuote, singleQuote, slash] = [32, 33, 34, 39, 47];
const [equalSign, closes, asks] = [61, 62, 63];

/** What stands between two < and is longer was not written by a spreadsheet: a cell holds 32 767 characters. */
const longestPiece = 1_000_000;
const special = ['<![CDATA[', '<!--', '<?', '<!'] as const;
const closing = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' } as const;

/** Cut off inside <![CD or <!-: what it is, the next part will tell. */
const isCutShort = (rest: string): boolean =>
  rest.length < 9 && special.some((mark) => mark.startsWith(rest) && mark !== rest) && rest !== '<?';

/** XML that comes in parts. What a part leaves open waits for the next, and no longer than a piece may be. */
export class PieceReader {
  #rest = '';

  *push(part: string): Generator<Piece> {
    const xml = this.#rest === '' ? part : this.#rest + part;
    let at = 0;
    while (at < xml.length) {
      const open = xml.indexOf('<', at);
      if (open < 0) break;
      if (open > at) yield { kind: 'text', text: decode(xml.slice(at, open)) };
      at = open;
      const end = this.#pieceEnd(xml, open);
      if (end < 0) break;
      const piece = this.#pieceIn(xml, open, end);
      if (piece) yield piece;
      at = end;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > longestPiece) throw new Error('a piece is too long');
  }

  /** Nothing more comes: what is open now was never closed. */
  *end(): Generator<Piece> {
    if (this.#rest.startsWith('<')) throw new Error('a tag is not closed');
    if (this.#rest !== '') yield { kind: 'text', text: decode(this.#rest) };
    this.#rest = '';
  }

  /** Just past the piece that opens here; below zero: it does not end in what is here. */
  #pieceEnd(xml: string, open: number): number {
    const next = xml.charCodeAt(open + 1);
    // Nearly everything is a plain tag.
    if (next !== exclaims && next !== asks && open + 1 < xml.length) return tagEnd(xml, open + 1) + 1 || -1;
    const rest = xml.slice(open, open + 9);
    if (open + 9 > xml.length && isCutShort(rest)) return -1;
    const mark = special.find((one) => rest.startsWith(one));
    if (mark === '<!') throw new Error('a document type is declared');
    if (mark === undefined) return tagEnd(xml, open + 1) + 1 || -1;
    const at = xml.indexOf(closing[mark], open + mark.length);
    return at < 0 ? -1 : at + closing[mark].length;
  }

  #pieceIn(xml: string, open: number, end: number): Piece | null {
    const next = xml.charCodeAt(open + 1);
    if (next !== exclaims && next !== asks) return tagOf(xml.slice(open + 1, end - 1));
    return xml.startsWith('<![CDATA[', open) ? { kind: 'text', text: xml.slice(open + 9, end - 3) } : null;
  }
}

export function* pieces(xml: string): Generator<Piece> {
  const reader = new PieceReader();
  yield* reader.push(xml);
  yield* reader.end();
}
