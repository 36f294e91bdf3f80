import {
  type EventId,
  type IdElsewhere,
  isSealed,
  kindsInTheClear,
  MatchId,
  personalIn,
  type PersonalParts,
  type PersonalText,
  Text,
  written,
} from '@pavadonis/domain';
import { type Decoder, encode, type NewEvent, type StoredEvent } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { SealingFault } from './difference';
import { FORGOTTEN, isText } from './sealer';
import type { TextRevealing } from './text-sealing';
import { isOfPerson, type ReadEvent, rewritten } from './texts-in';

/** The faults of one event. */
export interface Compared {
  /** The faults; none where it is as it was. */
  readonly faults: readonly SealingFault[];
  /** The number of texts whose keys are destroyed, so that nobody can compare them any more. */
  readonly forgotten: number;
}

const PARTS = ['id', 'stream', 'revision', 'type', 'recordedAt'] as const;

const otherParts = (former: StoredEvent, found: StoredEvent): readonly SealingFault[] =>
  PARTS.filter((part) => former[part] !== found[part]).map((part) => ({ _tag: 'OtherPart', part }));

const jsonOf = (stored: StoredEvent, read: ReadEvent): Pick<NewEvent, 'data' | 'metadata'> | undefined => {
  const { stream, recordedAt } = stored;
  const encoded = encode(stream, { id: stored.id as EventId, recordedAt, ...read });
  return E.isRight(encoded) ? encoded.right : undefined;
};

/** The id that stands for an identifier where it does not matter which. */
const ANY_MATCH: MatchId = written(MatchId, '00000000-0000-0000-0000-000000000000');

/** An event with the kind in place of each personal text, and nothing of identifiers but their registers. */
const masked = (stored: StoredEvent, read: ReadEvent) =>
  jsonOf(stored, rewritten(read, { text: (_, kind) => written(Text, kind), sameAs: () => ANY_MATCH }));

const partsOf = (read: ReadEvent): PersonalParts => personalIn((sealing) => rewritten(read, sealing));

/** Remembers which ids stand for which identifiers: one for one, in the whole history. */
const matching = () => {
  const [ids, keys] = [new Map<string, string>(), new Map<string, string>()];
  return (id: IdElsewhere, sameAs: string): boolean => {
    const key = JSON.stringify([id.scheme, id.value]);
    const [knownId, knownKey] = [ids.get(key), keys.get(sameAs)];
    ids.set(key, knownId ?? sameAs);
    keys.set(sameAs, knownKey ?? key);
    return (knownId ?? sameAs) === sameAs && (knownKey ?? key) === key;
  };
};

/** Compares events of the old and the new store, one pair after another, without a vault by all but personal texts. */
export const comparerOf = (through: Decoder, vault: TextRevealing | undefined) => {
  const matches = matching();

  const compareTexts = async (
    { stream }: StoredEvent,
    former: readonly PersonalText[],
    found: readonly PersonalText[],
  ): Promise<E.Either<BrokenCallback, Compared>> => {
    const faults: SealingFault[] = [];
    let forgotten = 0;
    for (const [place, { kind, text }] of found.entries()) {
      const before = former[place]?.text;
      // one that was sealed before stays as it was
      if (vault === undefined || before === text) continue;
      const answer = await answerOf('vault', () => vault.reveal(stream, kind, text)(), isText);
      if (E.isLeft(answer)) return answer;
      const opened = answer.right;
      if (E.isRight(opened)) {
        if (opened.right !== before) faults.push({ _tag: 'OtherText', kind });
      } else if (opened.left._tag === FORGOTTEN) forgotten += 1;
      else faults.push({ _tag: 'NotRevealed', kind, why: opened.left._tag });
    }
    return E.right({ faults, forgotten });
  };

  const compareIds = (
    former: readonly IdElsewhere[],
    found: readonly IdElsewhere[],
  ): readonly SealingFault[] =>
    found.flatMap(({ sameAs }, place): readonly SealingFault[] => {
      const before = former[place];
      if (before === undefined || sameAs === undefined) return [];
      // of one that was sealed before, each person has a text of its own, and nobody but what stood for it tells which it is
      const isAsBefore = isSealed(before.value)
        ? before.sameAs === undefined || before.sameAs === sameAs
        : matches(before, sameAs);
      return isAsBefore ? [] : [{ _tag: 'OtherMatch' }];
    });

  const comparePerson = async (
    former: StoredEvent,
    found: StoredEvent,
  ): Promise<E.Either<BrokenCallback, Compared>> => {
    const [before, after] = [through.recorded(former), through.recorded(found)];
    if (E.isLeft(before) || E.isLeft(after))
      return E.right({ faults: [{ _tag: 'Unreadable' }], forgotten: 0 });
    const clear = kindsInTheClear((sealing) => rewritten(after.right, sealing));
    const form = jsonOf(found, after.right);
    const [was, is] = [masked(former, before.right), masked(found, after.right)];
    const faults: SealingFault[] = [
      ...otherParts(former, found),
      ...(clear.length === 0 ? [] : [{ _tag: 'InTheClear', kinds: clear } as const]),
      ...(['data', 'metadata'] as const).flatMap((part): readonly SealingFault[] =>
        // in another form than that of an encoder, it may hold what no reader sees
        was?.[part] === is?.[part] && form?.[part] === found[part] ? [] : [{ _tag: 'OtherPart', part }],
      ),
    ];
    if (faults.length > 0) return E.right({ faults, forgotten: 0 });
    const [own, others] = [partsOf(before.right), partsOf(after.right)];
    const texts = await compareTexts(found, own.texts, others.texts);
    if (E.isLeft(texts)) return texts;
    return E.right({
      faults: [...compareIds(own.ids, others.ids), ...texts.right.faults],
      forgotten: texts.right.forgotten,
    });
  };

  return async (former: StoredEvent, found: StoredEvent): Promise<E.Either<BrokenCallback, Compared>> => {
    if (isOfPerson(former.stream) && isOfPerson(found.stream)) return comparePerson(former, found);
    const faults = [
      ...otherParts(former, found),
      ...(['data', 'metadata'] as const)
        .filter((part) => former[part] !== found[part])
        .map((part) => ({ _tag: 'OtherPart', part }) as const),
    ];
    return E.right({ faults, forgotten: 0 });
  };
};
