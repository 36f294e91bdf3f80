import { operationsOf, type Participation } from '@pavadonis/domain/client';
import { html, type Html, table } from '@pavadonis/page';
import { operations } from '../../forms/choices';
import type { Shown } from './read';
import { clientWords } from './words';

type Row = readonly [code: string, recorded: Participation | undefined];

/** Writes for each operation that paid for the service which of the participant's data are recorded, and of which day. */
export const participation = ({ visit, person }: Shown): Html => {
  const { language, notation } = visit;
  const words = clientWords[language].participation;
  const codes = new Map<string, string>(operations({ visit, person }));
  const rows = operationsOf(person.state).map((id): Row => [
    codes.get(id) ?? '–',
    person.state.participation.operations.get(id),
  ]);
  if (rows.length === 0) return html`<p>${words.none}</p>`;
  const day = (recorded: { readonly on: string } | undefined): string =>
    recorded === undefined ? words.missing : notation.date(recorded.on);
  return table<Row>(
    words.caption,
    [
      { label: words.operation, kind: 'heading', cell: ([code]) => code },
      { label: words.entry, kind: 'text', cell: ([, recorded]) => day(recorded?.entry) },
      { label: words.exit, kind: 'text', cell: ([, recorded]) => day(recorded?.exits.at(-1)) },
      { label: words.followUp, kind: 'text', cell: ([, recorded]) => day(recorded?.followUps.at(-1)) },
    ],
    rows,
    { stacked: true },
  );
};
