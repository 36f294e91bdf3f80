import {
  addEvidence,
  amendEvent,
  type CannotRecordInPlace,
  inPlaceOf,
  record,
  text,
  voidEvent,
} from '@pavadonis/domain';
import type * as Centre from '@pavadonis/domain/centre';
import type * as Client from '@pavadonis/domain/client';
import { centre, logOf } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import type * as Corrections from '../../src/settling/decisions';
import { type ScenariosOf, stream } from '../support/decisions';

const paper = { kind: text('contract'), number: text('24-0117') };
const nothing = stream<Centre.Event>();
const voided = stream<Centre.Event>(centreOpened(), eventVoided());

const inPlace = inPlaceOf(eventId(1));
const opening = record<Centre.Event>(centreOpened());
const replaced = stream<Centre.Event>(centreOpened(), eventVoided(), centreOpened({ inPlaceOf: eventId(1) }));

type InPlace = Readonly<Record<CannotRecordInPlace['_tag'], () => ReturnType<ReturnType<typeof inPlace>>>>;

export const corrections: ScenariosOf<typeof Corrections> & { readonly inPlaceOf: InPlace } = {
  voidEvent: {
    NoSuchEvent: nothing.when(voidEvent(eventVoided.facts())),
    NotCorrectable: voided.when(voidEvent(eventVoided.facts({ target: eventId(2) }))),
  },
  amendEvent: {
    NoSuchEvent: nothing.when(amendEvent(amendment(centreOpened()))),
    NotCorrectable: voided.when(amendEvent(amendment(centreOpened()))),
    TypeCannotChange: stream<Centre.Event>(centreOpened()).when(
      amendEvent(amendment(centreServiceStarted())),
    ),
    PlaceCannotChange: stream<Centre.Event>(centreOpened()).when(
      amendEvent(amendment(centreOpened({ inPlaceOf: eventId(9) }))),
    ),
    StatelessWithNationality: stream<Client.Event>(clientRegistered()).when(
      amendEvent(amendment(clientRegistered({ stateless: true }))),
    ),
  },
  addEvidence: {
    NoSuchEvent: () => addEvidence(eventVoided.facts(), [paper])([]),
    NotCorrectable: () =>
      addEvidence(eventVoided.facts(), [paper])(logOf(centre(centreOpened(), eventVoided()))),
  },
  inPlaceOf: {
    NoSuchEvent: nothing.when((recorded) => inPlace(recorded)(opening)),
    NotVoided: stream<Centre.Event>(centreOpened()).when((recorded) => inPlace(recorded)(opening)),
    PlaceTaken: replaced.when((recorded) => inPlace(recorded)(opening)),
  },
};
