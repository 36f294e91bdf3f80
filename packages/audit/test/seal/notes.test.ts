import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import fc from 'fast-check';
import { parseVerifier } from '../../src/seal/key';
import { openNote, signNote } from '../../src/seal/note';
import { keysOf } from '../support/keys';

const DASH = '\u2014';

// the example of the specification
const EXAMPLE = {
  verifier: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: `This is an example message.

${DASH} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`,
};

const [one, two, other] = ['one.example', 'two.example', 'other.example']
  .map(keysOf)
  .map(({ key }) => key) as [
  ReturnType<typeof keysOf>['key'],
  ReturnType<typeof keysOf>['key'],
  ReturnType<typeof keysOf>['key'],
];
const known = [one.verifier, two.verifier];
const malformed = { _tag: 'Left', left: { _tag: 'MalformedNote' } };

describe('a note', () => {
  it('opens as the example of its specification says', () => {
    const verifier = orThrow(parseVerifier(EXAMPLE.verifier));
    const { text, signatures } = orThrow(openNote(EXAMPLE.note, [verifier]));
    expect(text).toBe('This is an example message.\n');
    expect(signatures).toEqual([{ verifier }]);
  });

  it('has its text up to the last empty line', () => {
    const { text } = orThrow(openNote(signNote('one\n\ntwo\n', [one]), known));
    expect(text).toBe('one\n\ntwo\n');
  });

  it('tells which known keys have signed, and ignores sixteen others', () => {
    const others = Array.from({ length: 16 }, (_, i) => keysOf(`other.example/${String(i)}`).key);
    const { signatures } = orThrow(openNote(signNote('text\n', [...others, two, one]), known));
    expect(signatures.map(({ verifier }) => verifier.name)).toEqual(['two.example', 'one.example']);
    expect(orThrow(openNote(signNote('text\n', [other]), known)).signatures).toEqual([]);
  });

  it('ignores a signature of a known name by another key', () => {
    const line =
      signNote('text\n', [other]).split('\n').at(-2)?.replace('other.example', 'one.example') ?? '';
    expect(orThrow(openNote(`text\n\n${line}\n`, known)).signatures).toEqual([]);
  });

  it('is refused where the signature of a known key does not hold', () => {
    const note = signNote('text\n', [one, two]);
    expect(openNote(note.replace('text', 'test'), known)).toEqual({
      _tag: 'Left',
      left: { _tag: 'WrongSignature', key: 'one.example' },
    });
  });

  it('is refused or tells of one signature less, whatever byte of it is changed', () => {
    const note = Buffer.from(signNote('a text that is signed\n', [one]));
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(note);
        changed[place] = (changed[place] ?? 0) ^ change;
        const opened = openNote(changed.toString('utf8'), known);
        if (opened._tag === 'Right') expect(opened.right.signatures).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['no signature', 'text\n'],
    ['an empty line alone', 'text\n\n'],
    ['no empty line', signNote('text\n', [one]).replace('\n\n', '\n')],
    ['no last newline', signNote('text\n', [one]).slice(0, -1)],
    ['a control character', signNote('te\u0000xt\n', [one])],
    ['a tab', signNote('te\txt\n', [one])],
    ['half a surrogate pair', signNote('te\ud800xt\n', [one])],
    ['another dash', signNote('text\n', [one]).replace(DASH, '-')],
    ['a second space', signNote('text\n', [one]).replace(' one', '  one')],
    ['base64 of another form', signNote('text\n', [one]).replace(/=\n$/, '\n')],
    ['a signature of four bytes', `text\n\n${DASH} one.example AAAAAA==\n`],
    [
      'more than a hundred signatures',
      signNote(
        'text\n',
        Array.from({ length: 101 }, () => one),
      ),
    ],
  ])('is none with %s', (_, note) => {
    expect(openNote(note, known)).toEqual(malformed);
  });
});
