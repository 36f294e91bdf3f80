import { idOf, type StreamName } from '@pavadonis/domain';
import { activeClients, type CaseloadClientRow } from '@pavadonis/projection-caseload';
import type { Reminder } from '@pavadonis/projection-findings';
import { maySee } from '../../rights/clients';
import type { Visit } from '../../server/visit';

type Due = ReadonlyMap<StreamName, readonly Reminder[]>;

/** Which clients a list shows. */
export const standings = ['active', 'due', 'all'] as const;

/** A search for clients. Whatever is not one of the choices counts as not asked for. */
export interface Search {
  /** A part of the client's number, in small letters. */
  readonly id: string;
  readonly provider: string;
  /** The kind of reminder that is due. */
  readonly due: string;
  readonly standing: (typeof standings)[number];
  /** The page of the list, from 1. */
  readonly page: number;
}

/** A client in the list. */
export interface Listed {
  readonly row: CaseloadClientRow;
  readonly due: readonly Reminder[];
}

const LONGEST = 64;
const MOST_PAGES = 100_000;

/** Reads a search off a query. */
export const searchOf = (query: Visit['query']): Search => {
  const text = (name: string): string => (query(name) ?? '').trim().slice(0, LONGEST);
  const page = Number(text('page'));
  return {
    id: text('id').toLowerCase(),
    provider: text('provider'),
    due: text('due'),
    standing: standings.find((each) => each === text('standing')) ?? 'active',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
};

const firstDue = ({ due: [first] }: Listed): string => first?.due ?? '9999-12-31';

const numberOf = ({ row }: Listed): StreamName => row.stream;

const earliest = (a: Listed, b: Listed): number => {
  const [left, right] = firstDue(a) === firstDue(b) ? [numberOf(a), numberOf(b)] : [firstDue(a), firstDue(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Returns the clients among whom a search looks. */
const standingSo = (
  { desk, today }: Visit,
  standing: Search['standing'],
  due: Due,
): Iterable<CaseloadClientRow> => {
  const { rows } = desk.office.readModels.view('caseload');
  if (standing === 'active') return activeClients(rows, { asOf: today });
  if (standing === 'all') return rows.client.values();
  return [...due.keys()].flatMap((stream) => rows.client.get(stream) ?? []);
};

const isOfProvider = ({ episodes }: CaseloadClientRow, provider: string): boolean =>
  provider === '' || episodes.at(-1)?.provisions.at(-1)?.value.providerId === provider;

/** Returns all clients whom the reader may see and who fit a search, those with the earliest due day in front. */
export const find = async (visit: Visit, search: Search): Promise<readonly Listed[]> => {
  const { desk, session, today } = visit;
  const { id, provider, due: kind, standing } = search;
  const dueNow = await desk.dueNow(today);
  const found: Listed[] = [];
  for (const row of standingSo(visit, standing, dueNow)) {
    const all = dueNow.get(row.stream) ?? [];
    const due = kind === '' ? all : all.filter(({ _tag }) => _tag === kind);
    if (kind !== '' && due.length === 0) continue;
    if (!isOfProvider(row, provider) || !maySee(session.account, row)) continue;
    if (id === '' || idOf(row.stream).includes(id)) found.push({ row, due });
  }
  return found.sort(earliest);
};
