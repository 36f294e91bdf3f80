import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@pavadonis/domain';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';

const wrongIn = (raw: unknown) => {
  const read = catalogue.client.decode(raw);
  return E.isRight(read)
    ? []
    : read.left.map(({ context, message }) => [
        context.map(({ key }) => key).filter((key) => key !== ''),
        message,
      ]);
};

describe('what is wrong in an event is named', () => {
  it('by the type that nobody knows', () => {
    expect(wrongIn({ ...clientRegistered(), type: 'ClientVanished' })).toEqual([[[], 'unknown event type']]);
  });

  it('by the field that nobody knows', () => {
    expect(wrongIn({ ...clientRegistered(), surname: 'x' })).toEqual([[['surname'], 'unknown field']]);
    const birth = { ...clientRegistered().birth, hour: 3 };
    expect(wrongIn({ ...clientRegistered(), birth }).map(([path]) => path?.at(-1))).toEqual(['hour']);
  });

  it('by each field with a wrong value', () => {
    const wrong = wrongIn({ ...clientRegistered(), on: '2018-02-30', countryOfOrigin: 'Kongo' });
    expect(wrong.map(([path]) => path?.at(-1))).toEqual(['on', 'countryOfOrigin']);
  });
});
