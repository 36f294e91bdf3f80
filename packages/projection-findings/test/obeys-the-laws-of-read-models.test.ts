import type { Fold, ReadModel } from '@pavadonis/projection';
import { findings, type FindingsRows } from '@pavadonis/projection-findings';
import { obeysTheLaws } from '../../projection/test/support/laws';

// rows say where their events stand in the log, which differs where the same was recorded in another order
const placeless = <Row, E>({ initial, evolve }: Fold<Row, E>): Fold<Row, E> => ({
  initial,
  evolve: (row, event) => evolve(row, event, 0),
});

const { client, centre } = findings.folds;

// contracts and operations are folded as centres are
const withoutPlaces: ReadModel<Pick<FindingsRows, 'client' | 'centre'>> = {
  name: 'findings, but for places in the log',
  version: findings.version,
  folds: { client: placeless(client), centre: placeless(centre) },
};

obeysTheLaws(withoutPlaces);
