import { operationStream, type StreamName, isUuid, OperationId } from '@pavadonis/domain';
import type { FundingSplitView } from '@pavadonis/projection-funding-split';
import type { ColumnOf } from '../answer/answer';
import { text } from '../language';
import { column } from './columns';

/** Returns the number of an operation by its stream; the stream itself where none is known. */
export const operationCode =
  ({ operation }: Pick<FundingSplitView, 'operation'>) =>
  (stream: StreamName): string =>
    operation.get(stream)?.code ?? stream;

/** Returns whether an operation is the one that was named, by its number or id; any, where none was. */
export const isOperation =
  (view: Pick<FundingSplitView, 'operation'>, wanted: string | undefined) =>
  (stream: StreamName): boolean =>
    wanted === undefined ||
    operationCode(view)(stream) === wanted ||
    stream === wanted ||
    (isUuid(wanted) && OperationId.is(wanted) && stream === operationStream(wanted));

/** Makes a column of the numbers of operations. */
export const operationColumn = <Row>(of: (row: Row) => string | undefined): ColumnOf<Row> =>
  column(
    'operation',
    'text',
    text('Darbība', 'Operation'),
    text('Darbības numurs', 'The number of the operation'),
    of,
  );
