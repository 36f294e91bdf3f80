import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/Either';
import { anyCodePoint } from '@pavadonis/fixtures/code-points';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { bytesOf, textOf } from '../../src/sealed/clear-text';
import { isKeyOf, newKeyId } from '../../src/sealed/key-id';
import { isSealed, LONGEST_SEALED, readSealed } from '../../src/sealed/sealed-text';
import { textKey } from '../../src/sealed/text-key';
import { openedWith, sealedWith } from '../support/texts';

const key = textKey(randomBytes(64), randomBytes(8), 'client-1');
const malformed = E.left({ _tag: 'MalformedSealedText' });

describe('a sealed text', () => {
  it('opens to the text that was sealed, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 380 }), (text) => {
        fc.pre(!isSealed(text));
        const sealed = sealedWith(key, 'note', text);
        expect(isSealed(sealed)).toBe(true);
        expect(openedWith(key, 'note', sealed)).toBe(text);
      }),
    );
  });

  it('is the same for the same text, and another of another kind', () => {
    expect(sealedWith(key, 'note', 'jā')).toBe(sealedWith(key, 'note', 'jā'));
    expect(sealedWith(key, 'note', 'jā')).not.toBe(sealedWith(key, 'goal-text', 'jā'));
  });

  it('has one length for all texts of up to 63 bytes', () => {
    const lengths = Array.from(
      { length: 64 },
      (_, bytes) => sealedWith(key, 'note', 'a'.repeat(bytes)).length,
    );
    expect(new Set(lengths).size).toBe(1);
    expect(sealedWith(key, 'note', 'a'.repeat(64)).length).toBeGreaterThan(lengths[0] ?? 0);
  });

  it('of 500 characters has at most 2,772', () => {
    expect(LONGEST_SEALED).toBe(2772);
    for (const text of ['€'.repeat(500), '👍'.repeat(500), 'a'.repeat(2047)])
      expect(sealedWith(key, 'note', text).length).toBeLessThanOrEqual(2772);
    expect(sealedWith(key, 'note', 'a'.repeat(2047))).toHaveLength(2772);
    expect(bytesOf('a'.repeat(2048))).toEqual(E.left({ _tag: 'TextTooLong', bytes: 2048, limit: 2047 }));
  });

  it('is refused in any other spelling of its bytes', () => {
    const sealed = sealedWith(key, 'note', 'jā');
    expect(E.isRight(readSealed(sealed))).toBe(true);
    // 88 bytes leave four unused bits in the last character
    const last = sealed.slice(-1);
    const others = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(last, '');
    const trailing = Array.from(others, (each) => sealed.slice(0, -1) + each);
    const sameBytes = trailing.filter((each) =>
      Buffer.from(each.slice(9), 'base64url').equals(Buffer.from(sealed.slice(9), 'base64url')),
    );
    expect(sameBytes.length).toBeGreaterThan(2);
    const spelt = ['=', '==', ' ', '\n', '.', '\0'].map((junk) => sealed + junk);
    const plus = sealed.replaceAll('-', '+').replaceAll('_', '/');
    for (const each of [...sameBytes, ...spelt, ` ${sealed}`, sealed.replace('1:', '1: '), `${plus}/`])
      expect(readSealed(each)).toEqual(malformed);
  });

  it('is refused cut short, empty, of another version or too long', () => {
    const sealed = sealedWith(key, 'note', 'jā');
    for (let length = 0; length < sealed.length; length += 1)
      expect(readSealed(sealed.slice(0, length))).toEqual(malformed);
    for (const each of [sealed.replace('1:', '2:'), sealed.toUpperCase(), `sealed:1:${'A'.repeat(4000)}`])
      expect(readSealed(each)).toEqual(malformed);
  });
});

describe('a text to be sealed', () => {
  it('is refused with half a surrogate pair', () => {
    for (const text of ['\ud800', 'a\udc00', '\udc00\ud800'])
      expect(bytesOf(text)).toEqual(E.left({ _tag: 'HalfSurrogate' }));
  });

  it('is refused if it is sealed already, or looks so', () => {
    for (const text of ['sealed:', sealedWith(key, 'note', 'jā')])
      expect(bytesOf(text)).toEqual(E.left({ _tag: 'AlreadySealed' }));
  });
});

describe('padded bytes', () => {
  it('are a text only where they are padded as ours are', () => {
    const whole = (...bytes: readonly number[]): Uint8Array =>
      Uint8Array.from({ length: 64 }, (_, i) => bytes[i] ?? 0);
    expect(textOf(whole(0x61, 0x80))).toBe('a');
    expect(textOf(whole())).toBeUndefined();
    expect(textOf(whole(0x61))).toBeUndefined();
    expect(textOf(whole(0xff, 0x80))).toBeUndefined();
    expect(textOf(Uint8Array.from([...whole(0x61, 0x80), ...whole()]))).toBeUndefined();
    expect(textOf(new Uint8Array())).toBeUndefined();
  });
});

describe('the id of a key', () => {
  it('shows whose key it is', () => {
    const ids = Array.from({ length: 1000 }, () => newKeyId('one', randomBytes));
    expect(ids.every((id) => isKeyOf('one', id))).toBe(true);
    expect(ids.some((id) => isKeyOf('two', id))).toBe(false);
  });
});
