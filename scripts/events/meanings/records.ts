import type { Schema } from '../json-schema';

/** What the records within events are. */
export const records: Readonly<Record<string, string>> = {
  Birth: 'A date of birth as far as it is known.',
  DocumentRef: 'A document that shows a fact.',
  InCentre: 'A residence in a reception centre.',
  OutsideCentre: 'A residence outside the centres.',
  Unknown: 'A residence that is not known.',
  ClientMonth: 'A month of support of one person, as it is paid for.',
  Share: 'What one source pays of each euro.',
};

const share = (source: Schema, basisPoints: Schema): Schema => ({
  type: 'object',
  properties: { source, basisPoints },
});
const anySource: Schema = { type: 'string' };
const part: Schema = { type: 'integer', minimum: 1, maximum: 9_999 };

/** What is asked of whole lists besides their items: what it is in words, and as far as JSON Schema can say it. */
export const lists: Readonly<Record<string, { readonly meaning: string; readonly schema: Schema }>> = {
  Shares: {
    meaning: 'One source alone, or a fund and then the state; above 0 each, 10,000 basis points together.',
    schema: {
      oneOf: [
        {
          type: 'array',
          minItems: 1,
          maxItems: 1,
          items: share(anySource, { type: 'integer', const: 10_000 }),
        },
        {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          prefixItems: [
            share({ type: 'string', not: { const: 'state' } }, part),
            share({ type: 'string', const: 'state' }, part),
          ],
        },
      ],
    },
  },
};
