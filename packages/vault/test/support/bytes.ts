/** Reads bytes that are written as hexadecimal digits, with spaces wherever they help. */
export const bytes = (digits: string): Uint8Array =>
  Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** Writes bytes as hexadecimal digits. */
export const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex');
