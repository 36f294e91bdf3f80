import {
  type EventId,
  type IdElsewhere,
  isSealed,
  type PersonalKind,
  Text,
  written,
} from '@pavadonis/domain';
import { type Decoder, encode, type NewEvent, type StoredEvent } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { SealingFault } from './difference';
import { askVault, FORGOTTEN } from './sealer';
import type { TextRevealing } from './text-sealing';
import { ANY_MATCH, isOfPerson, type PersonalText, personalIn, type ReadEvent, rewritten } from './texts-in';

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

/** An event with the kind in place of each personal text, and nothing of identifiers but their registers. */
const masked = (stored: StoredEvent, read: ReadEvent) =>
  jsonOf(stored, rewritten(read, { text: (_, kind) => written(Text, kind), sameAs: () => ANY_MATCH }));

const inTheClear = (read: ReadEvent): readonly PersonalKind[] => {
  const { texts, ids } = personalIn(read);
  const kinds = [
    ...texts.filter(({ text }) => !isSealed(text)).map(({ kind }) => kind),
    ...ids.filter(({ sameAs }) => sameAs === undefined).map((): PersonalKind => 'external-id'),
  ];
  return [...new Set(kinds)].sort();
};

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
      const opened = await askVault(
        () => vault.reveal(stream, kind, text),
        (answer) => typeof answer === 'string',
      );
      if (E.isLeft(opened)) {
        if (opened.left._tag === 'BrokenCallback') return E.left(opened.left);
        if (opened.left.why === FORGOTTEN) forgotten += 1;
        else faults.push({ _tag: 'NotRevealed', kind, why: opened.left.why });
      } else if (opened.right !== before) faults.push({ _tag: 'OtherText', kind });
    }
    return E.right({ faults, forgotten });
  };

  const compareIds = (
    former: readonly IdElsewhere[],
    found: readonly IdElsewhere[],
  ): readonly SealingFault[] =>
    found.flatMap(({ sameAs }, place): readonly SealingFault[] => {
      const before = former[place];
      return before === undefined || sameAs === undefined || matches(before, sameAs)
        ? []
        : [{ _tag: 'OtherMatch' }];
    });

  const comparePerson = async (
    former: StoredEvent,
    found: StoredEvent,
  ): Promise<E.Either<BrokenCallback, Compared>> => {
    const [before, after] = [through.recorded(former), through.recorded(found)];
    if (E.isLeft(before) || E.isLeft(after))
      return E.right({ faults: [{ _tag: 'Unreadable' }], forgotten: 0 });
    const clear = inTheClear(after.right);
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
    const [own, others] = [personalIn(before.right), personalIn(after.right)];
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
