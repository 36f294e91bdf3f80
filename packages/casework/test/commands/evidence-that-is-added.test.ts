import { describe, expect, it } from '@jest/globals';
import { amendEvent, type DocumentRef, text, voidEvent } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { amendment, eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';
import { asRecorded, command, firstOf, office, recorded, storeOf, stream } from './support/office';

const paper: DocumentRef = { kind: text('application'), number: text('24-0117') };
const other: DocumentRef = { kind: text('decision'), number: text('24-0118') };
const { on, target, reason } = amendment(clientRegistered(), firstOf(0));
const facts = { on, target, reason };
const withPaper = (number: number, ...evidence: readonly DocumentRef[]) =>
  command(number, { evidence: evidence.length === 0 ? [paper] : evidence });

const evidenceIn = async (store: EventStore) =>
  (await recorded(store)).flatMap(({ metadata }) => metadata.evidence);

describe.each([1000, 0])('evidence that is added, with %d streams kept', (cache) => {
  it('stands beside an amendment that changes nothing', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    expect(await orThrow(one.addEvidence(stream, facts, withPaper(1)))).toEqual({
      _tag: 'Recorded',
      events: asRecorded(1, 4, eventAmended(clientRegistered(), firstOf(0))),
      revision: 3,
      position: 4,
    });
    expect((await recorded(store)).at(-1)?.metadata.evidence).toEqual([paper]);
  });

  it('is recorded once, by the command sent again and by another one', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    const first = await orThrow(one.addEvidence(stream, facts, withPaper(1)));
    expect(await orThrow(one.addEvidence(stream, facts, withPaper(1)))).toEqual(first);
    for (const each of [one, office(store, { cache })])
      expect(await orThrow(each.addEvidence(stream, facts, withPaper(2)))).toMatchObject({
        _tag: 'AlreadySo',
      });
    expect(await orThrow(one.addEvidence(stream, facts, withPaper(3, paper, other)))).toMatchObject({
      _tag: 'Recorded',
    });
    expect(await evidenceIn(store)).toEqual([paper, paper, other]);
  });

  it('is recorded once by two processes, and keeps what others amended meanwhile', async () => {
    const store = await storeOf();
    const [one, two] = [office(store, { cache }), office(store, { cache })];
    await orThrow(one.addEvidence(stream, facts, withPaper(1, other)));
    const right = clientRegistered({ sex: 'male' });
    await orThrow(two.correct(stream, amendEvent, amendment(right, firstOf(0)), command(2)));
    const outcomes = await Promise.all(
      [one, two].map((each, at) => orThrow(each.addEvidence(stream, facts, withPaper(3 + at)))),
    );
    expect(outcomes.map(({ _tag }) => _tag).sort()).toEqual(['AlreadySo', 'Recorded']);
    expect((await recorded(store)).at(-1)?.event).toEqual(eventAmended(right, firstOf(0)));
  });

  it('is nothing without a document, and refused for a voided event', async () => {
    const store = await storeOf();
    const one = office(store, { cache });
    expect(await orThrow(one.addEvidence(stream, facts, command(1)))).toMatchObject({ _tag: 'AlreadySo' });
    await orThrow(one.correct(stream, voidEvent, eventVoided.facts({ target: firstOf(0) }), command(2)));
    expect(await orThrow(one.addEvidence(stream, facts, withPaper(3)))).toEqual({
      _tag: 'Refused',
      refusal: { _tag: 'NotCorrectable', target: firstOf(0) },
    });
  });
});

describe('the metadata of a stream to which evidence is added', () => {
  it('are read again after a store that was away for a moment', async () => {
    const inner = await storeOf();
    let failures = 2;
    const away = E.left({ _tag: 'StoreUnavailable', reason: 'unreachable', cause: 'ECONNRESET' } as const);
    const readStream: EventStore['readStream'] =
      (...given) =>
      () =>
        failures-- > 0 ? Promise.resolve(away) : inner.readStream(...given)();
    const outcome = await orThrow(office({ ...inner, readStream }).addEvidence(stream, facts, withPaper(1)));
    expect(outcome).toMatchObject({ _tag: 'Recorded' });
  });

  it('are read again where another process added the document since', async () => {
    const inner = await storeOf();
    let isFirst = true;
    const readStream: EventStore['readStream'] =
      (...given) =>
      async () => {
        const read = await inner.readStream(...given)();
        if (isFirst) await orThrow(office(inner).addEvidence(stream, facts, withPaper(2)));
        isFirst = false;
        return read;
      };
    const outcome = await orThrow(office({ ...inner, readStream }).addEvidence(stream, facts, withPaper(1)));
    expect(outcome).toMatchObject({ _tag: 'AlreadySo' });
    expect(await evidenceIn(inner)).toEqual([paper]);
  });

  it('fail the call where they are none', async () => {
    const store = memoryStore();
    const bare = (await orThrow((await storeOf()).readStream(stream, {}))).map((each) => ({
      ...each,
      metadata: '{}',
    }));
    await orThrow(store.append(stream, 'no_stream', bare));
    expect(await office(store).addEvidence(stream, facts, withPaper(1))()).toEqual(
      E.left(expect.objectContaining({ _tag: 'MalformedMetadata', position: 1 })),
    );
  });
});
