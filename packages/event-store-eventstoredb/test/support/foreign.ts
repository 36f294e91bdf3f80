import type { Log, Proposed } from '@pavadonis/fixtures/eventstoredb/log';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

let made = 0;

/** An event that somebody else's program writes. */
export const foreign = (
  facts: Partial<Record<'type' | 'contentType' | 'data' | 'metadata', string>> = {},
): Proposed => {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    type: facts.type ?? 'OrderPlaced',
    contentType: facts.contentType ?? 'application/json',
    data: bytes(facts.data ?? '{"order":1}'),
    metadata: bytes(facts.metadata ?? ''),
  };
};

/** Streams of the server itself, of other programs, and some that begin like ours. */
const NOT_OURS = [
  '$stats-127.0.0.1:2113',
  '$$client-018f6b2e-0000-7000-8000-000000000001',
  '$ce-client',
  'order-7',
  'client',
  'client-7',
  'client-018F6B2E-0000-7000-8000-000000000001',
  'client-018f6b2e-0000-7000-8000-000000000001-copy',
  'clients-018f6b2e-0000-7000-8000-000000000001',
];

/** Writes one event into each of them. */
export const writeForeign = (log: Log, times = 1): void => {
  for (let i = 0; i < times; i++) for (const name of NOT_OURS) log.append(name, 'any', [foreign()]);
};
