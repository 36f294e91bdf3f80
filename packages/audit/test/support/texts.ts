import { anyCodePoint } from '@pavadonis/fixtures/code-points';
import fc from 'fast-check';

/** Any text that a store takes. */
export const anyText = fc
  .string({ unit: anyCodePoint, maxLength: 40 })
  .map((given) => given.toWellFormed().replaceAll('\0', '\u0001'));
const number = fc.constantFrom('1e3', '-0', '0', '1.0', '0.1', '9007199254740993', '1E400', '-7', '42');
const escape = fc.constantFrom(
  String.raw`\u0041`,
  String.raw`\ud800`,
  String.raw`\udc00`,
  String.raw`\n`,
  'ā',
  '👍',
);
const key = fc.oneof(fc.constantFrom('a', 'b', '0', '17', '__proto__', 'constructor', ''), escape);

/** Texts of JSON as anybody may write them: with keys twice, with escapes, and numbers of all forms. */
export const { json: anyJson } = fc.letrec<{ readonly json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    number,
    fc.constantFrom('true', 'false', 'null'),
    fc.array(escape, { maxLength: 4 }).map((parts) => `"${parts.join('')}"`),
    anyText.map((given) => JSON.stringify(given)),
    fc.array(tie('json'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
    fc
      .array(fc.tuple(key, tie('json')), { maxLength: 4 })
      .map((parts) => `{${parts.map(([name, value]) => `"${name}":${value}`).join(',')}}`),
  ),
}));
