import type { ProviderId } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../failure';
import { isOperation, operationCode } from '../questions/operations';
import { operationOption, placeOption, providerOption } from '../questions/options';
import { knownPlaces, samePlace } from '../questions/places';
import type { Question, Views } from '../questions/question';
import type { Given } from '../usage/option';

const MOST_LISTED = 40;

const providersIn = ({ caseload, fundingSplit }: Views): readonly ProviderId[] => [
  ...[...caseload.contract.values()].flatMap(({ providerId }) => providerId ?? []),
  ...[...caseload.client.values()].flatMap(({ episodes }) =>
    episodes.flatMap(({ provisions }) => provisions.map(({ value }) => value.providerId)),
  ),
  ...[...fundingSplit.operation.values()].flatMap(({ costs }) => costs.map(({ providerId }) => providerId)),
];

const operationsIn = ({ fundingSplit, participation }: Views): readonly string[] =>
  [...fundingSplit.operation.keys(), ...participation.operation.keys()].map(operationCode(fundingSplit));

/** The names that an option takes of a history, and whether a given one is among them. */
interface Named {
  readonly names: (views: Views) => readonly string[];
  readonly isKnown: (views: Views, given: string) => boolean;
}

const NAMED: Readonly<Record<string, Named>> = {
  [providerOption.name]: {
    names: providersIn,
    isKnown: (views, given) => providersIn(views).some((each) => each === given),
  },
  [placeOption.name]: {
    names: ({ caseload }) => knownPlaces(caseload),
    isKnown: ({ caseload }, given) => knownPlaces(caseload).some(samePlace(given)),
  },
  [operationOption.name]: {
    names: operationsIn,
    isKnown: (views, given) =>
      [...views.fundingSplit.operation.keys(), ...views.participation.operation.keys()].some(
        isOperation(views.fundingSplit, given),
      ),
  },
};

const unknown = (option: string, given: string, names: readonly string[]): BadUse => {
  const all = [...new Set(names)].sort((a, b) => a.localeCompare(b, 'lv'));
  const listed = [...all.slice(0, MOST_LISTED), ...(all.length > MOST_LISTED ? ['…'] : [])].join(', ');
  return all.length === 0
    ? badUse(
        `--${option}: „${given}” šajā vēsturē nav, un cita tobrīd nav zināma neviena.`,
        `--${option}: “${given}” is not in this history, and no other one is known then.`,
      )
    : badUse(
        `--${option}: „${given}” šajā vēsturē nav; zināmi ir: ${listed}.`,
        `--${option}: “${given}” is not in this history; known are: ${listed}.`,
      );
};

/** Refuses a provider, a place or an operation that the history does not know, and lists those that it does. */
export const knownNames = (
  { options }: Pick<Question, 'options'>,
  given: Given,
  views: Views,
): E.Either<BadUse, void> => {
  for (const { name } of options) {
    const [named, written] = [NAMED[name], given[name]];
    if (named === undefined || typeof written !== 'string' || named.isKnown(views, written)) continue;
    return E.left(unknown(name, written, named.names(views)));
  }
  return E.right(undefined);
};
