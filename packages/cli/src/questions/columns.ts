import type { ColumnOf, Kind } from '../answer/answer';
import { type Bilingual, text } from '../language';
import { wordsOf } from '../words/words';

/** Makes a column. */
export const column = <Row>(
  name: string,
  kind: Kind,
  title: Bilingual,
  meaning: Bilingual,
  of: ColumnOf<Row>['of'],
): ColumnOf<Row> => ({ name, kind, title, meaning, of });

/** Makes a column of codes with words for each. */
export const classColumn = <Row>(
  name: string,
  title: Bilingual,
  meaning: Bilingual,
  words: Readonly<Record<string, Bilingual>> | ((code: string) => Bilingual),
  of: ColumnOf<Row>['of'],
): ColumnOf<Row> => ({
  ...column(name, 'class', title, meaning, of),
  words: typeof words === 'function' ? words : wordsOf(words),
});

/** Makes a column of counts. */
export const countColumn = <Row>(
  name: string,
  title: Bilingual,
  meaning: Bilingual,
  of: (row: Row) => number | undefined,
): ColumnOf<Row> => column(name, 'count', title, meaning, of);

/** Makes a column of counts of persons, or of what is theirs: small ones are hidden on request. */
export const personsColumn = <Row>(
  name: string,
  title: Bilingual,
  meaning: Bilingual,
  of: (row: Row) => number | undefined,
): ColumnOf<Row> => ({ ...countColumn(name, title, meaning, of), isOfPersons: true });

/** Makes a column of a provider's codes. */
export const providerColumn = <Row extends { readonly providerId: string | undefined }>(): ColumnOf<Row> =>
  column(
    'provider',
    'text',
    text('Pakalpojuma sniedzējs', 'Provider'),
    text('Sniedzēja kods', 'The code of the provider'),
    ({ providerId }) => providerId,
  );

/** Makes a column of months. */
export const monthColumn = <Row extends { readonly month: string }>(): ColumnOf<Row> =>
  column(
    'month',
    'month',
    text('Mēnesis', 'Month'),
    text('Mēnesis, uz kuru tas attiecas', 'The month that it is about'),
    ({ month }) => month,
  );

/** Makes a column of pseudonyms of clients. */
export const clientColumn = <Row extends { readonly client: string }>(): ColumnOf<Row> =>
  column(
    'client',
    'text',
    text('Klienta lieta', 'File of the client'),
    text(
      'Klienta lieta ar pseidonīmu, bez vārda',
      'The file of the client under a pseudonym, without a name',
    ),
    ({ client }) => client,
  );
