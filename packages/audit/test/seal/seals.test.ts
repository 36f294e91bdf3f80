import { describe, expect, it } from '@jest/globals';
import { openSeal, type Trust } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { signNote } from '../../src/seal/note';
import { signSeal } from '../../src/seal/seal';
import { leafHash } from '../../src/tree/hash';
import { keysOf, witness } from '../support/keys';

const origin = 'sif.example/pavadonis';
const { key, verifier } = keysOf(origin);
const next = keysOf(`${origin}/2027`);
const root = leafHash(Buffer.from('leaf'));
const seal = signSeal(origin, { size: 1, root }, [key]);
const trust: Trust = { origin, keys: [verifier] };

const refusalOf = (text: string, by: Trust = trust): unknown => {
  const opened = openSeal(text, by);
  return opened._tag === 'Left' ? opened.left : 'opened';
};

describe('a seal', () => {
  it('is a checkpoint: origin, size and root, signed', () => {
    expect(seal.text.split('\n').slice(0, 4)).toEqual([origin, '1', root.toString('base64'), '']);
    expect(orThrow(openSeal(seal.text, trust))).toEqual(seal);
  });

  it('may have lines of extension, which nobody can check', () => {
    const text = signNote(`${origin}\n1\n${root.toString('base64')}\nmore\n`, [key]);
    expect(orThrow(openSeal(text, trust))).toEqual({ ...seal, text });
  });

  it('opens by the old key, by the new one, and by both, while keys change', () => {
    const { text } = signSeal(origin, { size: 1, root }, [key, next.key]);
    for (const keys of [[verifier], [next.verifier], [verifier, next.verifier]])
      expect(refusalOf(text, { origin, keys })).toBe('opened');
  });

  it('is refused without a signature of a known key', () => {
    expect(refusalOf(seal.text, { origin, keys: [] })).toEqual({ _tag: 'NotSigned' });
    expect(refusalOf(seal.text, { origin, keys: [next.verifier] })).toEqual({ _tag: 'NotSigned' });
    expect(refusalOf(seal.text, { origin, keys: ['no key'] })).toMatchObject({ _tag: 'InvalidKey' });
  });

  it('is refused where it is of another log', () => {
    const expected = 'sif.example/other';
    expect(refusalOf(seal.text, { ...trust, origin: expected })).toEqual({ _tag: 'ForeignOrigin', expected });
  });

  it.each([
    `${origin}\n1\n`,
    `${origin}\n01\n${root.toString('base64')}\n`,
    `${origin}\n-1\n${root.toString('base64')}\n`,
    `${origin}\n1.5\n${root.toString('base64')}\n`,
    `${origin}\n9007199254740993\n${root.toString('base64')}\n`,
    `${origin}\n1\n${root.toString('base64').slice(0, -4)}\n`,
    `${origin}\n1\n${root.toString('hex')}\n`,
    `\n1\n${root.toString('base64')}\n`,
    `${origin}\n1\n${root.toString('base64')}\n\nmore\n`,
  ])('is none with the text %j', (text) => {
    expect(refusalOf(signNote(text, [key]))).toEqual({ _tag: 'MalformedSeal' });
  });
});

describe('a seal that witnesses have to have seen', () => {
  const witnesses = ['one.example', 'two.example', 'three.example'].map(witness);
  const keys = witnesses.map((each) => each.verifier);
  const signedBy = (count: number): string =>
    witnesses.slice(0, count).reduce((text, each) => each.cosign(text, 1_679_315_147), seal.text);

  it('opens with as many as are needed', () => {
    for (const atLeast of [0, 1, 2, 3])
      expect(refusalOf(signedBy(atLeast), { ...trust, witnesses: { keys, atLeast } })).toBe('opened');
  });

  it('is refused with fewer, and one that signs twice is one', () => {
    const trusted = { ...trust, witnesses: { keys, atLeast: 2 } };
    expect(refusalOf(signedBy(1), trusted)).toEqual({ _tag: 'TooFewWitnesses', signed: 1, needed: 2 });
    const twice = witnesses[0]?.cosign(signedBy(1), 1_700_000_000) ?? '';
    expect(refusalOf(twice, trusted)).toEqual({ _tag: 'TooFewWitnesses', signed: 1, needed: 2 });
  });

  it('is refused where the time of a known witness was changed', () => {
    const line = signedBy(1).split('\n').at(-2) ?? '';
    const [dash = '', name = '', encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    bytes[11] = (bytes[11] ?? 0) ^ 1;
    const text = `${seal.text}${dash} ${name} ${bytes.toString('base64')}\n`;
    expect(refusalOf(text, { ...trust, witnesses: { keys, atLeast: 0 } })).toEqual({
      _tag: 'WrongSignature',
      key: 'one.example',
    });
  });

  it('is not opened by witnesses alone', () => {
    const text = signedBy(3);
    expect(refusalOf(text, { origin, keys: [], witnesses: { keys, atLeast: 3 } })).toEqual({
      _tag: 'NotSigned',
    });
  });

  it('is not opened by the key of a log among those of witnesses, nor by one of a witness among those of the log', () => {
    const forged = signSeal(origin, { size: 1, root }, [next.key]).text;
    const invalid = { _tag: 'InvalidKey', expected: 'name+id+key' };
    for (const text of [forged, seal.text])
      expect(refusalOf(text, { ...trust, witnesses: { keys: [next.verifier], atLeast: 0 } })).toEqual(
        invalid,
      );
    const mixed = { origin, keys: [verifier, ...keys], witnesses: { keys: [], atLeast: 1 } };
    expect(refusalOf(signedBy(1), mixed)).toEqual(invalid);
  });

  it('is refused where nobody can say how many are needed', () => {
    expect(refusalOf(signedBy(3), { ...trust, witnesses: { keys, atLeast: Number.NaN } })).toEqual({
      _tag: 'TooFewWitnesses',
      signed: 3,
      needed: Number.NaN,
    });
  });
});
