import { type FormerSeal, sealAnew, type SealAnewOptions, type TextSealing } from '@pavadonis/audit';
import {
  type Category,
  clientStream,
  contractStream,
  centreStream,
  type DocumentRef,
  type Event,
  type Instant,
  instant,
  type MatchId,
  type Metadata,
  operationStream,
  type Recordable,
  sealEvent,
  type StreamName,
  text,
  type Text,
} from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { centreId, clientIdOf, contractId, operationId } from '@pavadonis/testing/examples/ids';
import { logOf, type GivenEvent } from '@pavadonis/testing';
import { keysOf } from './keys';
import { origin as formerOrigin, sealedOnce, trust as formerTrust } from './logs';
import { stored } from './stored';
import type { Log } from './second-opinion';

/** A word that no event, no code and no layout of a file holds. */
export const WORD = 'Zvirbulēnova-Ķeizare';

export const newOrigin = 'sif.example/pavadonis-sealed';
const keys = keysOf(newOrigin);
export const newTrust = { origin: newOrigin, keys: [keys.verifier] };
export { formerOrigin, formerTrust };

const at: Instant = instant('2024-08-01T09:00:00.000Z');
export const by: Metadata['by'] = { actor: text('keeper-1'), role: text('keeper of the log') };

const paper = (number: Text): DocumentRef => ({ kind: text('decision'), number, issuer: text(WORD) });

const isInTheClear = (event: Recordable): Recordable => {
  const strip = (facts: object): object =>
    Object.fromEntries(Object.entries(facts).filter(([field]) => field !== 'sameAs'));
  const own = strip(event);
  return ('to' in own ? { ...own, to: strip(own.to as object) } : own) as Recordable;
};

/** An event with a text in all its personal fields. */
export const wordy = (event: Recordable, written: Text = text(WORD)): Recordable =>
  isInTheClear(
    sealEvent(event as Event, {
      text: () => written,
      sameAs: ({ sameAs }) => sameAs ?? ('' as MatchId),
    }) as Recordable,
  );

const streamsOf: Readonly<Record<Category, readonly StreamName[]>> = {
  client: [clientStream(clientIdOf(1)), clientStream(clientIdOf(2))],
  contract: [contractStream(contractId)],
  operation: [operationStream(operationId)],
  centre: [centreStream(centreId)],
};

/** Every event of every kind, of persons with the word in all personal texts, and with evidence. */
export const everyWord: Log = logOf(
  (Object.keys(streamsOf) as Category[]).flatMap((category) =>
    streamsOf[category].flatMap((stream) =>
      everyEvent[category].map((event, number): GivenEvent => ({
        stream,
        event: category === 'client' ? wordy(event) : event,
        evidence: category === 'client' ? [paper(text(`${WORD} ${String(number)}`))] : [],
      })),
    ),
  ),
);

/** A history in the clear, with the last seal of its log. */
export const inTheClear = async (
  log: Log,
  folder: string,
): Promise<{ readonly source: EventStore; readonly formerSeal: FormerSeal }> => {
  const source = await stored(log);
  const { text: seal } = await sealedOnce({ store: source, folder });
  return { source, formerSeal: { ...formerTrust, text: seal } };
};

/** The options of sealing anew, by default into memory. */
export const anew = (
  options: Pick<SealAnewOptions, 'source'> & {
    readonly vault: TextSealing;
    readonly folder: string;
  } & Partial<Omit<SealAnewOptions, 'log'>>,
): SealAnewOptions => {
  const { folder, ...others } = options;
  return {
    target: memoryStore(),
    log: { folder, origin: newOrigin, signers: [keys.signer] },
    at,
    by,
    ...others,
  };
};

/** Seals anew, and returns the outcome. */
export const sealedAnew = (options: Parameters<typeof anew>[0]) => orThrow(sealAnew(anew(options)));
