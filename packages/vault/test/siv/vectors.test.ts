import { describe, expect, it } from '@jest/globals';
import { sivOf } from '../../src/siv/siv';
import { bytes, hex } from '../support/bytes';

// appendix A of RFC 5297
const VECTORS = {
  'A.1, without a nonce': {
    key: 'fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0 f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff',
    items: ['101112131415161718191a1b1c1d1e1f2021222324252627'],
    plain: '112233445566778899aabbccddee',
    sealed: '85632d07c6e8f37f950acd320a2ecc93 40c02b9690c4dc04daef7f6afe5c',
  },
  'A.2, with a nonce as the last item': {
    key: '7f7e7d7c7b7a79787776757473727170 404142434445464748494a4b4c4d4e4f',
    items: [
      '00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100',
      '102030405060708090a0',
      '09f911029d74e35bd84156c5635688c0',
    ],
    plain: '7468697320697320736f6d6520706c61696e7465787420746f20656e6372797074207573696e67205349562d414553',
    sealed:
      '7bdb6e3b432667eb06f4d14bff2fbd0f cb900f2fddbe404326601965c889bf17dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d',
  },
};

describe.each(Object.entries(VECTORS))('the vector %s', (_, { key, items, plain, sealed }) => {
  const siv = sivOf(bytes(key));
  const beside = siv.prepare(items.map(bytes));

  it('is sealed as the RFC says, again and again', () => {
    for (let i = 0; i < 3; i += 1) expect(hex(siv.seal(beside, bytes(plain)))).toBe(hex(bytes(sealed)));
  });

  it('is opened, and not once a bit of it is another', () => {
    expect(siv.open(beside, bytes(sealed))).toEqual(Buffer.from(bytes(plain)));
    for (let i = 0; i < bytes(sealed).length; i += 1) {
      const flipped = bytes(sealed);
      flipped[i] = (flipped[i] ?? 0) ^ (1 << (i % 8));
      expect(siv.open(beside, flipped)).toBeUndefined();
    }
  });

  it('is not opened beside other data, or cut short', () => {
    expect(siv.open(siv.prepare([]), bytes(sealed))).toBeUndefined();
    expect(siv.open(siv.prepare([...items, ''].map(bytes)), bytes(sealed))).toBeUndefined();
    expect(siv.open(beside, bytes(sealed).subarray(0, -1))).toBeUndefined();
    expect(siv.open(beside, bytes(sealed).subarray(0, 15))).toBeUndefined();
  });
});
