import {
  CentreId,
  centreStream,
  CivilDate,
  civilDate,
  ClientId,
  clientStream,
  ContractId,
  contractStream,
  type EpisodeId,
  normalExternalId,
  OperationId,
  operationStream,
  type StreamOf,
  Text,
  written,
} from '@pavadonis/domain';
import { type Bilingual, text } from '../../language';
import type { Ids } from '../ids';
import { sheets } from '../sheets/sheets';
import { type AnyStep, FIRST } from '../sheets/step';
import { type Subject, subjects } from '../sheets/subject';
import { placeIn, type Row, type Wrong } from './read-rows';

/** A step of a row, with its place in time. */
export interface Planned {
  readonly row: Row;
  readonly step: AnyStep;
  /** The day by which it stands among the steps of its subject: not before what its row says first, or refers to. */
  readonly day: CivilDate;
}

/** All that a register says of one person, contract, operation or centre, in the order in which it happened. */
interface Told {
  readonly stream: StreamOf<Subject>;
  readonly steps: readonly Planned[];
}

/** A register that was understood. */
export interface Understood {
  /** The things it tells of: first those that persons refer to. */
  readonly told: readonly Told[];
  /** The mistakes of the rows that cannot be understood. */
  readonly wrong: ReadonlyMap<Row, readonly Wrong[]>;
  /** The row that makes a client, a contract, an episode, a plan and so on, by its id. */
  readonly makers: ReadonlyMap<string, Row>;
}

const LACKS = text(
  'Šī šūna jāaizpilda, jo to prasa citas šīs rindas šūnas.',
  'This cell must be filled in, since other cells of the row ask for it.',
);

const ENDS_BEFORE_IT_BEGINS = text(
  'Beigas ir pirms šīs rindas sākuma.',
  'This end lies before the beginning of the row.',
);

const WHICH_EPISODE = text(
  'Nav skaidrs, kurš pakalpojums tas ir; ierakstiet tā rindas numuru.',
  'It is not clear which episode of the service this is; write the number of its row.',
);

const TWICE = (place: string): Bilingual =>
  text(`Tāds pats numurs jau ir ${place}.`, `The same number stands in ${place} already.`);

const OF_TWO = (place: string): Bilingual =>
  text(
    `Tāds pats identifikators ${place} ir citai personai.`,
    `Another person has the same identifier in ${place}.`,
  );

/** Returns the rows whose key, or whose identifier, another row has already. */
const repetitions = (rows: readonly Row[]): ReadonlyMap<Row, Wrong> => {
  const found = new Map<Row, Wrong>();
  const keys = new Map<string, Row>();
  const identifiers = new Map<string, Row>();
  for (const row of rows) {
    const { sheet, key } = row.mapped;
    const name = JSON.stringify([sheet.name, row.subject, row.key]);
    const same = row.key === '' ? undefined : keys.get(name);
    const [column = 'key'] = key;
    if (same !== undefined) found.set(row, { column, says: TWICE(placeIn(same, column)) });
    else keys.set(name, row);
    const { scheme, value } = row.values;
    if (sheet.name !== 'identifiers' || !Text.is(scheme) || !Text.is(value)) continue;
    const { scheme: register, value: id } = normalExternalId({ scheme, value });
    const identifier = JSON.stringify([register, id]);
    const other = identifiers.get(identifier);
    if (other === undefined) identifiers.set(identifier, row);
    else if (other.subject !== row.subject)
      found.set(row, { column: 'value', says: OF_TWO(placeIn(other, 'value')) });
  }
  return found;
};

interface EpisodeSpan {
  readonly id: EpisodeId;
  readonly from: CivilDate;
  readonly to: CivilDate | undefined;
}

// an episode whose day cannot be read is an episode still
const EVER = civilDate('0001-01-01');

const dayOr = <O>(value: unknown, otherwise: O): CivilDate | O => (CivilDate.is(value) ? value : otherwise);

const episodesOf = (rows: readonly Row[], ids: Ids): ReadonlyMap<string, readonly EpisodeSpan[]> => {
  const found = new Map<string, EpisodeSpan[]>();
  for (const { mapped, subject: person, key, values } of rows) {
    if (mapped.sheet.name !== 'service') continue;
    const spans = found.get(person) ?? [];
    spans.push({
      id: ids.of('episode', person, key),
      from: dayOr(values['on'], EVER),
      to: dayOr(values['endedOn'], undefined),
    });
    found.set(person, spans);
  }
  return found;
};

/** Returns the episode that a day lies in; the only one of the person, also where it does not. */
const episodeOn = (spans: readonly EpisodeSpan[], on: CivilDate): EpisodeId | undefined => {
  const covering = spans.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  const [only, another] = covering.length > 0 ? covering : spans;
  return another === undefined ? only?.id : undefined;
};

const MAKERS = {
  service: 'episode',
  plans: 'plan',
  goals: 'goal',
  referrals: 'referral',
} as const;

