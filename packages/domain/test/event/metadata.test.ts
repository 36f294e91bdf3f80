import { describe, expect, it } from '@jest/globals';
import { DocumentRef, Metadata } from '@pavadonis/domain';
import { commandId, eventId } from '@pavadonis/testing/examples/ids';

const document = { kind: 'decision', number: 'D-2024-17', issuedOn: '2024-04-15', issuer: 'office' };
const least = { by: { actor: 'user-7', role: 'clerk' }, commandId, evidence: [] };
const metadata = {
  by: { ...least.by, provider: 'river-house' },
  commandId,
  evidence: [document],
  correlationId: eventId(1),
  causationId: eventId(2),
};

describe('metadata', () => {
  it('says who recorded an event, for which command and on what evidence', () => {
    expect(Metadata.is(metadata)).toBe(true);
    expect(Metadata.is(least)).toBe(true);
    expect(DocumentRef.is({ kind: 'passport', number: '1' })).toBe(true);
  });

  it.each([
    ['nobody', { by: undefined }],
    ['an actor without a role', { by: { actor: 'user-7' } }],
    ['a name beside the actor', { by: { ...metadata.by, name: 'x' } }],
    ['no command', { commandId: 'again' }],
    ['no list of evidence', { evidence: document }],
    ['evidence without a number', { evidence: [{ kind: 'decision' }] }],
    ['evidence of a day that does not exist', { evidence: [{ ...document, issuedOn: '2018-02-30' }] }],
    ['an unknown field', { at: 'noon' }],
  ])('is refused with %s', (_what, fields) => {
    expect(Metadata.is({ ...metadata, ...fields })).toBe(false);
  });
});
