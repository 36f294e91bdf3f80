import * as E from 'fp-ts/Either';

/** The encodings of a CSV. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1257'] as const;
export type Encoding = (typeof encodings)[number];

const byMark = (bytes: Buffer): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

// every second byte of Latin letters and signs is 0 there
const byZeros = (bytes: Buffer): Encoding | undefined => {
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 4 < head.length) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const decoded = (bytes: Buffer, encoding: Encoding): E.Either<unknown, string> =>
  E.tryCatch(() => new TextDecoder(encoding, { fatal: true }).decode(bytes), String);

/**
 * Returns the text of a file in the encoding that was told, or else in the one that its bytes show. A file that is
 * neither UTF-8 nor UTF-16 is taken for Windows-1257, in which spreadsheet programs in Latvia save CSV.
 */
export const textIn = (bytes: Buffer, told?: Encoding): string | undefined => {
  const shown = told ?? byMark(bytes) ?? byZeros(bytes);
  if (shown !== undefined) return E.getOrElseW(() => undefined)(decoded(bytes, shown));
  const utf8 = decoded(bytes, 'utf-8');
  return E.isRight(utf8) ? utf8.right : E.getOrElseW(() => undefined)(decoded(bytes, 'windows-1257'));
};
