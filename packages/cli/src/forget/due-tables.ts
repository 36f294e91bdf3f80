import type { DueForgetting, OpenedForgetting } from '@pavadonis/casework';
import { type ColumnOf, laidOut } from '../answer/answer';
import { type Bilingual, text } from '../language';
import { classColumn, column } from '../questions/columns';
import { outputAsAsked } from '../report/written';
import type { Told } from '../usage/command';

type Interrupted = OpenedForgetting['interrupted'][number];

const DONE = {
  Destroyed: text('atslēga iznīcināta', 'the key was destroyed'),
  MadePending: text('tekstus vairs nerāda', 'nothing is revealed any more'),
  TakenBack: text('tekstus atkal rāda', 'texts are revealed again'),
  Recorded: text('ierakstīts no jauna', 'recorded again'),
  Unrecorded: text(
    'atslēga iznīcināta, bet nav ierakstīts, kāpēc: ierakstiet to',
    'the key is destroyed, and the log does not say why: record it',
  ),
} as const satisfies Readonly<Partial<Record<Interrupted['_tag'], Bilingual>>>;

const streamColumn = <Row extends { readonly stream: string }>(): ColumnOf<Row> =>
  column(
    'stream',
    'text',
    text('Lieta', 'File'),
    text('Klienta lieta ar pseidonīmu', 'The file of the client, under a pseudonym'),
    ({ stream }) => stream,
  );

/** Tells which requests are due, and what was interrupted where anything was. */
export const dueTables = (
  due: readonly DueForgetting[],
  interrupted: OpenedForgetting['interrupted'],
): Told => ({
  kind: 'answers',
  answers: [
    {
      name: 'due',
      title: text('Lūgumi aizmirst, kuru termiņš ir pienācis', 'Requests to forget that are due'),
      asked: [],
      ...laidOut<{ readonly stream: string; readonly dueOn: string }>(
        [
          streamColumn(),
          column(
            'due_on',
            'day',
            text('No', 'From'),
            text('Pirmā diena, kad to drīkst izpildīt', 'The first day on which it may be carried out'),
            ({ dueOn }) => dueOn,
          ),
        ],
        due.flatMap(({ streams, dueOn }) => streams.map((stream) => ({ stream, dueOn }))),
      ),
    },
    ...(interrupted.length === 0
      ? []
      : [
          {
            name: 'interrupted',
            title: text('Kas bija pārtraukts', 'What was interrupted'),
            asked: [],
            ...laidOut<Interrupted>(
              [
                streamColumn(),
                classColumn(
                  'done',
                  text('Kas izdarīts', 'Done'),
                  text('Kas ar to izdarīts', 'What was done about it'),
                  DONE,
                  ({ _tag }) => _tag,
                ),
              ],
              interrupted,
            ),
          },
        ]),
  ],
  written: outputAsAsked,
});
