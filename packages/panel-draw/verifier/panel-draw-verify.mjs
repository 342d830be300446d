// Checks a certificate of a panel draw. One file, no dependency: `node panel-draw-verify.mjs CERTIFICATE [HASH]`, or
// import { verify } in a page or its worker. Written from README.md ("The draw, to the bit"), not from the program
// that drew.

const bytesOf = (text) => new TextEncoder().encode(text);
const hexOf = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

// SHA-256 (FIPS 180-4)
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
const roundConstants = primes.map((p) => fraction(Math.cbrt(p)));
const firstState = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const turn = (x, n) => (x >>> n) | (x << (32 - n));

export function sha256(bytes) {
  const length = ((bytes.length + 72) >> 6) << 6;
  const message = new DataView(new ArrayBuffer(length));
  for (let i = 0; i < bytes.length; i++) message.setUint8(i, bytes[i]);
  message.setUint8(bytes.length, 128);
  message.setUint32(length - 8, Math.floor((bytes.length * 8) / 4294967296));
  message.setUint32(length - 4, (bytes.length * 8) >>> 0);
  const state = [...firstState];
  const w = new Array(64);
  for (let at = 0; at < length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = message.getUint32(at + 4 * i);
        continue;
      }
      const x = w[i - 15];
      const y = w[i - 2];
      const small0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const small1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = (w[i - 16] + small0 + w[i - 7] + small1) >>> 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + big1 + ((e & f) ^ (~e & g)) + roundConstants[i] + w[i]) | 0;
      const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => {
      state[i] = (state[i] + x) >>> 0;
    });
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 8; i++) digest.setUint32(4 * i, state[i]);
  return new Uint8Array(digest.buffer);
}

