const inBase64 = (bytes: Buffer): readonly string[] =>
  // a text begins at any of three places of a group; what its neighbours decide is left off
  [0, 1, 2].flatMap((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const certain = (form: 'base64' | 'base64url') =>
      shifted.toString(form).slice(before === 0 ? 0 : 4, Math.floor(shifted.length / 3) * 4);
    return [certain('base64'), certain('base64url')];
  });

/** Returns the forms in which bytes may hold a word: UTF-8, UTF-16, and either in base64 and in hex. */
const formsOf = (word: string): readonly Buffer[] => {
  const [utf8, utf16] = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  const swapped = Buffer.from(utf16).swap16();
  const raw = [utf8, utf16, swapped];
  const written = raw.flatMap((bytes) => [
    ...inBase64(bytes),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ]);
  return [...raw, ...written.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])];
};

/** Returns whether bytes hold a word in any form. */
export const holdsWord = (bytes: Buffer, word: string): boolean =>
  formsOf(word).some((form) => bytes.includes(form));
