import { describe, expect, it } from '@jest/globals';
import { called } from '../support/called';

class Torn extends Error {}

const torn = {
  get PAVADONIS_STORE(): string {
    throw new Torn('a text of a person');
  },
};

describe('a program that fails itself', () => {
  it.each([
    ['lv', 'Kļūda programmā, ne datos (Torn); paziņojiet tās uzturētājam, kāda komanda to izraisīja.\n'],
    ['en', 'The program failed, not the data (Torn); tell its maintainer which command did it.\n'],
  ])('says so in one sentence, and neither where nor of what, in the language %s', async (lang, err) => {
    const given = ['status', '--lang', lang];
    expect(await called(given, { env: torn })).toEqual(expect.objectContaining({ code: 3, out: '', err }));
    const inJson = await called([...given, '--json'], { env: torn });
    expect(JSON.parse(inJson.err)).toEqual({
      error: { tag: 'ProgramFailed', text: err.trimEnd(), exitCode: 3 },
    });
  });
});
