import type { Answer } from '../../src/answer/answer';
import { text } from '../../src/language';

/** Texts that would act somewhere: in a terminal, in a spreadsheet, on a page, or on how people read. */
export const hostile = [
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://example.invalid\u0007link\u001B]8;;\u0007',
  '\u009B31mred',
  'two\r\nlines',
  'a\u0000b\u0008c\u007F',
  '\u202Enekat\u2069',
  '\u200Fright to left',
  '\u2028line\u2029paragraph',
  '=HYPERLINK("https://example.invalid","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\uFF1D1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '![x](https://example.invalid/x.png)',
  '[x](javascript:alert(1))',
  '| a | b |',
  'https://example.invalid',
  'www.example.invalid',
  '`code` *bold* _under_',
  '&amp;',
  'half \uD800 pair',
] as const;

/** An answer whose texts are these. */
export const answerOf = (texts: readonly string[]): Answer => ({
  name: 'hostile',
  title: text('Naidīgi', 'Hostile'),
  asked: texts.map((value) => ({ name: 'place', title: text('Vieta', 'Place'), kind: 'text', value })),
  columns: [
    { name: 'text', kind: 'text', title: text('Teksts', 'Text'), meaning: text('Teksts', 'A text') },
    {
      name: 'clients',
      kind: 'count',
      title: text('Klienti', 'Clients'),
      meaning: text('Skaits', 'A number'),
    },
  ],
  rows: texts.map((each, i) => [each, i - 3]),
});
