import type { ColumnOf } from '../answer/answer';
import { text } from '../language';
import { goalAreas, goalTerms } from '../words/service';
import { classColumn } from './columns';

interface GoalFacts {
  readonly term: string;
  readonly area: string;
}

/** Makes the column of the terms of goals. */
export const termColumn = <Row>(of: (row: Row) => GoalFacts): ColumnOf<Row> =>
  classColumn(
    'term',
    text('Termiņš', 'Term'),
    text('Mērķa termiņš', 'The term of the goal'),
    goalTerms,
    (row) => of(row).term,
  );

/** Makes the column of the areas of life of goals. */
export const areaColumn = <Row>(of: (row: Row) => GoalFacts): ColumnOf<Row> =>
  classColumn(
    'area',
    text('Joma', 'Area'),
    text('Dzīves joma', 'The area of life'),
    goalAreas,
    (row) => of(row).area,
  );
