// control characters, line and paragraph ends, and the marks that turn the direction of writing
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * Returns a text as it may be shown anywhere: characters that nobody sees, and that could act in a terminal or turn what
 * stands beside them, are replaced.
 */
export const seen = (text: string): string => text.toWellFormed().replaceAll(UNSEEN, '\uFFFD');

/** Returns a text of several lines as a terminal may show it. */
export const seenLines = (text: string): string => text.split('\n').map(seen).join('\n');

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Writes a value as JSON that a terminal may show: the characters that nobody sees are escaped. It reads as the same value.
 */
export const seenJson = (value: unknown, indent?: number): string =>
  escapedJson(JSON.stringify(value, undefined, indent));

/** Escapes in a text of JSON the characters that nobody sees. It reads as the same value. */
export const escapedJson = (json: string): string =>
  json
    .split('\n')
    .map((line) => line.replaceAll(UNSEEN, escaped))
    .join('\n');
