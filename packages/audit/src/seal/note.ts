import * as E from 'fp-ts/Either';
import type { MalformedNote, WrongSignature } from '../errors';
import { fromBase64 } from './base64';
import { isKeyName, type Signer, type Verifier } from './key';

/** A signature of a known key that holds. */
interface HeldSignature {
  /** The key. */
  readonly verifier: Verifier;
  /** When a witness made it, in seconds since 1970; absent for a log's own. */
  readonly at?: number;
}

/** A note whose known signatures all hold. There may be none, if no key is known. */
export interface OpenedNote {
  /** The text, its last newline included. */
  readonly text: string;
  /** The signatures of known keys. Others are ignored. */
  readonly signatures: readonly HeldSignature[];
}

interface SignatureLine {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

const ID_BYTES = 4;
const TIME_BYTES = 8;
const DASH = '\u2014';

// more than any log has keys and witnesses
const MOST_SIGNATURES = 100;
const LONGEST = 1_000_000;

const malformed = E.left<MalformedNote>({ _tag: 'MalformedNote' });

/** Returns the line by which a signer signs a text. */
const signatureLine = (text: string, { sign, verifier }: Signer): string => {
  const signature = Buffer.concat([Buffer.from(verifier.id, 'hex'), sign(Buffer.from(text))]);
  return `${DASH} ${verifier.name} ${signature.toString('base64')}\n`;
};

/** Returns a text, which ends in a newline, with the signatures of all these signers. */
export const signNote = (text: string, signers: readonly Signer[]): string =>
  `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;

const parseLine = (line: string): SignatureLine | undefined => {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== DASH || rest.length > 0 || !isKeyName(name) || bytes === undefined || bytes.length <= ID_BYTES)
    return undefined;
  return { name, id: bytes.toString('hex', 0, ID_BYTES), signature: bytes.subarray(ID_BYTES) };
};

const parse = (note: string) => {
  const end = note.lastIndexOf('\n\n');
  if (note.length > LONGEST || end < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note))
    return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseLine);
  return lines.length > MOST_SIGNATURES || !note.isWellFormed() || signatures.includes(undefined)
    ? undefined
    : { text: note.slice(0, end + 1), signatures: signatures as readonly SignatureLine[] };
};

const held = (text: string, signature: Buffer, verifier: Verifier): HeldSignature | undefined => {
  switch (verifier.kind) {
    case 'log':
      return verifier.verifies(Buffer.from(text), signature) ? { verifier } : undefined;
    case 'witness': {
      if (signature.length <= TIME_BYTES) return undefined;
      const at = Number(signature.readBigUInt64BE());
      const message = Buffer.from(`cosignature/v1\ntime ${String(at)}\n${text}`);
      return verifier.verifies(message, signature.subarray(TIME_BYTES)) ? { verifier, at } : undefined;
    }
  }
};

/**
 * Opens a note and checks the signatures of all keys that are known. Signatures of other keys are ignored, since logs change
 * their keys and are watched by witnesses of others.
 */
export const openNote = (
  note: string,
  known: readonly Verifier[],
): E.Either<MalformedNote | WrongSignature, OpenedNote> => {
  const parsed = parse(note);
  if (parsed === undefined) return malformed;
  const { text } = parsed;
  const signatures: HeldSignature[] = [];
  for (const { name, id, signature } of parsed.signatures) {
    const verifier = known.find((each) => each.name === name && each.id === id);
    if (verifier === undefined || signatures.some((each) => each.verifier === verifier)) continue;
    const holds = held(text, signature, verifier);
    if (holds === undefined) return E.left({ _tag: 'WrongSignature', key: name });
    signatures.push(holds);
  }
  return E.right({ text, signatures });
};
