import {
  CentreId,
  centreStream,
  type Category,
  type CivilDate,
  civilDate,
  ClientId,
  clientStream,
  ContractId,
  contractStream,
  OperationId,
  operationStream,
  type Recordable,
  type RecordableOf,
  type StreamName,
} from '@pavadonis/domain';
import { exampleId } from '@pavadonis/testing/examples/ids';

/** An event of a stream, and the day of its recording, by default its own. */
export interface Line {
  readonly stream: StreamName;
  readonly event: Recordable;
  readonly writtenOn?: CivilDate;
}

type Story<C extends Category> = (...events: readonly RecordableOf[C][]) => readonly Line[];

const story =
  (stream: StreamName): Story<Category> =>
  (...events) =>
    events.map((event) => ({ stream, event }));

export const clientIdOf = (number: number): ClientId => exampleId(ClientId, number);

/** Makes the lines of the client with that number, in this order. */
export const clientNo = (number: number): Story<'client'> => story(clientStream(clientIdOf(number)));
export const client = clientNo(1);
export const contractNo = (number: number): Story<'contract'> =>
  story(contractStream(exampleId(ContractId, number)));
export const operationNo = (number: number): Story<'operation'> =>
  story(operationStream(exampleId(OperationId, number)));
export const centre: Story<'centre'> = story(centreStream(exampleId(CentreId, 30)));

/** Makes lines that were recorded later than they happened. */
export const late = (day: string, lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, writtenOn: civilDate(day) }));
