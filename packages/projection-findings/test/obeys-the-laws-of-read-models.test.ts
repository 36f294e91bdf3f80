import type { Category } from '@pavadonis/domain';
import { type Fold, type ReadModel, readsAll } from '@pavadonis/projection';
import { findings, type FindingsRows } from '@pavadonis/projection-findings';
import { obeysTheLaws } from '../../projection/test/support/laws';

// rows say where their events stand in the log, which differs where the same was recorded in another order
const placeless = <C extends Category, Row>({ initial, takes }: Fold<C, Row>): Fold<C, Row> => {
  if (!('evolve' in takes)) throw new Error('findings take every event whole');
  return { initial, takes: readsAll((row, event) => takes.evolve(row, event, 0)) };
};

const { client, centre } = findings.folds;

// contracts and operations are folded as centres are
const withoutPlaces: ReadModel<Pick<FindingsRows, 'client' | 'centre'>> = {
  name: 'findings, but for places in the log',
  version: findings.version,
  folds: { client: placeless(client), centre: placeless(centre) },
};

obeysTheLaws(withoutPlaces);
