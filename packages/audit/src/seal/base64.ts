/** Returns the bytes of a text in base64, or nothing where it is not written as an encoder writes it. */
export const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
