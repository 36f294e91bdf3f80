import { expect, it, jest } from '@jest/globals';
import { openingFails } from '../support/notes';

jest.mock('@photostructure/sqlite', () => {
  throw Object.assign(new Error("Cannot find module '@photostructure/sqlite'"), { code: 'MODULE_NOT_FOUND' });
});

it('opening a file without any SQLite is refused, and names the missing package', async () => {
  const builtIn = jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  expect(await openingFails({ path: ':memory:' })).toEqual({
    _tag: 'NoDriver',
    cause: 'Error: @photostructure/sqlite is not installed',
  });
  builtIn.mockRestore();
});
