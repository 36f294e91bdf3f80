import { describe, expect, it } from '@jest/globals';
import { newKey } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { parseSigner, parseVerifier } from '../../src/seal/key';
import { openNote, signNote } from '../../src/seal/note';

const refused = (expected: string) => ({ _tag: 'Left', left: { _tag: 'InvalidKey', expected } });

describe('a key', () => {
  it('is made anew each time, of the chance of the system', () => {
    const [one, other] = [orThrow(newKey('sif.example/log')), orThrow(newKey('sif.example/log'))];
    expect(one.verifier).toMatch(/^sif\.example\/log\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
    expect(one.signer).not.toBe(other.signer);
    expect(one.verifier).not.toBe(other.verifier);
  });

  it('signs what its verifier checks, both read from their texts', () => {
    const { signer, verifier } = orThrow(newKey('sif.example/log'));
    const note = signNote('text\n', [orThrow(parseSigner(signer))]);
    const { signatures } = orThrow(openNote(note, [orThrow(parseVerifier(verifier))]));
    expect(signatures).toHaveLength(1);
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u2028b', 'a\u0007b', '\ud800'])(
    'is not made for the name %j',
    (name) => {
      expect(newKey(name)).toEqual(refused('a name without spaces and plus'));
    },
  );

  it('is read from no other text', () => {
    const { signer, verifier } = orThrow(newKey('sif.example/log'));
    const [name = '', id = '', key = ''] = verifier.split('+').slice(0, 3);
    const wrong = [
      '',
      'sif.example/log',
      signer,
      `${name}+00000000+${verifier.slice(name.length + 10)}`,
      `other+${id}+${verifier.slice(name.length + 10)}`,
      `${name}+${id}+${key.slice(0, -4)}`,
      `${name}+${id}+${Buffer.alloc(33, 2).toString('base64')}`,
      `${verifier} `,
      `${verifier}\n`,
    ];
    for (const text of wrong) expect([text, parseVerifier(text)]).toEqual([text, refused('name+id+key')]);
    for (const text of [verifier, signer.replace('PRIVATE', 'PUBLIC'), signer.slice(0, -4), `${signer}=`])
      expect(parseSigner(text)).toEqual(refused('PRIVATE+KEY+name+id+key'));
  });
});
