import { describe, expect, it } from '@jest/globals';
import {
  categoryOf,
  centreStream,
  clientStream,
  contractStream,
  idOf,
  isStreamOf,
  operationStream,
  StreamName,
  type StreamOf,
} from '@pavadonis/domain';
import { centreId, clientId, contractId, operationId } from '@pavadonis/testing/examples/ids';

describe('the name of a stream', () => {
  it.each([
    ['client', clientStream(clientId), clientId],
    ['contract', contractStream(contractId), contractId],
    ['operation', operationStream(operationId), operationId],
    ['centre', centreStream(centreId), centreId],
  ])('is the category %s and an id', (category, name, id) => {
    expect(name).toBe(`${category}-${id}`);
    expect(StreamName.is(name)).toBe(true);
    expect(categoryOf(name)).toBe(category);
    expect(idOf(name)).toBe(id);
  });

  it('tells the type checker of which category it is', () => {
    const centre: StreamOf<'centre'> = centreStream(centreId);
    // @ts-expect-error -- a centre is no person
    const person: StreamOf<'client'> = centre;
    const any: StreamName = person;
    expect(categoryOf(any)).toBe('centre');
  });

  it('is of one category', () => {
    const name: StreamName = clientStream(clientId);
    const person: StreamOf<'client'> | undefined = isStreamOf('client', name) ? name : undefined;
    expect(person).toBe(name);
    expect(isStreamOf('centre', name)).toBe(false);
  });

  it.each([
    `person-${clientId}`,
    `Client-${clientId}`,
    `toString-${clientId}`,
    `-${clientId}`,
    `client${clientId}`,
    `client_${clientId}`,
    `client-${clientId.toUpperCase()}A`,
    `client-${clientId}-1`,
    'client-',
    'client',
    clientId,
    '',
  ])('is refused as "%s"', (name) => {
    expect(StreamName.is(name)).toBe(false);
  });
});
