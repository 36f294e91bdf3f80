import {
  type Category,
  EventId,
  type Metadata,
  type PersonalText,
  type RecordableOf,
  type StreamName,
  type StreamOf,
} from '@pavadonis/domain';
import {
  callHost,
  checkStream,
  decoder as currentDecoder,
  history,
  invalidArgument,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { checkedEnvironment, orBroken } from './callbacks';
import type { CallOptions } from './call-aborted';
import type { Casework, CommandError } from './casework';
import { toldCommand } from './channels/told-command';
import type { DecideMessage } from './channels/messages';
import { type Command, idsOf, metadataOf, traceparentFrom } from './command';
import { recordedEvent } from './commands/cached-stream';
import { type CaseworkOptions, invalidCaseworkOption } from './casework-options';
import { copyOf } from './commands/copy';
import { decider } from './commands/decider';
import { checkClient, formOf, signalOf, splitLast } from './commands/given';
import { patience, type Patience } from './commands/patience';
import { type Person, stateOf, streamsOf } from './commands/person';
import { isOfClient, type Subject } from './commands/persons';
import { perStreamQueue } from './commands/per-stream-queue';
import {
  onBothPersons,
  onDocuments,
  onRecordedStream,
  onState,
  onStateInPlaceOf,
  type Question,
} from './commands/question';
import type { Asking, Request } from './commands/request';
import { systemEnvironment } from './environment';
import type { Outcome } from './outcome';
import { refusedCasework } from './refused-casework';
import { liveSealing } from './sealing/live';
import type { WithSealing, WithSealingOptions } from './sealing/sealing';
import type { StateError } from './state-error';
import { readerOf } from './vault/reader';
import { revealing } from './vault/revealing';
import { type Sealer, type SealerError, sealerOf, type WrittenFacts } from './vault/sealer';
import { noteVault } from './vault/vault-of';

const CACHE = 1000;
const ATTEMPTS = 10;

/** The options of a casework whose log may be sealed. */
type Given = CaseworkOptions & Partial<WithSealingOptions<unknown, unknown>>;

/** A casework that can be told that its store was unavailable, by others that work with the store. */
export interface CaseworkInTouch {
  readonly office: Casework & Partial<WithSealing<unknown, unknown>>;
  readonly noteInterruption: () => void;
}

/** Begins a casework that can be told when its store was unavailable, and that tells others by `onInterruption`. */
export const caseworkInTouch = (
  options: Given,
  onInterruption: () => void = () => undefined,
): CaseworkInTouch => {
  const invalid = invalidCaseworkOption(options);
  if (invalid !== undefined) return { office: refusedCasework(invalid), noteInterruption: () => undefined };
  const {
    store,
    decoder = currentDecoder(),
    cache = CACHE,
    attempts = ATTEMPTS,
    now = systemEnvironment.now,
    random = systemEnvironment.random,
    wait = systemEnvironment.wait,
    sealing,
    vault,
    onRevealed,
    traceparent: here,
  } = options;
  const queue = perStreamQueue(store);
  const sealed = sealing && liveSealing(sealing);
  const environment = checkedEnvironment({ now, random, wait });
  const { handle, view, noteInterruption } = decider(store, decoder, {
    environment,
    maxStreams: cache,
    maxAttempts: attempts,
    onInterruption,
    onRecorded: (events) => sealed?.noteRecorded(events),
    isSealed: vault !== undefined,
  });
  const sealer = vault && sealerOf(vault);

  // one who waits no longer leaves the queue, and lets the next one go on
  const inTurn = <X, A, R>(
    stream: StreamName,
    { during }: Patience<R>,
    work: () => Promise<E.Either<X, A>>,
  ) => during(() => queue(stream, () => during(() => orBroken(work))));

  const send =
    <C extends Category, Refusal>(
      call: DecideMessage['call'],
      { stream, survivor }: Subject & { readonly stream: StreamOf<C> },
      { decision, forms, ask: askWith }: Question,
      command: Command,
      needsMetadata = false,
    ): TE.TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>> =>
    () => {
      const work = async (): Promise<E.Either<CommandError, Outcome<RecordableOf[C], Refusal>>> => {
        const named = checkStream(stream);
        if (E.isLeft(named)) return named;
        const metadata = metadataOf(command, here && traceparentFrom(here));
        if (E.isLeft(metadata)) return metadata;
        const { commandId, json, seen, signal } = metadata.right;
        const asking = (given: readonly unknown[], written: string): Asking<Refusal> => {
          // as it is recorded, whatever becomes of the host's own list
          const { evidence } = needsMetadata ? (JSON.parse(written) as Metadata) : { evidence: [] };
          return {
            decide: (person, recorded) =>
              // a decision may use up what it is given, and is asked again after a conflict
              askWith(given.map(formOf), person, { evidence, recorded }) as ReturnType<
                Asking<Refusal>['decide']
              >,
            metadata: written,
          };
        };
        const sealedBy =
          ({ command: sealCommand }: Sealer) =>
          async (standing: PersonalText | undefined): Promise<E.Either<SealerError, Asking<Refusal>>> => {
            const [first, ...more] = forms;
            const written = await sealCommand(
              { stream, standing },
              { decision, facts: first, metadata: json },
            );
            return E.map(({ facts, metadata: sealedJson }: WrittenFacts) =>
              asking([facts, ...more], sealedJson),
            )(written);
          };
        const mine: Request<Refusal>['patience'] = patience(signal);
        // a stream of a kind holds only events of that kind
        const request: Request<Refusal> = {
          stream,
          survivor,
          asking: asking(forms, json),
          // only what is about clients is personal
          sealed: sealer && isOfClient(stream) ? sealedBy(sealer) : undefined,
          needsMetadata,
          seen,
          idAt: idsOf(commandId),
          patience: mine,
          sentAt: performance.now(),
        };
        const outcome = await inTurn(stream, mine, () => handle(request));
        return outcome as E.Either<CommandError, Outcome<RecordableOf[C], Refusal>>;
      };
      return toldCommand({ call, stream, command }, work);
    };

  const look =
    <A>(
      stream: StreamName,
      options: CallOptions | undefined,
      at: (person: Person) => A,
    ): TE.TaskEither<StateError, A> =>
    async () => {
      const named = checkStream(stream);
      if (E.isLeft(named)) return named;
      const signal = signalOf(options);
      if (E.isLeft(signal)) return signal;
      const mine = patience(signal.right);
      return inTurn(stream, mine, () => view(stream, mine, at));
    };

  const reader = readerOf({ vault, onRevealed, now: environment.now });
  const { recorded: readRecorded } = history(store, decoder);
  const calls: Casework = {
    ...revealing({ reader, readRecorded, look }),
    decide: (stream, decision, given, ...rest) => {
      const [more, command] = splitLast(rest);
      const forms = [given, ...more].map(formOf);
      return send('decide', { stream }, onState(stream, decision, forms), command);
    },
    decideInPlaceOf: (target, stream, decision, given, ...rest) => {
      const [more, command] = splitLast(rest);
      const forms = [given, ...more].map(formOf);
      if (!EventId.is(target)) return TE.left(invalidArgument('id', 'a UUID in lower case'));
      return send('decideInPlaceOf', { stream }, onStateInPlaceOf(target, stream, decision, forms), command);
    },
    mergeClients: (clientId, facts, command) => {
      // facts of the host may throw where they are looked at, and are other ones when looked at again
      const copied = callHost(() => ({ ...facts }));
      const survivor = checkClient(E.isRight(copied) ? copied.right.survivorId : undefined);
      if (E.isLeft(survivor)) return TE.fromEither(survivor);
      const own = checkClient(clientId);
      if (E.isLeft(own)) return TE.fromEither(own);
      const stream = own.right;
      const question = onBothPersons(clientId, stream, E.toUnion(copied));
      return send('mergeClients', { stream, survivor: survivor.right }, question, command);
    },
    correct: (stream, decision, given, command) => {
      const facts = formOf(given);
      return send('correct', { stream }, onRecordedStream(stream, decision, facts), command);
    },
    addEvidence: (stream, given, command) => {
      const facts = formOf(given);
      return send('addEvidence', { stream }, onDocuments(stream, facts), command, true);
    },
    state: (stream, options) =>
      look(stream, options, (person) => ({
        state: copyOf(stateOf(person)) as never,
        revision: person.own.revision(),
      })),
    streamsOf: (stream, options) =>
      look(stream, options, (person) => streamsOf(person).map((each) => each.stream) as never),
    recorded: (stream, options) =>
      look(stream, options, ({ own }) => own.recorded.map(recordedEvent) as never),
  };
  noteVault(calls, vault);
  return { office: { ...calls, ...(sealed && { sealing: sealed.sealing }) }, noteInterruption };
};

/**
 * Begins casework on a store, and has its log sealed as events are recorded, if `sealing` is given.
 *
 * A call does nothing until the function that it returns is called: `office.decide(…)()`, `orThrow(office.decide(…))`, or
 * `withPromises(office)` for calls that start at once.
 *
 * The store stays the host's own: whoever opened it closes it. Several processes, and several caseworks of one process,
 * may work on one store. With an option that makes no sense, every call fails with `InvalidOption`.
 */
export function casework<Seal, Why>(
  options: CaseworkOptions & WithSealingOptions<Seal, Why>,
): Casework & WithSealing<Seal, Why>;
export function casework(options: CaseworkOptions): Casework;
export function casework(options: Given): Casework {
  return caseworkInTouch(options).office;
}
