import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';
import { died } from '@pavadonis/testing/examples/consent';
import { duplicateDismissed, duplicateSuspected, merged } from '@pavadonis/testing/examples/identity';
import { clientId, otherClientId } from '@pavadonis/testing/examples/ids';

const suspect = Client.suspectDuplicate(duplicateSuspected.facts());
const later = { on: civilDate('2024-12-02') };

describe('suspecting a duplicate', () => {
  it('records the other stream', () => client(registered()).when(suspect).records(duplicateSuspected()));

  it('records it of several', () => {
    const other = { otherId: clientId };
    client(registered(), duplicateSuspected())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(other)))
      .records(duplicateSuspected(other));
  });

  it('records it anew after it was dismissed', () =>
    client(registered(), duplicateSuspected(), duplicateDismissed())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .records(duplicateSuspected(later)));

  it('records it also after the death of the person', () =>
    client(registered(), died())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .records(duplicateSuspected(later)));

  it('records nothing while the suspicion stands', () =>
    client(registered(), duplicateSuspected())
      .when(Client.suspectDuplicate(duplicateSuspected.facts(later)))
      .recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(suspect).refuses({ _tag: 'NotRegistered' }));

  it('is refused in the stream of a merged person', () =>
    client(registered(), merged()).when(suspect).refuses({ _tag: 'MergedInto', survivorId: otherClientId }));
});
