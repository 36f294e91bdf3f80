import { random, type Random } from './random';

// what a byte reader could take for something else
const PIECES: readonly Uint8Array[] = [
  ...[
    '\\"',
    '\\u0041',
    '\\ud800',
    '\\n',
    '\\\\',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ' ',
    '\n',
    '\t',
    '\u0000',
  ],
  ...['0', '00', '01', '-0', '-1', '1e3', '1E3', '1.0', '0.5', '9007199254740992', '9007199254740993', '1'],
  ...['999999999999999', '1000000000000000', 'null', 'true', 'false', ',"seq":1', '"seq":0,', ',"x":1', '{}'],
  ...[
    ',"on":"2020-01-01"',
    ',"__proto__":{}',
    '"__proto__":1,',
    '"v":2',
    'sealed:',
    'sealed:1:',
    'x'.repeat(501),
  ],
  ...['é', 'ā', '€', '\u00A0', '\u2003', '\uFEFF', '😀', '😀'.repeat(251), '2020-02-30', '2019-02-29'],
  ...[
    '1900-02-29',
    '2000-02-29',
    '0000-01-01',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-4-01',
    'A',
    'g',
    '-',
  ],
].map((piece) => new TextEncoder().encode(piece));

// no UTF-8: a byte of no character, halves of some, overlong ones, half a surrogate pair, beyond Unicode
const NO_UTF8: readonly Uint8Array[] = [
  [0xff],
  [0xc3],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xf5, 0x80, 0x80, 0x80],
].map((bytes) => Uint8Array.from(bytes));

const ALL_PIECES = [...PIECES, ...NO_UTF8];

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Returns bytes with one to three faults: put in, cut out, changed, exchanged or doubled. */
const spoiltBytes = (bytes: Uint8Array, { below, pick }: Random): Uint8Array => {
  let spoilt = bytes;
  for (let faults = 1 + below(3); faults > 0; faults -= 1) {
    const at = below(spoilt.length + 1);
    const [before, after] = [spoilt.subarray(0, at), spoilt.subarray(at)];
    const piece = pick(ALL_PIECES);
    switch (below(6)) {
      case 0:
        spoilt = joined(before, piece, after);
        break;
      case 1:
        spoilt = joined(before, after.subarray(below(6)));
        break;
      case 2:
        spoilt = joined(before, Uint8Array.of(below(256)), after.subarray(1));
        break;
      case 3:
        spoilt = joined(before, piece, after.subarray(piece.length));
        break;
      case 4:
        spoilt = joined(before, spoilt.subarray(at, at + below(40)), after);
        break;
      default:
        spoilt = joined(before, after.subarray(1, 2), after.subarray(0, 1), after.subarray(2));
    }
  }
  return spoilt;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Field = readonly [key: string, json: string];

const fieldsOf = (record: Readonly<Record<string, unknown>>, at: Random): readonly Field[] =>
  Object.entries(record).map(([key, value]) => [key, jsonOf(value, at)]);

// a record within may be the one that is spoilt
const jsonOf = (value: unknown, at: Random): string =>
  isRecord(value) && at.below(3) === 0
    ? recordOf(spoiltFields(fieldsOf(value, at), at))
    : JSON.stringify(value);

const recordOf = (fields: readonly Field[]): string =>
  `{${fields.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`;

const PIECE_TEXTS = PIECES.map((piece) => new TextDecoder().decode(piece));

/** Returns fields with one to three faults: exchanged, left out, repeated, with another's value or with none of JSON. */
const spoiltFields = (fields: readonly Field[], { below, pick }: Random): readonly Field[] => {
  const spoilt = [...fields];
  for (let faults = 1 + below(3); faults > 0 && spoilt.length > 0; faults -= 1) {
    const [a, b] = [below(spoilt.length), below(spoilt.length)];
    const [one = ['', '1'], other = ['', '1']] = [spoilt[a], spoilt[b]];
    switch (below(6)) {
      case 0:
        spoilt[a] = other;
        spoilt[b] = one;
        break;
      case 1:
        spoilt.splice(a, 1);
        break;
      case 2:
        spoilt.splice(b, 0, one);
        break;
      case 3:
        spoilt[a] = [one[0], other[1]];
        break;
      case 4:
        spoilt[a] = [one[0], pick(PIECE_TEXTS)];
        break;
      default:
        spoilt[a] = [one[0], JSON.stringify(pick(PIECE_TEXTS))];
    }
  }
  return spoilt;
};

/** Makes the function that spoils the JSON of an event, each time in another way. */
export const spoiler = (seed: number): ((json: string) => Uint8Array) => {
  const at = random(seed);
  return (json) =>
    at.below(2) === 0
      ? spoiltBytes(new TextEncoder().encode(json), at)
      : new TextEncoder().encode(
          recordOf(spoiltFields(fieldsOf(JSON.parse(json) as Record<string, unknown>, at), at)),
        );
};
