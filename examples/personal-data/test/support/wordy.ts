import { type DocumentRef, type Text, text, writePersonal } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { ownEvents } from '@pavadonis/fixtures/recording';

/** A word that no event, no code and no layout of a file holds. */
export const WORD = 'Zvirbulēnova-Ķeizare';

/** The word as a text. */
export const secret: Text = text(WORD);

/** A document with the word in its personal texts. */
export const paper: DocumentRef = { kind: text('decision'), number: secret, issuer: secret };

/** An event with the word in all its personal texts. */
const wordy = (event: Client.Event): Client.Event => writePersonal(Client.Event, event, () => secret);

/** An event of every type of a client, with the word in all personal texts; corrections are made of them. */
export const wordyEvents: readonly Client.Event[] = ownEvents.map(wordy);
