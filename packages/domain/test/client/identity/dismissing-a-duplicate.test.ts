import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { clientsMerged, duplicateDismissed, duplicateSuspected } from '@pavadonis/testing/examples/identity';
import { otherClientId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const dismiss = Client.dismissDuplicate(duplicateDismissed.facts());

describe('dismissing a duplicate', () => {
  it('records that the other stream is about somebody else', () =>
    client(clientRegistered(), duplicateSuspected()).when(dismiss).records(duplicateDismissed()));

  it('records it also of two clients whom nobody took for one', () =>
    client(clientRegistered()).when(dismiss).records(duplicateDismissed()));

  it('records nothing where they are told apart already', () =>
    client(clientRegistered(), duplicateSuspected(), duplicateDismissed())
      .when(Client.dismissDuplicate(duplicateDismissed.facts({ on: civilDate('2024-12-02') })))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(dismiss).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused in the stream of a merged client', () =>
    client(clientRegistered(), clientsMerged())
      .when(dismiss)
      .refuses({ _tag: 'ClientIsMerged', survivorId: otherClientId }));
});
