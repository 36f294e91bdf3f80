import { describe, expect, it } from '@jest/globals';
import { addEvidence, type DocumentRef, text } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { client, type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';
import { amendment, eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { eventId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';

const paper = (number: string): DocumentRef => ({ kind: text('application'), number: text(number) });
const [first, second] = [paper('24-0117'), paper('24-0118')];

const shownBy = (
  event: Client.Event | ReturnType<typeof eventAmended>,
  ...evidence: readonly DocumentRef[]
) => [...client(event as never)].map((given): GivenEvent => ({ ...given, evidence }));
const logIn = (...given: readonly (readonly GivenEvent[])[]) =>
  logOf(given.flat()) as readonly (LogEntry & { readonly event: Client.Recordable })[];

const { on, reason } = amendment(clientRegistered());
const add = (documents: readonly DocumentRef[], target = eventId(1)) =>
  addEvidence({ on, reason, target }, documents);

const registered = shownBy(clientRegistered());
const right = clientRegistered({ sex: 'male' });

describe('adding evidence to an event', () => {
  it('records an amendment that changes nothing', () => {
    expect(add([first])(logIn(registered))).toEqual(E.right([eventAmended(clientRegistered())]));
  });

  it('keeps the facts that hold, whichever amendment is named', () => {
    const log = logIn(registered, shownBy(eventAmended(right)));
    for (const target of [eventId(1), eventId(2)])
      expect(add([first], target)(log)).toEqual(E.right([eventAmended(right, target)]));
  });

  it('records nothing where the event names the documents, itself or by an amendment', () => {
    for (const log of [
      logIn(shownBy(clientRegistered(), first, second)),
      logIn(shownBy(clientRegistered(), second), shownBy(eventAmended(clientRegistered()), first)),
    ]) {
      expect(add([first])(log)).toEqual(E.right([]));
      expect(add([first, second])(log)).toEqual(E.right([]));
      expect(add([first, paper('24-0119')])(log)).toEqual(E.right([eventAmended(clientRegistered())]));
    }
    expect(add([])(logIn(registered))).toEqual(E.right([]));
  });

  it('records again what was taken back, and what another event names', () => {
    const taken = logIn(
      registered,
      shownBy(eventAmended(clientRegistered()), first),
      shownBy(eventVoided({ target: eventId(2) }) as never, first),
      shownBy(asylumApplicationLodged(), first),
    );
    expect(add([first])(taken)).toEqual(E.right([eventAmended(clientRegistered())]));
  });

  it('is refused for an event that is not in the stream, a void and a voided event', () => {
    const voided = logIn(registered, shownBy(eventVoided() as never));
    expect(add([first], eventId(9))(voided)).toEqual(E.left({ _tag: 'NoSuchEvent', target: eventId(9) }));
    for (const target of [eventId(1), eventId(2)])
      expect(add([first], target)(voided)).toEqual(E.left({ _tag: 'NotCorrectable', target }));
  });

  it('is refused for a forgetting, whose stream takes no more texts', () => {
    const forgotten = logIn(registered, shownBy(clientForgotten()));
    const target = eventId(2);
    expect(add([first], target)(forgotten)).toEqual(E.left({ _tag: 'NotCorrectable', target }));
  });
});
