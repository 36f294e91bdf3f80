import { describe, expect, it } from '@jest/globals';
import {
  type Event,
  kindsInTheClear,
  MatchId,
  personalIn,
  sealEvent,
  type Sealing,
  type Text,
  text,
  toSeal,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';

const matched = exampleId(MatchId, 700);

const writing = (event: Event) => (sealing: Sealing) => sealEvent(event, sealing);
const twice = (event: Event) => (sealing: Sealing) => [sealEvent(event, sealing), sealEvent(event, sealing)];

const sealedNo = (number: number): Text => `sealed:1:${String(number).padStart(118, 'A')}` as Text;

const linked = externalIdLinked({ scheme: text(' Eurodac'), value: text('lv1 ') });

describe('the personal parts of a value', () => {
  it('are its texts with their kinds, and its identifiers in their normal form', () => {
    expect(personalIn(writing(linked))).toEqual({
      texts: [{ kind: 'external-id', text: 'LV1' }],
      ids: [expect.objectContaining({ scheme: 'eurodac', value: 'LV1' })],
    });
  });

  it('are as often there as they come, and to be sealed once', () => {
    expect(personalIn(twice(linked))).toMatchObject({ texts: { length: 2 }, ids: { length: 2 } });
    expect(toSeal(twice(linked))).toMatchObject({ texts: { length: 1 }, ids: { length: 1 } });
  });

  it('are to be sealed apart where the same text is of another kind', () => {
    const said = text('24-0117');
    const { texts } = toSeal((sealing) => [
      sealEvent<Event>(planGoalSet({ text: said }), sealing),
      sealEvent<Event>(eventVoided({ reason: said }), sealing),
    ]);
    expect(texts.map(({ kind }) => kind)).toEqual(['goal-text', 'correction-reason']);
  });
});

describe('a value with its parts sealed', () => {
  it.each(
    Object.values(everyEvent)
      .flat()
      .map((each) => [each.type, each] as const),
  )('is the one that is written with what was made of them: %s', (_, event) => {
    const { texts, ids, sealed } = toSeal(writing(event));
    const made = sealed(
      texts.map((_text, place) => sealedNo(place)),
      ids.map(() => matched),
    );
    let place = 0;
    const seen = new Map<string, Text>();
    const expected = sealEvent(event, {
      text: (clear, kind) => {
        const key = `${kind}/${clear}`;
        const other = seen.get(key) ?? sealedNo(place++);
        seen.set(key, other);
        return other;
      },
      sameAs: () => matched,
    });
    expect(made).toEqual(expected);
    expect(kindsInTheClear(writing(made))).toEqual([]);
  });

  it('keeps a text that was in no list, since its owner gives another one each time', () => {
    let asked = 0;
    const { sealed } = toSeal(({ text: write }) =>
      write(text(`told ${String((asked += 1))}`), 'goal-text', []),
    );
    expect(sealed([sealedNo(1)], [])).toBe('told 2');
  });
});

describe('what is in the clear', () => {
  it('is told by kinds, each once, in their order', () => {
    expect(kindsInTheClear(twice(eventAmended(linked)))).toEqual(['correction-reason', 'external-id']);
  });

  it('is an identifier for which nothing stands, though its text is sealed', () => {
    const half: Client.ExternalIdLinked = { ...linked, value: sealedNo(1) };
    const whole: Client.ExternalIdLinked = { ...half, sameAs: matched };
    expect(kindsInTheClear(writing(half))).toEqual(['external-id']);
    expect(kindsInTheClear(writing(whole))).toEqual([]);
  });
});