// Canonical JSON (RFC 8785)
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`;
}

const hashOf = (value) => hexOf(sha256(bytesOf(canonical(value))));

// The generator: SHA-256 over seed and counter, read as 32 bit words
function generator(seedHex) {
  const seed = seedHex.match(/../g).map((pair) => Number.parseInt(pair, 16));
  let counter = 0;
  let words = [];
  const next = () => {
    if (words.length === 0) {
      const input = new Uint8Array(seed.length + 8);
      input.set(seed);
      new DataView(input.buffer).setBigUint64(seed.length, BigInt(counter++));
      const block = new DataView(sha256(input).buffer);
      words = Array.from({ length: 8 }, (_, i) => block.getUint32(4 * i));
    }
    return words.shift();
  };
  return (n) => {
    if (n === 1) return 0;
    const usable = Math.floor(4294967296 / n) * n;
    let word = next();
    while (word >= usable) word = next();
    return word % n;
  };
}

/** The draw of a commitment under a seed: a list of [panel, candidate]. */
export function drawOf(commitment, seedHex) {
  const below = generator(seedHex);
  let { denominator } = commitment.chances;
  const { pairs } = commitment.chances;
  const panels = commitment.panels.length;
  const candidates = commitment.candidates.length;
  const edges = pairs.map(([p, c, units]) => ({ a: p, b: panels + c, units }));
  const load = new Array(candidates).fill(0);
  for (const [, c, units] of pairs) load[c] += units;
  for (let c = 0; c < candidates; c++)
    edges.push({
      a: panels + candidates,
      b: panels + c,
      units: (denominator - (load[c] % denominator)) % denominator,
    });
  const order = [...edges];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const at = Array.from({ length: panels + candidates + 1 }, () => []);
  for (const edge of order) {
    at[edge.a].push(edge);
    at[edge.b].push(edge);
  }
  const other = (edge, node) => (edge.a === node ? edge.b : edge.a);

  while (denominator % 2 === 0) {
    const odd = at.map((list) => list.filter((edge) => edge.units % 2 === 1).reverse());
    const walked = new Set();
    for (let start = 0; start < at.length; start++) {
      const nodes = [start];
      const way = [];
      for (;;) {
        const node = nodes[nodes.length - 1];
        let edge = odd[node].pop();
        while (edge && walked.has(edge)) edge = odd[node].pop();
        if (!edge) break;
        walked.add(edge);
        way.push(edge);
        const from = nodes.lastIndexOf(other(edge, node));
        if (from < 0) {
          nodes.push(other(edge, node));
          continue;
        }
        nodes.length = from + 1;
        const upFirst = below(2) === 1;
        way.splice(from).forEach((e, k) => {
          e.units += (k % 2 === 0) === upFirst ? 1 : -1;
        });
      }
    }
    for (const edge of edges) edge.units /= 2;
    denominator /= 2;
  }

  const open = (edge) => edge.units > 0 && edge.units < denominator;
  for (let start = 0; denominator > 1 && start < at.length; start++) {
    const nodes = [start];
    const way = [];
    const place = new Map([[start, 0]]);
    for (;;) {
      const node = nodes[nodes.length - 1];
      at[node] = at[node].filter(open);
      const edge = at[node].find((e) => e !== way[way.length - 1]);
      if (!edge) break;
      const next = other(edge, node);
      way.push(edge);
      if (!place.has(next)) {
        place.set(next, nodes.length);
        nodes.push(next);
        continue;
      }
      const from = place.get(next);
      const cycle = way.splice(from);
      for (const left of nodes.splice(from + 1)) place.delete(left);
      const rising = cycle.filter((_, k) => k % 2 === 0);
      const falling = cycle.filter((_, k) => k % 2 === 1);
      const up = Math.min(...rising.map((e) => denominator - e.units), ...falling.map((e) => e.units));
      const down = Math.min(...rising.map((e) => e.units), ...falling.map((e) => denominator - e.units));
      const by = below(up + down) < down ? up : -down;
      for (const e of rising) e.units += by;
      for (const e of falling) e.units -= by;
    }
  }
  return pairs.filter((_, i) => edges[i].units === denominator).map(([p, c]) => [p, c]);
}

const ascending = (list, less) => list.every((x, i) => i === 0 || less(list[i - 1], x));
const isHash = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

const isCount = (x, most) => Number.isInteger(x) && x > 0 && x <= most;
/** Two words that look alike must not be two: only composed characters, nothing unprintable. */
const isWord = (x) =>
  typeof x === 'string' && x !== '' && x === x.normalize('NFC') && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(x);

/** Nothing may stand in a certificate that nobody checks. */
function checkFields(certificate, wrong) {
  const only = (value, what, ...fields) => {
    if (
      value === null ||
      typeof value !== 'object' ||
      canonical(Object.keys(value).sort()) !== canonical(fields)
    )
      wrong(`${what} has other fields than it should`);
  };
  const { commitment } = certificate;
  only(
    certificate,
    'the certificate',
    ...['beaconValue', 'commitment', 'commitmentHash', 'draw', 'format', 'hash', 'log', 'reveals', 'seed'],
  );
  only(
    commitment,
    'the commitment',
    ...['beacon', 'candidates', 'chances', 'exclusions', 'format', 'generator', 'officers', 'panels', 'pool'],
    ...['rounding', 'rules', 'title'],
  );
  only(commitment.chances, 'the list of chances', 'denominator', 'pairs');
  only(commitment.rules, 'the list of rules', 'cap', 'demand');
  only(commitment.rules.cap, 'the cap', 'over', 'under');
  for (const officer of commitment.officers) only(officer, 'an officer', 'officer', 'seal');
  for (const reveal of certificate.reveals) only(reveal, 'a reveal', 'contribution', 'officer', 'salt');
  for (const line of certificate.log)
    only(line, 'the log', 'event', ...(line.event === 'beacon_missing' ? [] : ['officer']));
  if (commitment.beacon !== null) only(commitment.beacon, 'the beacon', 'ifMissing', 'round', 'source');
}

function checkCommitment(commitment, wrong) {
  const { candidates, panels, rules, officers, exclusions } = commitment;
  if (commitment.format !== 'panel-draw-commitment/1') wrong('the commitment has another format');
  if (commitment.generator !== 'sha256-counter/1') wrong('another generator was committed to');
  if (commitment.rounding !== 'shuffled-cycles/1') wrong('another way of rounding was committed to');
  if (!ascending(candidates, (a, b) => a < b)) wrong('the candidates are not in ascending order');
  if (!ascending(officers, (a, b) => a.officer < b.officer)) wrong('the officers are not in ascending order');
  if (!ascending(exclusions, (a, b) => a < b)) wrong('the exclusions are not in ascending order');
  if (officers.length < 2) wrong('fewer than two officers sealed a contribution');
  if (!isHash(commitment.pool) || !officers.every((o) => isHash(o.seal)) || !exclusions.every(isHash))
    wrong('the pool, a seal or an exclusion is not a hash');
  if (![...officers.map((o) => o.officer), ...panels, ...candidates].every(isWord))
    wrong('a name is no plain word');
  if (new Set(panels).size !== panels.length) wrong('two panels have one name');
  if (!isCount(rules.cap.under, 1e6) || !isCount(rules.cap.over, rules.cap.under))
    wrong('the cap is no fraction');
  if (commitment.beacon && !['officers', 'void'].includes(commitment.beacon.ifMissing))
    wrong('the beacon says nothing about what happens when it is missing');
  checkChances(commitment, wrong);
}

function checkChances({ candidates, panels, rules, chances }, wrong) {
  const { denominator, pairs } = chances;
  if (!ascending(pairs, (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])))
    wrong('the chances are not in order');
  if (!isCount(denominator, 1e9)) wrong('the denominator is no count');
  const seats = panels.map(() => 0);
  for (const [p, c, units, ...more] of pairs) {
    if (!isCount(units, denominator) || more.length > 0) wrong('a chance is no count of the denominator');
    if (!isCount(p + 1, panels.length) || !isCount(c + 1, candidates.length)) wrong('a chance names nobody');
    if (units * rules.cap.under > rules.cap.over * denominator) wrong('a chance is above the cap');
    seats[p] += units;
  }
  if (rules.demand.length !== panels.length || seats.some((s, p) => s !== rules.demand[p] * denominator))
    wrong('the chances of a panel do not add up to its seats');
}

function checkReveals(certificate, wrong) {
  const { commitment, reveals, beaconValue } = certificate;
  if (!ascending(reveals, (a, b) => a.officer < b.officer)) wrong('the reveals are not in ascending order');
  if (reveals.length < 2) wrong('fewer than two officers revealed');
  for (const { officer, contribution, salt } of reveals) {
    const sealed = commitment.officers.find((o) => o.officer === officer);
    if (!sealed) wrong(`${officer} revealed without a seal`);
    else if (hashOf({ contribution, officer, salt }) !== sealed.seal)
      wrong(`${officer} revealed something else than was sealed`);
  }
  if (beaconValue !== null && !isWord(beaconValue)) wrong('the beacon is no plain word');
  if (!commitment.beacon && beaconValue !== null) wrong('a beacon was used that nobody committed to');
  if (commitment.beacon?.ifMissing === 'void' && beaconValue === null)
    wrong('the beacon is missing, so the draw is void');
  if (reveals.length < commitment.officers.length && beaconValue === null)
    wrong('a reveal was withheld and there is no beacon, so the draw is void');
  checkLog(certificate, wrong);
}

/** Who came late or revealed something else only the log knows; what is missing can be counted. */
function checkLog({ commitment, reveals, beaconValue, log }, wrong) {
  const sealed = (name) => commitment.officers.some((o) => o.officer === name);
  const revealed = (name) => reveals.some((r) => r.officer === name);
  const isTrue = {
    unsealed_reveal: ({ officer }) => !sealed(officer),
    false_reveal: ({ officer }) => sealed(officer),
    withheld_reveal: ({ officer }) => sealed(officer) && !revealed(officer),
    beacon_missing: () => commitment.beacon !== null && beaconValue === null,
  };
  if (!log.every((line) => Object.hasOwn(isTrue, line.event) && isTrue[line.event](line)))
    wrong('the log says what was not so');
  const times = (event, officer) => log.filter((l) => l.event === event && l.officer === officer).length;
  for (const { officer } of commitment.officers)
    if (times('withheld_reveal', officer) !== (revealed(officer) ? 0 : 1))
      wrong('a withheld reveal is not logged');
  if (times('beacon_missing') !== (commitment.beacon && beaconValue === null ? 1 : 0))
    wrong('the missing beacon is not logged');
}

/**
 * Checks the text of a certificate; `commitmentHash` is what was published before the draw. The answer lists what is
 * wrong; an empty list is a good certificate.
 */
export function verify(text, commitmentHash) {
  const wrongs = [];
  const wrong = (sentence) => {
    if (!wrongs.includes(sentence)) wrongs.push(sentence);
  };
  let certificate = null;
  try {
    certificate = JSON.parse(text);
    if (canonical(certificate) !== text.replace(/\n$/, '')) wrong('the file is not written canonically');
    const { hash, ...body } = certificate;
    const { commitment } = certificate;
    if (certificate.format !== 'panel-draw-certificate/1') wrong('this is no certificate of a panel draw');
    if (hashOf(body) !== hash) wrong('the hash of the certificate is another');
    const committed = hashOf(commitment);
    if (committed !== certificate.commitmentHash) wrong('the hash of the commitment is another');
    if (commitmentHash !== undefined && committed !== commitmentHash)
      wrong('this is not the commitment that was published before the draw');
    checkFields(certificate, wrong);
    checkCommitment(commitment, wrong);
    checkReveals(certificate, wrong);
    const contributions = commitment.officers.map(({ officer, seal }) => {
      const reveal = certificate.reveals.find((r) => r.officer === officer);
      return { officer, value: reveal ? reveal.contribution : seal, withheld: !reveal };
    });
    const seed = hashOf({ beacon: certificate.beaconValue, commitment: committed, contributions });
    if (seed !== certificate.seed)
      wrong('the seed does not follow from commitment, contributions and beacon');
    // Not drawn from a commitment that is broken already: its numbers might never come to an end.
    if (
      wrongs.length === 0 &&
      canonical(drawOf(commitment, `${seed}00000000`)) !== canonical(certificate.draw)
    )
      wrong('the draw does not follow from the seed');
  } catch (error) {
    wrong(`the certificate cannot be read (${error.message})`);
  }
  return {
    ok: wrongs.length === 0,
    wrongs,
    commitmentHash: certificate?.commitmentHash ?? null,
    seed: certificate?.seed ?? null,
  };
}

/** Whether an opened exclusion {panel, expert, reason, salt} was committed to before the draw. */
export function wasExcluded(commitment, { panel, expert, reason, salt }) {
  return commitment.exclusions.includes(hashOf({ expert, panel, reason, salt }));
}

/** Bytes that are no text at all must not be read as if they were. */
const textOf = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

async function main([file, published]) {
  const { readFileSync } = await import('node:fs');
  const { process } = globalThis;
  process.exitCode = 2;
  if (!file) return console.error('usage: node panel-draw-verify.mjs CERTIFICATE [HASH OF THE COMMITMENT]');
  let text = '';
  try {
    text = textOf(readFileSync(file));
  } catch (error) {
    return console.error(`${file} cannot be read (${error.code ?? error.message}).`);
  }
  const found = verify(text, published);
  process.exitCode = found.ok ? 0 : 1;
  if (!found.ok) return console.log(`NOT GOOD: ${found.wrongs.join('; ')}`);
  console.log(`good: seed ${found.seed}, commitment ${found.commitmentHash}`);
  if (!published) console.log('Compare that commitment with the hash published before the draw.');
}

// Run by hand, under whatever name it was saved; a page or a bundle only imports it.
const started = globalThis.process?.argv?.[1];
if (started?.endsWith('.mjs') && decodeURI(import.meta.url).endsWith(started.replaceAll('\\', '/')))
  main(globalThis.process.argv.slice(2));
