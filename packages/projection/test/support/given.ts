import {
  type Category,
  CentreId,
  centreStream,
  ClientId,
  clientStream,
  ContractId,
  contractStream,
  type KnownAt,
  OperationId,
  operationStream,
  type RecordableOf,
  type StreamName,
} from '@pavadonis/domain';
import { project, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { known, type Line, logOf } from './log';

type Story<C extends Category> = (...events: readonly RecordableOf[C][]) => readonly Line[];

const story =
  (stream: StreamName): Story<Category> =>
  (...events) =>
    events.map((event) => ({ stream, event }));

/** What one person's stream recorded, in this order; each number is another person. */
export const clientNo = (number: number): Story<'client'> => story(clientStream(exampleId(ClientId, number)));
export const client = clientNo(1);
export const contractNo = (number: number): Story<'contract'> =>
  story(contractStream(exampleId(ContractId, number)));
export const contract = contractNo(10);
export const operationNo = (number: number): Story<'operation'> =>
  story(operationStream(exampleId(OperationId, number)));
export const operation = operationNo(20);
export const centre: Story<'centre'> = story(centreStream(exampleId(CentreId, 30)));

/** Given what streams recorded, one after the other, with `eventId(1)`, `eventId(2)` …: the rows of a read model. */
export const given = (...stories: readonly (readonly Line[])[]) => {
  const log = logOf(stories.flat());
  return {
    in: <Rows extends RowTypes>(model: ReadModel<Rows>, knownAt?: KnownAt): View<Rows> =>
      project(model, known(log, knownAt)),
  };
};

/** When the first events of a log were known, and those after them not yet. */
export const afterEvents = (count: number): KnownAt => ({ _tag: 'Position', position: count });
