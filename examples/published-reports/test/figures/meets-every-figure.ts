import { beforeAll, expect, it } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import { history, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import * as E from 'fp-ts/Either';
import { outcome } from '../../src/demo/outcome';
import { type Compared, compare } from '../../src/figures/compare';
import type { Answer, PublishedFigure, Rows } from '../../src/figures/figure';
import { published } from '../../src/figures/published';
import { allOf, recordedHistory, rowsOf } from '../given';
import { oracle } from '../oracle/oracle';
import type { Row } from '../oracle/row';

const rowOf = ({ recordedAt, ...stored }: StoredEvent): Row => ({ ...stored, recorded_at: recordedAt });

/** Returns the replayed value of every figure by its id. */
const answersOf = (compared: readonly Compared[]): ReadonlyMap<string, Answer> =>
  new Map(compared.map(({ figure, replayed }) => [figure.id, replayed]));

const changed = (figure: PublishedFigure): PublishedFigure => ({
  ...figure,
  published: typeof figure.published === 'number' ? figure.published + 1 : `${figure.published}x`,
});

const withAnotherFraction = (figure: PublishedFigure): readonly PublishedFigure[] =>
  figure.exact === undefined ? [] : [{ ...figure, exact: `1${figure.exact}` }];

/** Tests the history of a seed against the published figures, and the read models against the oracle. */
export const meetsEveryFigure = (seed: number): void => {
  let log: readonly Row[];
  let viewed: (knownAt: string) => Promise<Rows>;
  let today: Rows;
  let compared: readonly Compared[];

  beforeAll(async () => {
    const { store } = await recordedHistory(seed);
    log = (await allOf(store)).map(rowOf);
    viewed = async (moment) => {
      const knownAt = { _tag: 'Instant', instant: instant(moment) } as const;
      return (await orThrow(replay({ caseload, planStatus, fundingSplit }, { knownAt })(history(store))))
        .views;
    };
    today = await rowsOf(seed);
    compared = compare(published, today);
  });

  it('holds more than 50,000 events', () => {
    expect(log.length).toBeGreaterThan(50_000);
  });

  it('meets every published figure', () => {
    expect(outcome(E.right({ compared }), 'en')).toEqual({ code: 0 });
    expect(compared.map(({ figure }) => figure.id)).toEqual(published.map(({ id }) => id));
  });

  it('fails if any one published figure differs, and names it', () => {
    // the replayed values again, so that a changed figure needs no new computation
    const answered = compared.map(({ figure, replayed }): PublishedFigure => ({
      ...figure,
      ask: () => replayed,
    }));
    answered.forEach((figure, i) => {
      for (const another of [changed(figure), ...withAnotherFraction(figure)]) {
        const done = E.right({ compared: compare(answered.with(i, another), today) });
        expect(outcome(done, 'en')).toEqual({ code: 1, complaint: `Different: ${figure.id}` });
        expect(outcome(done, 'lv')).toEqual({ code: 1, complaint: `Atšķiras: ${figure.id}` });
      }
    });
    expect(answered.flatMap(withAnotherFraction)).toHaveLength(4);
  });

  it.each([
    [undefined, 2],
    ['2018-07-01T00:00:00.000Z', 1],
    ['2017-02-05T00:00:00.000Z', 0],
  ])(
    'has the same figures by read models and oracle, known at %s',
    async (knownAt, refugeeStatusesOfJune2018) => {
      const answers = oracle(log, knownAt === undefined ? {} : { knownAt });
      const asked = knownAt === undefined ? compared : compare(published, await viewed(knownAt));
      expect(answersOf(asked)).toEqual(answers);
      expect(answers.get('S4-06')).toEqual({ value: refugeeStatusesOfJune2018 });
    },
  );
};