const isMaker = (name: string): name is keyof typeof MAKERS => Object.hasOwn(MAKERS, name);

// what a row refers to was made before, or nobody could say what is wrong with the row's day
const idsIn = (facts: object): readonly string[] =>
  ['episodeId', 'planId', 'goalId', 'goalIds', 'referralId'].flatMap((name) => {
    const found: unknown = Object.entries(facts).find(([field]) => field === name)?.[1];
    return Array.isArray(found) ? found.map(String) : typeof found === 'string' ? [found] : [];
  });

// what a stream begins with is judged by its own decision; others may find that what has not begun is over already
const endBeforeBeginning = ([first, ...others]: readonly AnyStep[]): AnyStep | undefined =>
  first === undefined || first.rank === FIRST
    ? undefined
    : others.find(({ rank, facts }) => rank > 0 && facts.on < first.facts.on);

const inTime = (order: (planned: Planned) => number) => (a: Planned, b: Planned) =>
  a.step.rank === FIRST || b.step.rank === FIRST || a.day === b.day
    ? a.step.rank - b.step.rank || order(a) - order(b) || a.row.line - b.row.line
    : a.day < b.day
      ? -1
      : 1;

const streamOf = (about: Subject, id: string): StreamOf<Subject> => {
  switch (about) {
    case 'client':
      return clientStream(written(ClientId, id));
    case 'contract':
      return contractStream(written(ContractId, id));
    case 'operation':
      return operationStream(written(OperationId, id));
    case 'centre':
      return centreStream(written(CentreId, id));
  }
};

/** Understands the rows of a register: what each of them says of which thing, in the order of time. */
export const understand = (rows: readonly Row[], ids: Ids): Understood => {
  const wrong = new Map<Row, readonly Wrong[]>();
  const makers = new Map<string, Row>();
  const madeOn = new Map<string, CivilDate>();
  const planned = new Map(subjects.map((about) => [about, new Map<string, Planned[]>()] as const));
  const clients = new Map<string, ClientId>();
  const twice = repetitions(rows);
  const episodes = episodesOf(rows, ids);
  const clientOf = (person: string): ClientId => clients.get(person) ?? ids.client(person);
  for (const { mapped, subject: person, values } of rows)
    if (mapped.sheet.name === 'persons' && ClientId.is(values['client']))
      clients.set(person, values['client']);
  for (const { mapped, subject: person, key, values } of rows)
    if (isMaker(mapped.sheet.name) && CivilDate.is(values['on']))
      madeOn.set(ids.of(MAKERS[mapped.sheet.name], person, key), values['on']);
  for (const row of rows) {
    const { mapped, subject: person, key, values } = row;
    const { name, about, names } = mapped.sheet;
    const repeated = twice.get(row);
    const isSecond = repeated !== undefined;
    const id = about === 'client' ? clientOf(person) : person;
    if (!isSecond && (name === 'persons' || names?.column === about)) makers.set(id, row);
    if (!isSecond && isMaker(name)) makers.set(ids.of(MAKERS[name], person, key), row);
    const found = [...row.wrong, ...(repeated === undefined ? [] : [repeated])];
    if (found.length > 0) {
      wrong.set(row, found);
      continue;
    }
    const steps = mapped.sheet.steps(values, {
      ids,
      episode: (named, on) =>
        named === undefined ? episodeOn(episodes.get(person) ?? [], on) : ids.of('episode', person, named),
    });
    const lacking = steps.flatMap((each) => (each !== undefined && 'lacks' in each ? [each.lacks] : []));
    if (lacking.length > 0) {
      wrong.set(
        row,
        lacking.map((column) => ({ column, says: column === 'episode' ? WHICH_EPISODE : LACKS })),
      );
      continue;
    }
    const said = steps.flatMap((each) => (each === undefined || 'lacks' in each ? [] : [each]));
    const early = endBeforeBeginning(said);
    if (early !== undefined) {
      wrong.set(row, [{ column: early.column, says: ENDS_BEFORE_IT_BEGINS }]);
      continue;
    }
    const ofSubject = planned.get(about)?.get(id) ?? [];
    planned.get(about)?.set(id, ofSubject);
    let before: readonly CivilDate[] = [];
    for (const step of said) {
      const days = [step.facts.on, ...before, ...idsIn(step.facts).flatMap((id) => madeOn.get(id) ?? [])];
      const day = days.reduce((last, each) => (each > last ? each : last));
      before = [day];
      ofSubject.push({ row, step, day });
    }
  }
  const place = new Map(sheets.map((sheet, i) => [sheet, i]));
  return {
    wrong,
    makers,
    told: [...planned].flatMap(([about, things]) =>
      [...things].map(([id, steps]) => ({
        stream: streamOf(about, id),
        steps: [...steps].sort(inTime(({ row }) => place.get(row.mapped.sheet) ?? 0)),
      })),
    ),
  };
};
