import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { clientsMerged, duplicateDismissed, duplicateSuspected } from '@pavadonis/testing/examples/identity';
import { clientId, otherClientId } from '@pavadonis/testing/examples/ids';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';

const suspect = Client.suspectDuplicate(duplicateSuspected.facts());
const later = { on: civilDate('2024-12-02') };

describe('suspecting a duplicate', () => {
  it('records the other stream', () =>
    client(clientRegistered()).when(suspect).records(duplicateSuspected()));

  it('records it of several', () => {
    const other = { otherId: clientId };
    client(clientRegistered(), duplicateSuspected())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(other)))
      .records(duplicateSuspected(other));
  });

  it('records it anew after it was dismissed', () =>
    client(clientRegistered(), duplicateSuspected(), duplicateDismissed())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .records(duplicateSuspected(later)));

  it('records it also after the death of the client', () =>
    client(clientRegistered(), clientDied())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .records(duplicateSuspected(later)));

  it('records nothing while the suspicion stands', () =>
    client(clientRegistered(), duplicateSuspected())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(suspect).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused in the stream of a merged client', () =>
    client(clientRegistered(), clientsMerged())
      .when(suspect)
      .refuses({ _tag: 'ClientIsMerged', survivorId: otherClientId }));
});
